import type { CaseView } from '../../shared/contracts/ehc.ts'

type DateView = CaseView['dates'][number]

/** How a milestone is drawn: each has a shape of its own, so that colour is never needed to tell them apart. */
export type Mark = 'done' | 'done-late' | 'due' | 'late' | 'exempted' | 'off' | 'unrecorded'

export const MARK_LABELS: Readonly<Record<Mark, string>> = {
  done: 'Done',
  'done-late': 'Done late',
  due: 'Due',
  late: 'Late',
  exempted: 'Late, exempted',
  off: 'Does not apply',
  unrecorded: 'Never recorded',
}

/** TABLE: the limits that stand on the bar, by the week in which they end. */
const MILESTONES: Readonly<Record<string, number>> = {
  'decide-to-assess': 6,
  'refuse-to-issue': 16,
  'final-plan': 20,
}

export interface Milestone {
  readonly rule: string
  readonly week: number
  readonly label: string
  readonly stateLabel: string
  readonly dueOn: string
  readonly metOn: string | null
  readonly mark: Mark
}

/** The assessment on a line of weeks. */
export interface Weeks {
  /** Weeks the line has: 20, or as many as it has taken. */
  readonly total: number
  /** Weeks gone, as a fraction of weeks, to today or to the day the plan was issued. */
  readonly gone: number
  readonly isOver: boolean
  readonly milestones: readonly Milestone[]
}

const DAY_MILLISECONDS = 86_400_000
const WEEKS = 20

/**
 * The line of weeks of an assessment, or null before its clock has started or where it never ran here.
 * @param today  the London day of the service
 */
export function weeksOf(dates: readonly DateView[], today: string): Weeks | null {
  const plan = dates.find(({ rule }) => rule === 'final-plan')
  if (plan === undefined || plan.startsOn === null) return null
  const gone = Math.max(0, daysFrom(plan.startsOn, plan.metOn ?? today) / 7)
  const isOff = plan.state === 'not-applicable'
  return {
    total: isOff ? WEEKS : Math.max(WEEKS, Math.ceil(gone)),
    gone: isOff ? Math.min(gone, WEEKS) : gone,
    isOver: plan.metOn !== null || isOff,
    milestones: Object.entries(MILESTONES).flatMap(([rule, week]) => {
      const date = dates.find(one => one.rule === rule)
      if (date === undefined || date.dueOn === null) return []
      const { label, stateLabel, dueOn, metOn } = date
      return [{ rule, week, label, stateLabel, dueOn, metOn, mark: markOf(date) }]
    }),
  }
}

function markOf({ state }: DateView): Mark {
  switch (state) {
    case 'met':
      return 'done'
    case 'met-late':
      return 'done-late'
    case 'overdue':
      return 'late'
    case 'exempted':
      return 'exempted'
    case 'not-applicable':
    case 'lapsed':
      return 'off'
    case 'not-recorded':
      return 'unrecorded'
    default:
      return 'due'
  }
}

function daysFrom(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / DAY_MILLISECONDS
}

/**
 * In which row each of several signs on a line stands, 0 or 1: one that would touch the one before it goes a row down.
 * @param places  where they are, in order
 * @param apart  how near two may stand in one row
 */
export function rowsOf(places: readonly number[], apart: number): number[] {
  const rows: number[] = []
  for (const [at, place] of places.entries()) {
    const isNear = at > 0 && place - (places[at - 1] ?? 0) < apart
    rows.push(isNear && rows[at - 1] === 0 ? 1 : 0)
  }
  return rows
}
