import type { Visit } from '../visits/visit.ts'
import type { BookedWork } from './booked-work.ts'
import type { Placement } from './plan.ts'
import type { PartRequest } from './run.ts'

/** Where the visits stand that a run may move, a line for each request; of several people the first is told. */
export function bookedPlacements(
  requests: readonly Pick<PartRequest, 'requestId' | 'wasBooked'>[],
  visits: readonly Visit[],
  { movable }: Pick<BookedWork, 'movable'>,
): Placement[] {
  const by = new Map<string, string>()
  for (const { id, requestId, specialistId } of visits)
    if (movable.has(id) && !by.has(requestId)) by.set(requestId, specialistId)
  return requests.flatMap(({ requestId, wasBooked }) => {
    const specialistId = by.get(requestId)
    return specialistId === undefined || wasBooked.length === 0
      ? []
      : [{ requestId, specialistId, sessions: wasBooked }]
  })
}
