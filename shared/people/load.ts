import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { DAY_SHAPE, type DayShape, type Specialist, workingSpans } from './specialist.ts'

/** What is allocated to a specialist and not yet closed. Kept as a counter, equal to a recount. */
export interface Load {
  readonly specialistId: string
  readonly minutes: number
  readonly openRequests: number
}

/** How workload is worked out. An authority's policy. */
export const WORKLOAD_POLICY = { weeks: 12, visitShare: 0.6 } as const

/**
 * Minutes a specialist can give to requests in the coming weeks: working time less leave, times the share of it
 * that goes on visits with their preparation and writing up.
 */
export function capacityMinutes(
  specialist: Specialist,
  today: LocalDate,
  shape: DayShape = DAY_SHAPE,
): number {
  const worked = Array.from({ length: WORKLOAD_POLICY.weeks * 7 }, (_, ahead) => addDays(today, ahead))
    .flatMap(on => workingSpans(specialist, on, shape))
    .reduce((sum, span) => sum + span.endMinutes - span.startMinutes, 0)
  return Math.round(worked * WORKLOAD_POLICY.visitShare)
}

/** Load as a whole percentage of capacity; nobody without capacity is ever below 100. */
export function workloadPercent(minutes: number, capacity: number): number {
  if (capacity <= 0) return minutes > 0 ? 999 : 100
  return Math.min(999, Math.round((100 * minutes) / capacity))
}
