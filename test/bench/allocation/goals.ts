import type { AuthoritySize } from './arguments.ts'

/** What a load is to be planned within. Gaps in percent of the bound; null where nothing is set. */
export interface Goal {
  readonly gaps: readonly [number | null, number | null, number | null]
  readonly seconds: number
  readonly megabytes: number
}

/** Goals by size and load. TABLE: what the bench calls met or missed. */
const GOALS: Readonly<Record<string, Readonly<Record<string, Goal>>>> = {
  '40x400': {
    '0.6': { gaps: [0, 0.7, 0.7], seconds: 15, megabytes: 512 },
    '0.8': { gaps: [3, 5, 5], seconds: 15, megabytes: 512 },
    '1.1': { gaps: [1, 5, 5], seconds: 15, megabytes: 512 },
  },
  '120x3000': {
    '0.6': { gaps: [null, 3, 3], seconds: 60, megabytes: 1024 },
    '0.8': { gaps: [null, null, null], seconds: 60, megabytes: 1024 },
    '1.1': { gaps: [5, null, null], seconds: 60, megabytes: 1024 },
  },
}

/** The goal of a size and load; null where none is set. */
export function goalOf({ specialists, requests }: AuthoritySize, load: number): Goal | null {
  return GOALS[`${specialists}x${requests}`]?.[String(load)] ?? null
}

/** Seconds of processor time to a plan that can be used, and to a good one. */
export const SOON = { first: 0.1, good: 2.5 } as const

/** Of planning again: seconds, and what the balanced option may move and be late against a full re-solve. */
export const REPLAN_GOAL = { seconds: 3, movedShare: 0.3, latenessShare: 1.1 } as const

/** Of many authorities on two processors: minutes. */
export const MANY_GOAL = { minutes: 10 } as const
