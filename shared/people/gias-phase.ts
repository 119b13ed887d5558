import type { Phase } from './setting.ts'

/** What a register says that bears on a setting's phase; empty text where it says nothing. */
export interface PhaseClues {
  readonly name: string
  /** Types of establishment as various releases name them. */
  readonly types: readonly string[]
  readonly phase: string
  /** Statutory ages in years, null where not given. */
  readonly lowAge: number | null
  readonly highAge: number | null
}

type Words = readonly (readonly [pattern: RegExp, phase: Phase])[]

/** Types that decide, whatever the phase column says: it says "Not applicable" for these. */
const TYPES: Words = [
  [/post.16|sixth form|16 to 19|16-19|further education/i, 'post-16'],
  [/pupil referral|alternative provision/i, 'alternative-provision'],
  [/special/i, 'special'],
  [/nursery school/i, 'nursery'],
]

/** The register's phases. Middle schools go with the phase they are deemed to be. */
const PHASE_NAMES: Readonly<Record<string, Phase>> = {
  nursery: 'nursery',
  primary: 'primary',
  'middle deemed primary': 'primary',
  secondary: 'secondary',
  'middle deemed secondary': 'secondary',
  'all-through': 'all-through',
  '16 plus': 'post-16',
}

/** Words in a name that leave no doubt. */
const NAMES: Words = [
  [/sixth form college/i, 'post-16'],
  [/pupil referral unit|short stay school/i, 'alternative-provision'],
  [/special school/i, 'special'],
  [/\b(primary|infants?|junior|first) (and nursery )?(school|academy)/i, 'primary'],
  [/\bnursery and (primary|infant) (school|academy)/i, 'primary'],
  [/\b(high|secondary|grammar) school/i, 'secondary'],
  [/\bnursery school/i, 'nursery'],
]

/** Types that only some releases have and that say no more than the phase. */
const LATE_TYPES: Words = [
  [/state-funded nursery/i, 'nursery'],
  [/state-funded primary/i, 'primary'],
  [/state-funded secondary|technical college|studio school/i, 'secondary'],
]

/**
 * The phase of a setting, or null when nothing decides it. In this order: a type that decides by itself, the
 * phase given, the statutory ages, plain words in the name, a type that follows the phase. Never a default.
 */
export function phaseOf(clues: PhaseClues): Phase | null {
  return (
    firstMatch(TYPES, clues.types) ??
    PHASE_NAMES[clues.phase.toLowerCase()] ??
    phaseOfAges(clues.lowAge, clues.highAge) ??
    firstMatch(NAMES, [clues.name]) ??
    firstMatch(LATE_TYPES, clues.types)
  )
}

/** Only ages that leave no doubt: a school for 9 to 13 could be deemed either. */
function phaseOfAges(low: number | null, high: number | null): Phase | null {
  if (low === null || high === null || low >= high) return null
  if (low >= 16) return 'post-16'
  if (high <= 5) return 'nursery'
  if (high <= 12) return 'primary'
  if (low >= 11) return 'secondary'
  return low <= 7 && high >= 16 ? 'all-through' : null
}

function firstMatch(words: Words, texts: readonly string[]): Phase | null {
  for (const [pattern, phase] of words) if (texts.some(text => pattern.test(text))) return phase
  return null
}
