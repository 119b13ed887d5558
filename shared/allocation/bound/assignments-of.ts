import type { Instance } from '../instance.ts'
import type { Worker } from '../workers.ts'
import type { Ways } from './ways.ts'
import type { WeekSet } from './week-sets.ts'

/** A request done by a specialist, on time or with its last session in a given week or sooner. Weeks stay open. */
export interface Assignment {
  readonly ways: Ways
  /** Where the specialist stands in `job.eligible`, or -1 for anybody. */
  readonly at: number
  /** The last week, or -1 for on time. */
  readonly last: number
  /** The most sessions by week. */
  readonly caps: Uint8Array
  /** Level 1. */
  readonly lateness: number
}

/** Every way to assign a request. Late ones are told apart by their last week. */
export function assignmentsOf(instance: Instance, ways: Ways): Assignment[] {
  const { job } = ways
  const { weeks } = instance
  return job.eligible.flatMap((_, at) => {
    const onTime = ways.onTimeCaps.subarray(at * weeks, (at + 1) * weeks)
    const open = ways.openCaps.subarray(at * weeks, (at + 1) * weeks)
    const late = ways.isDue
      ? Array.from(open.keys()).filter(week => ways.canBeLate[week] === 1 && open[week])
      : []
    return [
      { ways, at, last: -1, caps: onTime, lateness: 0 },
      ...late.map(last => ({
        ways,
        at,
        last,
        caps: open.map((cap, week) => (week <= last ? cap : 0)),
        lateness: ways.lateCost[last] as number,
      })),
    ].filter(({ caps }) => isEnough(caps, ways))
  })
}

/**
 * The ways to assign a request where who does it late is left open: on time by each, late by anybody, in weeks that
 * any one of them has. Far fewer, and no plan is lost.
 */
export function looseAssignmentsOf(instance: Instance, ways: Ways): Assignment[] {
  const all = assignmentsOf(instance, ways)
  const late = Map.groupBy(
    all.filter(one => one.last !== -1),
    one => one.last,
  )
  const pooled = [...late.values()].map(ones => {
    const caps = (ones[0] as Assignment).caps.map((_, week) =>
      Math.max(...ones.map(one => one.caps[week] as number)),
    )
    return { ...(ones[0] as Assignment), at: -1, caps }
  })
  return [...all.filter(one => one.last === -1), ...pooled]
}

function isEnough(caps: Uint8Array, { job }: Ways): boolean {
  const isPinnable = job.pinnedWeeks?.every((pinned, week) => pinned <= (caps[week] as number)) ?? true
  return isPinnable && caps.reduce((sum, one) => sum + one, 0) >= job.sessions
}

/** The specialist's index, -1 for anybody. */
export function workerOf({ ways, at }: Assignment): number {
  return at === -1 ? ANYBODY : (ways.job.eligible[at] as number)
}

/** Half-days an assignment must have in a set of weeks: what does not fit outside it. */
export function neededIn({ ways, caps }: Assignment, { weeks }: WeekSet): number {
  let outside = 0
  for (let week = 0; week < caps.length; week += 1)
    if ((weeks & (1 << week)) === 0) outside += caps[week] as number
  return ways.job.size * Math.max(0, ways.job.sessions - outside)
}

/** In place of a specialist's index: all together. */
export const ANYBODY = -1

/** Half-days by week of a specialist, or of all together. */
export function roomOf({ workers, weeks }: Instance, worker: number): ArrayLike<number> {
  if (worker !== ANYBODY) return (workers[worker] as Worker).room
  return Array.from({ length: weeks }, (_, week) =>
    workers.reduce((sum, one) => sum + (one.room[week] as number), 0),
  )
}
