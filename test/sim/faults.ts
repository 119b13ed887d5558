import { type CommitResult, OutcomeUnknown, type Stores } from '../../functions/ports.ts'
import type { Chance } from '../../infra/local/demo/chance.ts'
import { Refusal } from '../../shared/refusal.ts'

/** What can go wrong with a write. TABLE: how often of a hundred while faults are on. */
export const FAULTS = {
  none: 62,
  /** The engine turns it away; nothing is written. */
  throttled: 7,
  /** Another write met it; nothing is written. */
  conflict: 8,
  /** It is written and the answer is lost. */
  'lost-after': 8,
  /** It is not written and nobody says so. */
  'lost-before': 5,
  /** Somebody else's whole call runs between this one's reads and its write. */
  overtaken: 10,
} as const satisfies Record<string, number>
export type Fault = keyof typeof FAULTS

/** Faults that a simulation turns on and off, and counts. */
export interface Faulty {
  readonly stores: Stores
  readonly counts: Record<Fault, number>
  /** How often one call sent its write, at most so far. */
  mostCommits(): number
  set(on: boolean): void
  /** A new call begins. */
  begin(): void
}

/** The deepest that one call may run within another. */
const DEEPEST = 2

/**
 * A cupboard whose writes go wrong by chance.
 * @param overtake  runs some other call to its end
 */
export function faultyStores(real: Stores, chance: Chance, overtake: () => Promise<void>): Faulty {
  const counts = Object.fromEntries(Object.keys(FAULTS).map(fault => [fault, 0])) as Record<Fault, number>
  let isOn = false
  let depth = 0
  let commits = 0
  let most = 0
  const commit: Stores['commit'] = async (change, kept) => {
    commits += 1
    most = Math.max(most, commits)
    const fault = isOn ? chance.weighted(FAULTS) : 'none'
    counts[fault] += 1
    const write = (): Promise<CommitResult> => real.commit(change, kept)
    if (fault === 'throttled') throw new Refusal('busy')
    if (fault === 'conflict') return 'changed'
    if (fault === 'lost-before') throw new OutcomeUnknown(new Error('lost'))
    if (fault === 'lost-after') {
      await write()
      throw new OutcomeUnknown(new Error('lost'))
    }
    if (fault === 'overtaken' && depth < DEEPEST) {
      const mine = commits
      depth += 1
      await overtake()
      depth -= 1
      commits = mine
    }
    return write()
  }
  return {
    stores: { ...real, commit },
    counts,
    mostCommits: () => most,
    set: on => {
      isOn = on
    },
    begin: () => {
      commits = 0
    },
  }
}
