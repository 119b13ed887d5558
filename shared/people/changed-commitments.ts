import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import type { TimeQuestion } from './changed-time.ts'
import type { Commitment } from './commitments.ts'
import type { Specialist } from './specialist.ts'
import type { TimeChangeOf } from './time-change.ts'

/** How many commitments somebody may have that have not ended. */
export const MOST_COMMITMENTS = 40

const MOST_KEPT = 100

type CommitmentChange = TimeChangeOf<'commitment-added' | 'commitment-changed' | 'commitment-ended'>

/**
 * A commitment added, changed from a day on, or ended. Days that have passed keep what they had.
 * @throws Refusal date-in-the-past; not-allowed-now for one that is not there, or for too many
 */
export function changedCommitments(
  specialist: Specialist,
  change: CommitmentChange,
  question: TimeQuestion,
): Specialist {
  const { today } = question
  const all = specialist.commitments ?? []
  if (change.kind === 'commitment-added') {
    assertNotPast(change.details.from, today)
    return withThese(specialist, [...all, { ...change.details, id: question.newId() }], question)
  }
  const was = all.find(({ id, to }) => id === change.id && (to === null || to >= today))
  if (was === undefined)
    throw new Refusal(
      'not-allowed-now',
      'There is no such commitment, or it has ended. Look again at what there is.',
    )
  const others = all.filter(one => one !== was)
  if (change.kind === 'commitment-ended') {
    assertNotPast(addDays(change.lastOn, 1), today)
    return withThese(specialist, [...others, ...until(was, change.lastOn)], question)
  }
  assertNotPast(change.details.from, today)
  const next = { ...change.details, id: question.newId() }
  return withThese(specialist, [...others, ...until(was, addDays(next.from, -1)), next], question)
}

/** A commitment that ends on a day at the latest; nothing where it would end before it starts. */
function until(was: Commitment, lastOn: LocalDate): Commitment[] {
  if (lastOn < was.from) return []
  return [{ ...was, to: was.to === null || lastOn < was.to ? lastOn : was.to }]
}

function withThese(
  specialist: Specialist,
  commitments: readonly Commitment[],
  { today, terms }: TimeQuestion,
): Specialist {
  const isOver = ({ to }: Commitment) => to !== null && to < today
  if (commitments.filter(one => !isOver(one)).length > MOST_COMMITMENTS)
    throw new Refusal(
      'not-allowed-now',
      `There can be ${MOST_COMMITMENTS} commitments at once. End one first.`,
    )
  const kept = [...commitments].sort(
    (a, b) => Number(isOver(b)) - Number(isOver(a)) || (a.from < b.from ? -1 : 1),
  )
  return {
    ...specialist,
    commitments: kept.slice(-MOST_KEPT),
    ...(commitments.some(one => one.termOnly) && terms.length > 0 && { terms: [...terms] }),
  }
}

function assertNotPast(from: LocalDate, today: LocalDate): void {
  if (from >= today) return
  throw new Refusal(
    'date-in-the-past',
    'Days that have passed cannot be changed. Choose today or a later day.',
  )
}
