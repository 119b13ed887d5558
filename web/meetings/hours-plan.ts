import type { MeetingView } from '../../shared/contracts/meetings.ts'
import type { DraftDay } from './draft.ts'

/** Half-hours a planned day takes: every begun half-hour of the visit with getting ready and writing up. */
export function halfHoursOfDay(
  { serviceId, minutes }: Pick<DraftDay, 'serviceId' | 'minutes'>,
  services: MeetingView['dayServices'],
): number {
  const service = services.find(({ id }) => id === serviceId)
  const around = service === undefined ? 0 : service.minutes.prepare + service.minutes.writeUp
  return Math.ceil((minutes + around) / 30)
}

/** What is left of a stream, what the drafts would take of it, and what would be left then. In half-hours. */
export interface StreamLeft {
  readonly stream: string
  readonly label: string
  readonly left: number
  readonly planned: number
  readonly after: number
}

/** Every stream with what would be left after the days as they are planned now. */
export function streamsAfter(
  { hours, streams, dayServices }: Pick<MeetingView, 'hours' | 'streams' | 'dayServices'>,
  days: readonly DraftDay[],
): StreamLeft[] {
  return streams.flatMap(({ key, label }) => {
    const kept = hours.find(({ stream }) => stream === key)
    const planned = days
      .filter(({ stream }) => stream === key)
      .reduce((all, day) => all + halfHoursOfDay(day, dayServices), 0)
    if (kept === undefined && planned === 0) return []
    const left = kept?.leftHalfHours ?? 0
    return { stream: key, label, left, planned, after: left - planned }
  })
}
