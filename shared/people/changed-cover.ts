import { addDays, longDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import type { TimeQuestion } from './changed-time.ts'
import type { Specialist } from './specialist.ts'
import type { TimeChangeOf } from './time-change.ts'

const MOST_COVER = 100

/**
 * Cover arranged or ended. One person covers at a time; what has been of it stays.
 * @throws Refusal date-in-the-past; not-eligible for oneself or who takes no visits; not-allowed-now for cover that is
 *   not there or would overlap another
 */
export function changedCover(
  specialist: Specialist,
  change: TimeChangeOf<'cover-arranged' | 'cover-ended'>,
  { today, colleagues }: TimeQuestion,
): Specialist {
  const all = specialist.cover ?? []
  if (change.kind === 'cover-ended') {
    const was = all.find(({ from, to }) => from === change.was.from && to === change.was.to)
    if (was === undefined || was.to < today)
      throw new Refusal(
        'not-allowed-now',
        'There is no such cover, or it is over. Look again at what there is.',
      )
    const begun = was.from < today ? [{ ...was, to: addDays(today, -1) }] : []
    return { ...specialist, cover: inOrder([...all.filter(one => one !== was), ...begun]) }
  }
  const { from, to, specialistId } = change
  if (to < today)
    throw new Refusal('date-in-the-past', 'Cover can end today at the earliest. Choose a later day.')
  const colleague = colleagues.find(({ id }) => id === specialistId)
  if (colleague === undefined || !colleague.statusActive || colleague.id === specialist.id)
    throw new Refusal('not-eligible', 'This person cannot cover. Choose a colleague who takes visits.')
  const other = all.find(one => one.from <= to && from <= one.to)
  if (other !== undefined)
    throw new Refusal(
      'not-allowed-now',
      `${other.name} covers already from ${longDate(other.from)} to ${longDate(other.to)}. End that first, or choose other days.`,
    )
  return { ...specialist, cover: inOrder([...all, { from, to, specialistId, name: colleague.name }]) }
}

function inOrder(cover: readonly NonNullable<Specialist['cover']>[number][]) {
  return [...cover].sort((a, b) => (a.from < b.from ? -1 : 1)).slice(-MOST_COVER)
}
