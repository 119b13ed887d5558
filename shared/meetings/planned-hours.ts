import { serviceOf } from '../catalogue/services.ts'
import { emptyLedger, halfHoursOf, type Ledger, leftHalfHours } from '../hours/ledger.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from '../hours/streams.ts'
import { Refusal } from '../refusal.ts'
import type { PlannedDay, PlanningMeeting } from './meeting.ts'

/** A stream of hours of a setting beside what a meeting plans to use of it, in half-hours. */
export interface StreamPlan {
  readonly stream: FundingStream
  readonly label: string
  readonly entitledHalfHours: number
  readonly reservedHalfHours: number
  readonly usedHalfHours: number
  readonly leftHalfHours: number
  /** Of the days that are drafts still: what the others take is reserved already. */
  readonly plannedHalfHours: number
}

/** Half-hours a planned day takes: the visit with getting ready and writing up. */
export function dayHalfHours({ serviceId, minutes }: Pick<PlannedDay, 'serviceId' | 'minutes'>): number {
  const { prepare, writeUp } = serviceOf(serviceId).minutes
  return halfHoursOf(minutes + prepare + writeUp)
}

/** Every stream that is limited, with what is left and what is planned; streams nobody has or plans are left out. */
export function streamPlans(
  { settingId, academicYear, days }: Pick<PlanningMeeting, 'settingId' | 'academicYear' | 'days'>,
  ledgers: readonly Ledger[],
): StreamPlan[] {
  return FUNDING_STREAM_KEYS.filter(key => FUNDING_STREAMS[key].metered).flatMap(stream => {
    const kept = ledgers.find(one => one.stream === stream && one.academicYear === academicYear)
    const planned = days
      .filter(day => day.stream === stream && day.requestId === null)
      .reduce((all, day) => all + dayHalfHours(day), 0)
    if (kept === undefined && planned === 0) return []
    const ledger = kept ?? emptyLedger(settingId, academicYear, stream)
    const { entitledHalfHours, reservedHalfHours, usedHalfHours } = ledger
    return {
      stream,
      label: FUNDING_STREAMS[stream].label,
      entitledHalfHours,
      reservedHalfHours,
      usedHalfHours,
      leftHalfHours: leftHalfHours(ledger),
      plannedHalfHours: planned,
    }
  })
}

/**
 * Insists that the hours left are enough for every day that is planned, also for days without a time yet.
 * @throws Refusal hours-exhausted, naming the stream
 */
export function assertHoursFor(
  meeting: Pick<PlanningMeeting, 'settingId' | 'academicYear' | 'days'>,
  ledgers: readonly Ledger[],
): void {
  const short = streamPlans(meeting, ledgers).find(plan => plan.plannedHalfHours > plan.leftHalfHours)
  if (short === undefined) return
  const { stream, label, plannedHalfHours, leftHalfHours: left } = short
  throw new Refusal(
    'hours-exhausted',
    `The planned days need ${plannedHalfHours / 2} hours and the setting has ${left / 2} left in the ${label} stream for ${meeting.academicYear}. Plan fewer or shorter days, or use another stream.`,
    { stream, neededHalfHours: plannedHalfHours, leftHalfHours: left },
  )
}
