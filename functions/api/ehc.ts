import { knownSpan, longClosures } from '../../shared/calendar/school-terms.ts'
import { alikeText, type CaseChild, caseRelation, childText } from '../../shared/casework/ehc-case.ts'
import { psychologistRequests, requestAskedBy } from '../../shared/casework/psychologist.ts'
import { ANY_TIME, clashesWith, workSpan } from '../../shared/ehc/submission.ts'
import { dutyTimeliness, planTimeliness } from '../../shared/ehc/timeliness.ts'
import { can } from '../../shared/people/roles.ts'
import { changeCase } from '../actions/change-case.ts'
import { recordEvent } from '../actions/record-event.ts'
import { startCase } from '../actions/start-case.ts'
import type { EhcFound } from '../case-ports.ts'
import type { Stores } from '../ports.ts'
import type { RequestCase } from '../request-ports.ts'
import { RULE_VIEWS } from './case-dates.ts'
import { caseLine, sharedLine } from './case-line.ts'
import { caseListPage } from './case-lists.ts'
import { caseView } from './case-view.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'
import { findWithdrawal } from './visit-loads.ts'

const ofCase = ({ ehcCase }: Pick<EhcFound, 'ehcCase'>) => caseRelation(ehcCase)
const ofAuthority = () => ({})

/** A closure as long as the regulations look at. @source SI 2014/1530 reg. 10(4)(a): four weeks */
const LONG_CLOSURE_DAYS = 28

/** Needs assessments and plans: the law's limits, lists, casework and timeliness. */
export const EHC_ENDPOINTS = {
  'GET /ehc/rules': reading('GET /ehc/rules', {
    load: async () => ({}),
    relation: () => undefined,
    answer: () => ({ rules: [...RULE_VIEWS] }),
  }),
  'GET /ehc/cases': reading('GET /ehc/cases', {
    load: ({ stores, authority, query, today, casework }) =>
      caseListPage(stores, authority, query, { today, casework }),
    relation: ofAuthority,
    answer: page => page,
  }),
  'GET /settings/:settingId/ehc-cases': reading('GET /settings/:settingId/ehc-cases', {
    load: ({ stores, authority, params, query }) =>
      stores.ehc.ofSetting(authority, params.settingId, { cursor: query.cursor, size: PAGE_ROWS }),
    relation: (_page, { params }) => ({ settingId: params.settingId }),
    answer: ({ rows, nextCursor }, { actor, params, today, casework }) => {
      const mayWrite = can(actor, 'write-ehc-case', { settingId: params.settingId })
      const lineOf = mayWrite ? caseLine : sharedLine
      return { cases: rows.map(row => lineOf(row, { today, casework })), nextCursor }
    },
  }),
  'POST /ehc/cases': writing('POST /ehc/cases', {
    load: async ({ stores, authority, body }) => {
      const [setting, request, openCaseId, alikeIds] = await Promise.all([
        settingOf(stores, authority, body.settingId),
        body.fromRequestId === null ? null : stores.requests.open(authority, body.fromRequestId),
        openCaseOf(stores, authority, body.child),
        stores.ehc.openCasesAlike(authority, alikeText(body.child)),
      ])
      if (body.settingId !== null && setting === null) return null
      if (body.fromRequestId !== null && request === null) return null
      return { setting, request: request?.request ?? null, openCaseId, alikeIds }
    },
    relation: ofAuthority,
    takesFrom: ({ request }) => request?.id ?? null,
    act: (acting, found, { body }) => startCase(acting, found, body),
  }),
  'GET /ehc/cases/:caseId': reading('GET /ehc/cases/:caseId', {
    load: ({ stores, authority, params }) => stores.ehc.open(authority, params.caseId),
    relation: ofCase,
    answer: (found, { actor, today, casework }) => caseView(found, actor, today, casework.clock),
  }),
  'POST /ehc/cases/:caseId/events': writing('POST /ehc/cases/:caseId/events', {
    load: async ({ stores, authority, params, body }) => {
      const found = await stores.ehc.open(authority, params.caseId)
      if (found === null) return null
      const askedId = requestAskedBy(found.events, body.event.supersedes)
      const [setting, openCaseId, asked] = await Promise.all([
        settingOf(stores, authority, found.ehcCase.settingId),
        openCaseOf(stores, authority, found.ehcCase.child),
        askedId === null ? null : findWithdrawal(stores, authority, askedId),
      ])
      return { ...found, setting, openCaseId, asked }
    },
    relation: ofCase,
    act: (acting, found, { body }) => recordEvent(acting, found, body),
  }),
  'PUT /ehc/cases/:caseId/details': writing('PUT /ehc/cases/:caseId/details', {
    load: async ({ stores, authority, params, body }) => {
      const [found, setting, openCaseId, alikeIds] = await Promise.all([
        stores.ehc.open(authority, params.caseId),
        settingOf(stores, authority, body.settingId),
        openCaseOf(stores, authority, body.child),
        stores.ehc.openCasesAlike(authority, alikeText(body.child)),
      ])
      if (found === null || (body.settingId !== null && setting === null)) return null
      const requests = await requestsOf(stores, authority, found)
      return { ...found, setting, openCaseId, alikeIds, requests }
    },
    relation: ofCase,
    act: (acting, found, { body }) => changeCase(acting, found, body),
  }),
  'GET /ehc/timeliness': reading('GET /ehc/timeliness', {
    load: async ({ stores, authority }) =>
      (
        await Promise.all((['open', 'plans', 'ended'] as const).map(tab => stores.ehc.rows(authority, tab)))
      ).flat(),
    relation: ofAuthority,
    answer: (rows, { query: { year } }) => {
      const facts = rows.map(row => row.facts)
      const given = <Fact>(found: readonly (Fact | null)[]) => found.filter(fact => fact !== null)
      return {
        year,
        ...planTimeliness(given(facts.map(fact => fact.plan)), year),
        decisions: dutyTimeliness('decide-to-assess', given(facts.map(fact => fact.decisionToAssess)), year),
        refusals: dutyTimeliness('refuse-to-issue', given(facts.map(fact => fact.refusalToIssue)), year),
        reviews: dutyTimeliness(
          'review-decision',
          facts.flatMap(fact => fact.reviewDecisions),
          year,
        ),
      }
    },
  }),
  'GET /settings/:settingId/assessment-weeks': reading('GET /settings/:settingId/assessment-weeks', {
    load: ({ stores, authority, params }) => stores.settings.get(authority, params.settingId),
    relation: setting => ({ settingId: setting.id }),
    answer: ({ calendar }, { query, today }) => {
      const receivedOn = query.receivedOn ?? today
      const clashes = clashesWith(receivedOn, longClosures(calendar, LONG_CLOSURE_DAYS)).map(
        ({ window, from, to, closure }) => ({
          label: window.label,
          from,
          to,
          closedFrom: closure.closedFrom,
          reopensOn: closure.reopensOn,
        }),
      )
      const [termDates, weeks] = [knownSpan(calendar), workSpan(receivedOn)]
      const termDatesKnown = termDates !== null && termDates.from <= weeks.from && weeks.to <= termDates.to
      return { receivedOn, anyTime: ANY_TIME, clashes, termDatesKnown, termDates }
    },
  }),
} as const

function settingOf(stores: Stores, authority: string, settingId: string | null) {
  return settingId === null ? Promise.resolve(null) : stores.settings.get(authority, settingId)
}

/** The statutory requests that came of a case. */
async function requestsOf(stores: Stores, authority: string, { events }: EhcFound): Promise<RequestCase[]> {
  const found = await Promise.all(psychologistRequests(events).map(id => stores.requests.open(authority, id)))
  return found.filter(one => one !== null)
}

function openCaseOf(stores: Stores, authority: string, child: CaseChild) {
  return stores.ehc.openCaseOf(authority, childText(child))
}
