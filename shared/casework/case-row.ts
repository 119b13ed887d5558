import * as z from 'zod'
import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { type CaseEvent, currentEvents } from '../ehc/case.ts'
import { type Deadline, isOpen } from '../ehc/clock/deadline.ts'
import { clock } from '../ehc/clock.ts'
import { clockStart } from '../ehc/moments/derived.ts'
import { plainLabel } from '../ehc/moments/subjects.ts'
import { DEADLINE_RULES } from '../ehc/rules.ts'
import type { ClockSettings } from '../ehc/settings.ts'
import { STAGES, type Stage, stageOf } from '../ehc/stage.ts'
import { measureFacts } from '../ehc/timeliness.ts'
import { nextDue } from '../ehc/watch.ts'
import { SHARING_KEYS } from '../requests/sharing.ts'
import { caseWho, type EhcCase } from './ehc-case.ts'
import { transferYears } from './phase-transfer.ts'
import { psychologistRequest } from './psychologist.ts'

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
  requestId: z
    .string()
    .nullable()
    .meta({ description: 'Of a psychologist’s advice: the statutory request that asks for it' }),
})
export type RowDate = z.infer<typeof RowDate>

/** A duty that is open and whose day cannot be worked out yet, for want of the bank holidays of a year. */
export const UndatedDuty = z.strictObject({
  rule: z.string(),
  about: z.string().nullable(),
  plainAbout: z.string().nullable(),
  startsOn: LocalDate,
  unknownYear: z.int(),
})
export type UndatedDuty = z.infer<typeof UndatedDuty>

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
  undated: z.array(UndatedDuty),
  transferYears: z.array(z.int()).meta({
    description: 'Years in whose September the child changes phase by age, where nothing is recorded of it',
  }),
  facts: z.strictObject({
    plan: z.strictObject({ startsOn: LocalDate, issuedOn: LocalDate, isException: z.boolean() }).nullable(),
    decisionToAssess: DutyFact.nullable(),
    refusalToIssue: DutyFact.nullable(),
    reviewDecisions: z.array(DutyFact),
  }),
})
export type EhcRow = z.infer<typeof EhcRow>

/** The row of a case as its events stand on a day. */
export function ehcRowOf(
  ehcCase: EhcCase,
  events: readonly CaseEvent[],
  today: LocalDate,
  settings: ClockSettings,
): EhcRow {
  const deadlines = clockOf(ehcCase, events, today, settings)
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
    next: next === null ? null : rowDate(next, events),
    dates: deadlines.filter(isOpenDuty).map(date => rowDate(date, events)),
    undated: deadlines.flatMap(undatedDuty),
    transferYears: transferYears(ehcCase.child.dateOfBirth, events),
    facts: { ...facts, reviewDecisions: [...facts.reviewDecisions] },
  }
}

/** Every date of a case on a day, as the authority counts. */
export function clockOf(
  ehcCase: EhcCase,
  events: readonly CaseEvent[],
  today: LocalDate,
  settings: ClockSettings,
): Deadline[] {
  const calendar = { bankHolidays: BANK_HOLIDAYS }
  return clock(events, today, calendar, settings, { bornOn: ehcCase.child.dateOfBirth })
}

/** The day a case stands by in lists: the next that is due, or that on which something without a day began. */
export function dayInLists({ next, undated }: Pick<EhcRow, 'next' | 'undated'>): LocalDate | null {
  const days = [...(next === null ? [] : [next.dueOn]), ...undated.map(({ startsOn }) => startsOn)]
  return days.sort()[0] ?? null
}

/**
 * The list a case belongs to. One that was refused, withdrawn or has ended stays among the open ones while it still has
 * something to do by law or guidance, such as mediation or an appeal: its dates are watched as any other's.
 */
export function caseTabOf(row: Pick<EhcRow, 'stage' | 'next' | 'undated'>): CaseTab {
  if (row.stage === 'plan') return 'plans'
  const isWorkedOn = STAGES[row.stage].isOpen || row.stage === 'not-begun'
  return isWorkedOn || dayInLists(row) !== null ? 'open' : 'ended'
}

function isOpenDuty(deadline: Deadline): boolean {
  return isOpen(deadline) && DEADLINE_RULES[deadline.rule].nature === 'duty'
}

function undatedDuty({ rule, for: about, startsOn, metOn, state, unknownYear }: Deadline): UndatedDuty[] {
  const isOpenYet = state === 'unknown' && metOn === null && DEADLINE_RULES[rule].nature === 'duty'
  if (!isOpenYet || startsOn === null || unknownYear === null) return []
  return [{ rule, about: about?.label ?? null, plainAbout: plainLabel(about), startsOn, unknownYear }]
}

function rowDate(
  { rule, for: about, startsOn, dueOn, exemption, missingStep }: Deadline,
  events: readonly CaseEvent[],
): RowDate {
  return {
    rule,
    about: about?.label ?? null,
    plainAbout: plainLabel(about),
    dueOn: dueOn ?? '',
    isExempted: exemption !== null,
    missing: missingStep,
    requestId: rule === 'advice' ? psychologistRequest(events, about, startsOn) : null,
  }
}
