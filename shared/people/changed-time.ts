import type { LocalDate } from '../calendar/local-date.ts'

import type { HalfTerm } from '../calendar/school-terms.ts'
import { Refusal } from '../refusal.ts'
import { changedCommitments } from './changed-commitments.ts'
import { changedCover } from './changed-cover.ts'
import { changedLeave } from './changed-leave.ts'
import type { Specialist } from './specialist.ts'
import type { TimeChange, TimeChangeOf } from './time-change.ts'

/** What a change of somebody's time is worked out with. */
export interface TimeQuestion {
  readonly today: LocalDate
  readonly newId: () => string
  /** The terms that term-time commitments keep to from now on. */
  readonly terms: readonly HalfTerm[]
  /** Who may cover: everybody of the authority. */
  readonly colleagues: readonly Pick<Specialist, 'id' | 'name' | 'statusActive'>[]
}

/** How much of each kind is kept before what ended long ago makes room. */
const MOST_PATTERNS = 50

/**
 * A specialist's record with a change made to their time; versions and the chain are the action's.
 * @throws Refusal date-in-the-past for what would change days that have passed; not-allowed-now for what is not there,
 *   overlaps another or changes nothing; not-eligible for somebody who cannot cover
 */
export function changedTime(specialist: Specialist, change: TimeChange, question: TimeQuestion): Specialist {
  switch (change.kind) {
    case 'pattern-set':
      return withPattern(specialist, change, question)
    case 'pattern-removed':
      return withoutPattern(specialist, change, question)
    case 'leave-added':
    case 'leave-changed':
    case 'leave-taken-back':
      return changedLeave(specialist, change, question)
    case 'commitment-added':
    case 'commitment-changed':
    case 'commitment-ended':
      return changedCommitments(specialist, change, question)
    case 'cover-arranged':
    case 'cover-ended':
      return changedCover(specialist, change, question)
  }
}

/** A pattern from a day on; one that would start the same day is replaced, earlier ones are history. */
function withPattern(
  specialist: Specialist,
  { startsOn, halfDays }: TimeChangeOf<'pattern-set'>,
  { today }: TimeQuestion,
): Specialist {
  if (startsOn < today)
    throw new Refusal('date-in-the-past', 'A pattern can start today at the earliest. Choose a later day.')
  const others = specialist.patterns.filter(pattern => pattern.startsOn !== startsOn)
  const patterns = [...others, { startsOn, halfDays: [...halfDays] }].sort(byStart)
  return { ...specialist, patterns: patterns.slice(-MOST_PATTERNS) }
}

function withoutPattern(
  specialist: Specialist,
  { startsOn }: TimeChangeOf<'pattern-removed'>,
  { today }: TimeQuestion,
): Specialist {
  const patterns = specialist.patterns.filter(pattern => pattern.startsOn !== startsOn)
  if (patterns.length === specialist.patterns.length)
    throw new Refusal('not-allowed-now', 'No pattern starts on that day. Look again at what there is.')
  if (startsOn <= today)
    throw new Refusal(
      'date-in-the-past',
      'This pattern has started already. Enter a new one from today or a later day on instead.',
    )
  return { ...specialist, patterns }
}

const byStart = (a: { startsOn: LocalDate }, b: { startsOn: LocalDate }) => (a.startsOn < b.startsOn ? -1 : 1)
