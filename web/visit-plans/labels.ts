import type { RunStatus, RunView } from '../../shared/contracts/allocation.ts'
import type { BookedChoice, Effort, RunAsk } from '../../shared/contracts/allocation-ask.ts'
import type { AcceptanceKey, Counts } from '../../shared/contracts/allocation-lines.ts'

/** A term of what makes a plan good, as the contract names it. */
export type TermKey = keyof Counts
/** A half-day of the working week, such as 'mon-am'. */
export type HalfDay = NonNullable<RunAsk['whatIf']>['extraHalfDays'][number]['halfDays'][number]
/** A discipline a plan can be for. */
export type DisciplineKey = RunView['loads'][number]['disciplines'][number]

interface Status {
  readonly label: string
  readonly colour: string
  readonly isOver: boolean
}

/** The states of a plan as the pages show them. The words are the contract's; a test holds them together. */
export const STATUS_WORDS: Readonly<Record<RunStatus, Status>> = {
  waiting: { label: 'Waiting to start', colour: 'grey', isOver: false },
  planning: { label: 'Planning', colour: 'blue', isOver: false },
  ready: { label: 'Ready', colour: 'green', isOver: true },
  'in-part': { label: 'Ready in part', colour: 'orange', isOver: true },
  cancelled: { label: 'Cancelled', colour: 'grey', isOver: true },
  failed: { label: 'Could not be planned', colour: 'red', isOver: true },
}

/** How hard to look. */
export const EFFORT_WORDS: Readonly<Record<Effort, { readonly label: string; readonly hint: string }>> = {
  quick: { label: 'Quick', hint: 'A few seconds' },
  usual: { label: 'Usual', hint: 'Up to half a minute' },
  thorough: { label: 'Thorough', hint: 'Up to two minutes' },
}

/** What becomes of visits that are booked already. */
export const BOOKED_WORDS: Readonly<Record<BookedChoice, { readonly label: string; readonly hint: string }>> =
  {
    keep: { label: 'Keep every booked visit', hint: 'Plan only what has no visit yet' },
    'least-change': {
      label: 'Least change',
      hint: 'Move a booked visit only where a date or a need could not be met otherwise; whoever has a request keeps it',
    },
    balanced: { label: 'Balanced', hint: 'Move booked visits where it helps clearly more than it disturbs' },
    'best-service': {
      label: 'Best service',
      hint: 'Plan anew: booked visits may move as if they were not promised',
    },
  }

/** How far a planned request has been taken over into the diaries. */
export const ACCEPTANCE_WORDS: Readonly<
  Record<AcceptanceKey, { readonly label: string; readonly colour: string }>
> = {
  open: { label: 'Not accepted yet', colour: 'grey' },
  accepted: { label: 'Accepted', colour: 'green' },
  changed: { label: 'Changed since', colour: 'orange' },
}

/** The terms in the order of what matters, each with its unit. Less of each is better. */
export const TERM_WORDS: Readonly<Record<TermKey, { readonly label: string; readonly unit: string }>> = {
  'late-cases': { label: 'Statutory cases late', unit: 'cases' },
  'late-days': { label: 'Days late', unit: 'days' },
  'need-unmet': { label: 'Need not met', unit: 'weighted half-days' },
  'waiting-weeks': { label: 'Waiting', unit: 'weighted weeks' },
  'travel-minutes': { label: 'Travel', unit: 'minutes' },
  'broken-continuity': { label: 'Continuity broken', unit: 'requests' },
  'uneven-load': { label: 'Uneven load', unit: 'half-days' },
  'uneven-service': { label: 'Uneven service', unit: 'requests' },
  'moved-sessions': { label: 'Promised sessions moved', unit: 'sessions' },
  'changed-people': { label: 'Promised person changed', unit: 'requests' },
}
export const TERMS = Object.keys(TERM_WORDS) as TermKey[]

/** The half-days of a working week. */
export const HALF_DAY_WORDS: Readonly<Record<HalfDay, string>> = {
  'mon-am': 'Monday morning',
  'mon-pm': 'Monday afternoon',
  'tue-am': 'Tuesday morning',
  'tue-pm': 'Tuesday afternoon',
  'wed-am': 'Wednesday morning',
  'wed-pm': 'Wednesday afternoon',
  'thu-am': 'Thursday morning',
  'thu-pm': 'Thursday afternoon',
  'fri-am': 'Friday morning',
  'fri-pm': 'Friday afternoon',
}
