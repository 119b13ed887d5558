import { addDays, type LocalDate, longDate } from '../calendar/local-date.ts'
import { Refusal } from '../refusal.ts'
import type { TimeQuestion } from './changed-time.ts'
import type { Leave, Specialist } from './specialist.ts'
import type { TimeChangeOf } from './time-change.ts'

/** How far back leave may be entered, in days: sickness is told afterwards. This product's policy. */
const TOLD_AFTERWARDS_DAYS = 31

const MOST_LEAVE = 200

type LeaveChange = TimeChangeOf<'leave-added' | 'leave-changed' | 'leave-taken-back'>

/**
 * Leave added, changed or taken back. What has been of it stays: taken back once it has begun, it ends yesterday.
 * @throws Refusal date-in-the-past; not-allowed-now for leave that is not there or would overlap another
 */
export function changedLeave(
  specialist: Specialist,
  change: LeaveChange,
  { today }: TimeQuestion,
): Specialist {
  if (change.kind === 'leave-added') return withLeave(specialist.leave, specialist, change, today)
  const was = specialist.leave.find(({ from, to }) => from === change.was.from && to === change.was.to)
  if (was === undefined)
    throw new Refusal('not-allowed-now', 'There is no such leave. Look again at what there is.')
  if (was.to < today && change.kind === 'leave-taken-back')
    throw new Refusal('date-in-the-past', 'This leave is over, so it cannot be taken back.')
  const others = specialist.leave.filter(one => one !== was)
  if (change.kind === 'leave-changed') return withLeave(others, specialist, change, today)
  if (was.from >= today) return { ...specialist, leave: others }
  return withLeave(others, specialist, { ...was, to: addDays(today, -1) }, today)
}

function withLeave(
  others: readonly Leave[],
  specialist: Specialist,
  { from, to, why }: Leave,
  today: LocalDate,
): Specialist {
  if (to < addDays(today, -TOLD_AFTERWARDS_DAYS))
    throw new Refusal(
      'date-in-the-past',
      `Leave can be entered up to ${TOLD_AFTERWARDS_DAYS} days afterwards.`,
    )
  const other = others.find(one => one.from <= to && from <= one.to)
  if (other !== undefined)
    throw new Refusal(
      'not-allowed-now',
      `There is leave already from ${longDate(other.from)} to ${longDate(other.to)}. Change that, or choose other days.`,
      { from: other.from, to: other.to },
    )
  const leave = [...others, { from, to, why }].sort((a, b) => (a.from < b.from ? -1 : 1))
  return { ...specialist, leave: leave.slice(-MOST_LEAVE) }
}
