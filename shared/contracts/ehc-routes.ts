import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { CaseChild } from '../casework/ehc-case.ts'
import { CaseEventInput, Why } from '../ehc/case.ts'
import { ADVICE_BODIES, keysOf } from '../ehc/details/codes.ts'
import { Id } from '../ids.ts'
import { SHARING_KEYS } from '../requests/sharing.ts'
import {
  CASE_LISTS,
  CaseChanged,
  type CaseList,
  CasePage,
  CaseStart,
  CaseView,
  TimelinessView,
} from './ehc.ts'
import { RuleView } from './ehc-rules.ts'
import type { RouteContract } from './route.ts'

const CaseParams = z.strictObject({ caseId: Id })
const Version = z.int().min(1).meta({ description: 'The version you saw; a later one is refused as stale' })

/** Needs assessments and plans. */
export const EHC_ROUTES = {
  'GET /ehc/rules': {
    summary: 'Every limit of the law the clock knows, with its source',
    permission: 'sign-in',
    output: z.strictObject({ rules: z.array(RuleView) }),
    status: 200,
    refusals: [],
  },
  'GET /ehc/cases': {
    summary: 'Lists of needs assessments and plans',
    permission: 'see-ehc-lists',
    query: z.strictObject({
      list: z.enum(Object.keys(CASE_LISTS) as [CaseList, ...CaseList[]]).default('open'),
      officer: z.string().max(64).optional(),
      setting: z.string().max(64).optional(),
      body: z
        .enum(keysOf(ADVICE_BODIES))
        .optional()
        .meta({ description: 'Of outstanding advice: which body' }),
      specialist: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'Of outstanding advice: which specialist owes it; none: nobody has it yet' }),
      cursor: z.string().max(200).optional(),
    }),
    output: CasePage,
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId/ehc-cases': {
    summary: 'Cases of a setting’s children',
    permission: 'see-ehc-lists',
    params: z.strictObject({ settingId: z.string().max(64) }),
    query: z.strictObject({ cursor: z.string().max(200).optional() }),
    output: CasePage,
    status: 200,
    refusals: [],
  },
  'POST /ehc/cases': {
    summary: 'Start a case',
    permission: 'write-ehc-case',
    body: CaseStart,
    output: CaseChanged,
    status: 201,
    refusals: ['not-allowed-now', 'open-case-exists'],
  },
  'GET /ehc/cases/:caseId': {
    summary: 'A case with its dates, events and timeline',
    permission: 'read-ehc-case',
    params: CaseParams,
    output: CaseView,
    status: 200,
    refusals: [],
    recordsRead: true,
  },
  'POST /ehc/cases/:caseId/events': {
    summary: 'Record what happened, or correct what was recorded',
    permission: 'write-ehc-case',
    params: CaseParams,
    body: z.strictObject({ version: Version, event: CaseEventInput }),
    output: CaseChanged,
    status: 201,
    refusals: ['stale-version', 'not-allowed-now', 'open-case-exists'],
  },
  'PUT /ehc/cases/:caseId/details': {
    summary: 'Change the child’s details, the setting, the officer or what is shared',
    permission: 'write-ehc-case',
    params: CaseParams,
    body: z.strictObject({
      version: Version,
      child: CaseChild,
      settingId: z.string().max(64).nullable(),
      sharing: z.enum(SHARING_KEYS),
      takeOver: z.boolean().meta({ description: 'Become the officer of this case' }),
      why: Why.meta({
        description: 'Needed where another open case is of a child of this name and date of birth',
      }),
    }),
    output: CaseChanged,
    status: 200,
    refusals: ['stale-version', 'not-allowed-now', 'open-case-exists'],
  },
  'GET /ehc/timeliness': {
    summary: 'Timeliness of a calendar year by DfE’s definitions',
    permission: 'see-ehc-timeliness',
    query: z.strictObject({ year: z.coerce.number().int().min(2014).max(2199) }),
    output: TimelinessView,
    status: 200,
    refusals: [],
  },
  'GET /settings/:settingId/assessment-weeks': {
    summary: 'Whether the weeks of an assessment would meet a long closure',
    permission: 'see-settings',
    params: z.strictObject({ settingId: z.string().max(64) }),
    query: z.strictObject({ receivedOn: LocalDate.optional() }),
    output: z.strictObject({
      receivedOn: LocalDate,
      anyTime: z.string(),
      clashes: z.array(
        z.strictObject({
          label: z.string(),
          from: LocalDate,
          to: LocalDate,
          closedFrom: LocalDate,
          reopensOn: LocalDate,
        }),
      ),
      termDatesKnown: z.boolean().meta({
        description: 'Whether the setting’s term dates are known for all of those weeks',
      }),
      termDates: z
        .strictObject({ from: LocalDate, to: LocalDate })
        .nullable()
        .meta({ description: 'The first and last day of the terms that are known; null where none are' }),
    }),
    status: 200,
    refusals: [],
  },
} as const satisfies Record<string, RouteContract>
