import * as z from 'zod'
import { AuditEntry } from '../audit/entry.ts'
import { LocalDate } from '../calendar/local-date.ts'
import { EhcRow } from '../casework/case-row.ts'
import { CaseChild, EhcCase } from '../casework/ehc-case.ts'
import { CaseEvent, CaseEventInput } from '../ehc/case.ts'
import { Id } from '../ids.ts'
import { SHARING_KEYS } from '../requests/sharing.ts'

/** A date of a case with where it stands today. */
export const DateView = z.strictObject({
  rule: z.string(),
  label: z.string(),
  about: z.string().nullable(),
  actor: z.string(),
  startsOn: LocalDate.nullable(),
  dueOn: LocalDate.nullable(),
  state: z.enum([
    'met',
    'met-late',
    'due',
    'due-soon',
    'overdue',
    'exempted',
    'lapsed',
    'not-started',
    'not-applicable',
    'not-recorded',
    'unknown',
  ]),
  stateLabel: z.string(),
  daysLeft: z.int().nullable(),
  daysOver: z.int(),
  metOn: LocalDate.nullable(),
  exemption: z.string().nullable().meta({ description: 'Provision and ground, in words' }),
  missing: z.string().nullable().meta({ description: 'The step that must come first and has not' }),
  overtaken: z.string().nullable().meta({
    description: 'Of what was never recorded: what has happened since, so that it is no work to do',
  }),
  unknown: z.string().nullable().meta({ description: 'Why there is no day' }),
  why: z.string().meta({ description: 'How the date was worked out and what says so' }),
})
export type DateView = z.infer<typeof DateView>

const WeekView = z.strictObject({ week: z.int(), of: z.int() })

/** Something that would fail in the SEN2 return, and how to mend it. */
export const Sen2Finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'query']),
  message: z.string(),
  mend: z.string(),
  where: z.string().meta({
    description: 'Where in the child’s part of the return, without numbers: “/sex”, “/requests/receivedOn”',
  }),
})
export type Sen2Finding = z.infer<typeof Sen2Finding>

/**
 * A case as its page shows it. What the officer has not shared with the setting is empty for the setting's people,
 * and `shared` says how much that is.
 */
export const CaseView = z.strictObject({
  ehcCase: EhcCase,
  reference: z.string(),
  who: z.string(),
  stage: z.string(),
  stageLabel: z.string(),
  week: WeekView.nullable(),
  next: DateView.nullable(),
  dates: z.array(DateView).meta({ description: 'Those that have started, earliest first' }),
  notStarted: z.array(z.strictObject({ rule: z.string(), label: z.string() })),
  events: z
    .array(CaseEvent)
    .meta({ description: 'All that was recorded, newest first; a superseded one is named by a later one' }),
  current: z.array(z.string()).meta({ description: 'Ids of the events that stand' }),
  advice: z.array(
    z.strictObject({
      body: z.string(),
      label: z.string(),
      requestedOn: LocalDate,
      dueOn: LocalDate.nullable(),
      receivedOn: LocalDate.nullable(),
      over: z
        .string()
        .nullable()
        .meta({ description: 'Why it is no longer waited for, though it has not come' }),
      requestId: Id.nullable().meta({
        description: 'The statutory request by which a psychologist was asked; null for other bodies',
      }),
    }),
  ),
  phaseTransfer: z.strictObject({ year: z.int(), dueOn: LocalDate }).nullable().meta({
    description:
      'Officers only: a change of phase in September of the year that age suggests and nobody recorded, and the day before which the plan must be amended',
  }),
  documents: z.array(z.strictObject({ label: z.string(), on: LocalDate, by: z.string() })),
  sen2: z.array(Sen2Finding),
  timeline: z.array(AuditEntry).meta({ description: 'Newest first' }),
  shared: z.enum(SHARING_KEYS),
  mayWrite: z.boolean(),
})
export type CaseView = z.infer<typeof CaseView>

/** Advice a case waits for. */
export const AdviceOwed = z.strictObject({
  label: z.string().meta({ description: 'Whose advice it is' }),
  dueOn: LocalDate,
  specialistName: z.string().nullable().meta({ description: 'Who has the statutory request' }),
  isExempted: z.boolean(),
  isUnallocated: z.boolean().meta({ description: 'There is a statutory request and nobody has it yet' }),
})
export type AdviceOwed = z.infer<typeof AdviceOwed>

/**
 * A line of a list of cases: the row, and what is worked out from it today. What is not shared with the setting is
 * empty for its people, and the stage is “not-shared”.
 */
export const CaseLine = EhcRow.omit({ facts: true, undated: true, transferYears: true }).extend({
  stage: z.string(),
  reference: z.string(),
  stageLabel: z.string(),
  week: WeekView.nullable(),
  nextLabel: z.string().nullable(),
  daysLeft: z.int().nullable().meta({ description: 'Negative when overdue' }),
  atRisk: z.boolean(),
  riskWhy: z.string().nullable(),
  transferIn: z.int().nullable().meta({
    description: 'Officers only: the year of a change of phase that age suggests and nobody recorded',
  }),
  unknown: z.array(z.string()).meta({ description: 'Dates that cannot be worked out yet, and why' }),
  owed: z.array(AdviceOwed).meta({ description: 'In the list of outstanding advice; empty in others' }),
})
export type CaseLine = z.infer<typeof CaseLine>

export const CasePage = z.strictObject({ cases: z.array(CaseLine), nextCursor: z.string().nullable() })
export type CasePage = z.infer<typeof CasePage>

/** The lists of cases. */
export const CASE_LISTS = {
  open: 'Open cases, next date first',
  'at-risk': 'At risk: a date within 14 days and a step missing before it',
  overdue: 'Overdue',
  advice: 'Advice outstanding',
  reviews: 'Reviews due this term',
  transfers: 'Phase transfers this year',
  plans: 'Plans',
  ended: 'Ended',
} as const satisfies Record<string, string>
export type CaseList = keyof typeof CASE_LISTS

const Rate = z
  .union([z.number(), z.literal('x')])
  .meta({ description: 'Per cent to one decimal place; x where the base is zero' })
const Bands = z.strictObject({
  issued: z.int(),
  within20Weeks: z.int(),
  weeks20To52: z.int(),
  overAYear: z.int(),
  rates: z.strictObject({ within20Weeks: Rate, weeks20To52: Rate, overAYear: Rate }),
})
const Duty = z.strictObject({ within: z.int(), over: z.int(), rate: Rate })

/** A calendar year's timeliness by DfE's own definitions. */
export const TimelinessView = z.strictObject({
  year: z.int(),
  including: Bands,
  excluding: Bands,
  decisions: Duty,
  refusals: Duty,
  reviews: Duty,
})
export type TimelinessView = z.infer<typeof TimelinessView>

export const CaseChanged = z.strictObject({ id: Id, reference: z.string(), version: z.int() })
export type CaseChanged = z.infer<typeof CaseChanged>

/** What has to be known to start a case. The first event says how it began. */
export const CaseStart = z.strictObject({
  child: CaseChild,
  settingId: z.string().max(64).nullable(),
  fromRequestId: Id.nullable().meta({
    description: 'Carry the child and the evidence over from a support request',
  }),
  first: CaseEventInput,
})
