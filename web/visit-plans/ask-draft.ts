import type { RunView } from '../../shared/contracts/allocation.ts'
import type { BookedChoice, Effort, RunAsk } from '../../shared/contracts/allocation-ask.ts'
import type { OptionsAsk } from '../../shared/contracts/allocation-options.ts'
import type { FieldError } from '../problem.ts'
import type { DisciplineKey, HalfDay } from './labels.ts'
import { merged, NO_WISHES, type Wishes } from './next-plan.ts'

/** A stretch of days while it is typed. */
export interface SpanDraft {
  /** Of the specialist or the setting; '' is not chosen yet. */
  readonly id: string
  readonly from: string | null
  readonly to: string | null
}

export interface ExtraDraft {
  readonly id: string
  readonly halfDays: readonly HalfDay[]
}

/** What a plan is asked for while it is typed. */
export interface AskDraft {
  readonly name: string
  readonly weeks: number | null
  /** None: all of them. */
  readonly disciplines: readonly string[]
  readonly effort: Effort
  /** 'options' is all ways in which they may move, as plans to choose from. */
  readonly booked: BookedChoice | 'options'
  readonly absences: readonly SpanDraft[]
  readonly extraHalfDays: readonly ExtraDraft[]
  readonly closures: readonly SpanDraft[]
  readonly wishes: Wishes
}

export const NO_SPAN: SpanDraft = { id: '', from: null, to: null }
export const NO_EXTRA: ExtraDraft = { id: '', halfDays: [] }
const WEEKS = { least: 1, most: 26 } as const

/** What a first plan is asked for. */
export const FIRST_ASK: AskDraft = {
  name: '',
  weeks: 12,
  disciplines: [],
  effort: 'usual',
  booked: 'keep',
  absences: [],
  extraHalfDays: [],
  closures: [],
  wishes: NO_WISHES,
}

/** Carries on what an earlier plan was asked for, with what was wished since. Its name is not taken over. */
export function draftFrom({ ask }: Pick<RunView, 'ask'>, wishes: Wishes): AskDraft {
  const { whatIf } = ask
  return {
    ...FIRST_ASK,
    weeks: ask.weeks,
    disciplines: ask.disciplines,
    effort: ask.effort,
    booked: ask.booked,
    absences: (whatIf?.absences ?? []).map(({ specialistId: id, from, to }) => ({ id, from, to })),
    extraHalfDays: (whatIf?.extraHalfDays ?? []).map(({ specialistId: id, halfDays }) => ({ id, halfDays })),
    closures: (whatIf?.closures ?? []).map(({ settingId: id, from, to }) => ({ id, from, to })),
    wishes: merged({ pins: ask.pins, exclusions: ask.exclusions }, wishes),
  }
}

/** Whether anything is tried out: such a plan cannot be accepted. */
export function isWhatIf({ absences, extraHalfDays, closures }: AskDraft): boolean {
  return absences.length + extraHalfDays.length + closures.length > 0
}

/** What is still missing or cannot be, by the ids of the fields. */
export function missingIn(draft: AskDraft): FieldError[] {
  const errors: FieldError[] = []
  const { weeks } = draft
  if (weeks === null || weeks < WEEKS.least || weeks > WEEKS.most)
    errors.push({ id: 'weeks', message: 'Enter a whole number of weeks from 1 to 26' })
  if (draft.name.trim().length > 80) errors.push({ id: 'name', message: 'Use 80 characters or fewer' })
  draft.absences.forEach((span, at) => {
    errors.push(...missingInSpan(span, `absences-${at}`, 'Choose who is away'))
  })
  draft.extraHalfDays.forEach(({ id, halfDays }, at) => {
    if (id === '') errors.push({ id: `extraHalfDays-${at}-id`, message: 'Choose who has more time' })
    if (halfDays.length === 0)
      errors.push({ id: `extraHalfDays-${at}-halfDays`, message: 'Choose at least one half-day' })
  })
  draft.closures.forEach((span, at) => {
    errors.push(...missingInSpan(span, `closures-${at}`, 'Choose which setting is closed'))
  })
  return errors
}

function missingInSpan({ id, from, to }: SpanDraft, field: string, whom: string): FieldError[] {
  const errors: FieldError[] = []
  if (id === '') errors.push({ id: `${field}-id`, message: whom })
  if (from === null) errors.push({ id: `${field}-from`, message: 'Enter the first day, a real date' })
  if (to === null) errors.push({ id: `${field}-to`, message: 'Enter the last day, a real date' })
  if (from !== null && to !== null && to < from)
    errors.push({ id: `${field}-to`, message: 'The last day cannot be before the first' })
  return errors
}

/** The ask for plans to choose from, as it is sent. Only for a draft that misses nothing. */
export function optionsAskOf(draft: AskDraft): OptionsAsk {
  const { name, weeks, disciplines, effort, wishes } = draft
  return {
    name: name.trim(),
    weeks: weeks ?? FIRST_ASK.weeks ?? 12,
    disciplines: disciplines as DisciplineKey[],
    effort,
    pins: [...wishes.pins],
    exclusions: [...wishes.exclusions],
    whatIf: isWhatIf(draft) ? whatIfOf(draft) : null,
  }
}

/** The ask for one plan. */
export function askOf(draft: AskDraft, booked: BookedChoice): RunAsk {
  return { ...optionsAskOf(draft), booked }
}

function whatIfOf({ absences, extraHalfDays, closures }: AskDraft): NonNullable<RunAsk['whatIf']> {
  return {
    absences: absences.map(({ id, from, to }) => ({ specialistId: id, from: from ?? '', to: to ?? '' })),
    extraHalfDays: extraHalfDays.map(({ id, halfDays }) => ({ specialistId: id, halfDays: [...halfDays] })),
    closures: closures.map(({ id, from, to }) => ({ settingId: id, from: from ?? '', to: to ?? '' })),
  }
}
