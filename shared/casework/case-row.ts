import * as z from 'zod'
import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents } from '../ehc/case.ts'
import { type Deadline, isOpen } from '../ehc/clock/deadline.ts'
import { clock } from '../ehc/clock.ts'
import { clockStart } from '../ehc/moments/derived.ts'
import { plainLabel } from '../ehc/moments/subjects.ts'
import { DEADLINE_RULES } from '../ehc/rules.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../ehc/settings.ts'
import { STAGES, type Stage, stageOf } from '../ehc/stage.ts'
import { measureFacts } from '../ehc/timeliness.ts'
import { nextDue } from '../ehc/watch.ts'
import { caseWho, type EhcCase, SHARING_KEYS } from './ehc-case.ts'

/** The lists a case can stand in. */
export const CASE_TABS = ['open', 'plans', 'ended'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** A date a list shows: which rule, what about, when, and the step that is missing before it. */
export const RowDate = z.strictObject({
  rule: z.string(),
  about: z.string().nullable(),
  plainAbout: z
    .string()
    .nullable()
    .meta({ description: 'The same without anything a person typed: for notices and for settings' }),
  dueOn: LocalDate,
  isExempted: z.boolean().meta({ description: 'An exemption is recorded: past its day it is not overdue' }),
  missing: z.string().nullable().meta({ description: 'Key of the moment that must come first' }),
})
export type RowDate = z.infer<typeof RowDate>

const DutyFact = z.strictObject({ startsOn: LocalDate, doneOn: LocalDate })

/**
 * The few fields lists and measures need of a case, made from its events when they change. Dates only, no states:
 * whether one is overdue is worked out on the day it is shown.
 */
export const EhcRow = z.strictObject({
  id: z.string(),
  who: z.string(),
  settingId: z.string().nullable(),
  settingName: z.string().nullable(),
  officerId: z.string(),
  officerName: z.string(),
  sharing: z.enum(SHARING_KEYS),
  stage: z.enum(Object.keys(STAGES) as [Stage, ...Stage[]]),
  clockStartOn: LocalDate.nullable(),
  issuedOn: LocalDate.nullable(),
  next: RowDate.nullable(),
  dates: z.array(RowDate).meta({ description: 'Every duty that is still open, earliest first' }),
  facts: z.strictObject({
    plan: z.strictObject({ startsOn: LocalDate, issuedOn: LocalDate, isException: z.boolean() }).nullable(),
    decisionToAssess: DutyFact.nullable(),
    refusalToIssue: DutyFact.nullable(),
    reviewDecisions: z.array(DutyFact),
  }),
})
export type EhcRow = z.infer<typeof EhcRow>

/** The row of a case as its events stand on a day. */
export function ehcRowOf(ehcCase: EhcCase, events: readonly CaseEvent[], today: LocalDate): EhcRow {
  const deadlines = clockOf(ehcCase, events, today)
  const next = nextDue(deadlines)
  const facts = measureFacts(events)
  return {
    id: ehcCase.id,
    who: caseWho(ehcCase.child),
    settingId: ehcCase.settingId,
    settingName: ehcCase.settingName,
    officerId: ehcCase.officer.userId,
    officerName: ehcCase.officer.name,
    sharing: ehcCase.sharing,
    stage: stageOf(events),
    clockStartOn: clockStart(currentEvents(events)),
    issuedOn: facts.plan?.issuedOn ?? null,
    next: next === null ? null : rowDate(next),
    dates: deadlines.filter(isOpenDuty).map(rowDate),
    facts: { ...facts, reviewDecisions: [...facts.reviewDecisions] },
  }
}

/** Every date of a case on a day, by this product's settings. */
export function clockOf(ehcCase: EhcCase, events: readonly CaseEvent[], today: LocalDate): Deadline[] {
  const calendar = { bankHolidays: BANK_HOLIDAYS }
  return clock(events, today, calendar, DEFAULT_CLOCK_SETTINGS, { bornOn: ehcCase.child.dateOfBirth })
}

/** The list a stage belongs to. */
export function caseTabOf(stage: Stage): CaseTab {
  if (stage === 'plan') return 'plans'
  return STAGES[stage].isOpen || stage === 'not-begun' ? 'open' : 'ended'
}

function isOpenDuty(deadline: Deadline): boolean {
  return isOpen(deadline) && DEADLINE_RULES[deadline.rule].nature === 'duty'
}

function rowDate({ rule, for: about, dueOn, exemption, missingStep }: Deadline): RowDate {
  return {
    rule,
    about: about?.label ?? null,
    plainAbout: plainLabel(about),
    dueOn: dueOn ?? '',
    isExempted: exemption !== null,
    missing: missingStep,
  }
}
