import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { COMMON_REFUSALS, type RouteContract, WRITE_REFUSALS } from '../../../shared/contracts/route.ts'
import { ROUTES, type RouteKey } from '../../../shared/contracts/routes.ts'
import type { Permission } from '../../../shared/people/permissions.ts'
import { ROLES } from '../../../shared/people/roles.ts'
import type { RefusalCode } from '../../../shared/refusal.ts'

const KEYS = Object.keys(ROUTES) as RouteKey[]
const contractOf = (key: RouteKey): RouteContract => ROUTES[key]
const isWrite = (key: RouteKey) => !key.startsWith('GET ')

type Expected = [permission: Permission | 'public', status: 200 | 201, refusals: RefusalCode[]]
const CHANGES: RefusalCode[] = ['stale-version', 'not-allowed-now']
const TIMES: RefusalCode[] = ['slot-taken', 'outside-working-time', 'setting-closed', 'date-in-the-past']
const TRAINER_TIMES: RefusalCode[] = [
  'slot-taken',
  'outside-working-time',
  'date-in-the-past',
  'not-eligible',
]
const HOURS: RefusalCode[] = ['hours-exhausted', 'ring-fenced-hours']

/** What each route needs and how else it can end, beside the refusals that are common to all. */
const EXPECTED: Record<RouteKey, Expected> = {
  'GET /health': ['public', 200, []],
  'GET /me': ['sign-in', 200, []],
  'GET /catalogue': ['sign-in', 200, []],
  'GET /notices': ['sign-in', 200, []],
  'PUT /notices/seen': ['sign-in', 200, []],
  'GET /settings/:settingId/requests': ['see-request-lists', 200, []],
  'GET /specialists/:specialistId/requests': ['see-request-lists', 200, []],
  'GET /requests': ['see-request-lists', 200, []],
  'POST /requests': ['write-request', 201, ['not-allowed-now']],
  'GET /requests/:requestId': ['read-request', 200, []],
  'PUT /requests/:requestId/draft': ['write-request', 200, CHANGES],
  'POST /requests/:requestId/submission': ['write-request', 200, [...CHANGES, 'incomplete-request']],
  'POST /requests/:requestId/withdrawal': ['write-request', 200, CHANGES],
  'POST /requests/:requestId/decision': ['triage-requests', 200, CHANGES],
  'GET /requests/:requestId/candidates': ['allocate-requests', 200, []],
  'POST /requests/:requestId/allocation': ['allocate-requests', 200, [...CHANGES, 'not-eligible']],
  'POST /requests/:requestId/closure': ['record-visits', 200, CHANGES],
  'GET /requests/:requestId/slots': ['book-visits', 200, ['not-allowed-now']],
  'GET /requests/:requestId/series-proposal': [
    'book-visits',
    200,
    [...TIMES, 'not-allowed-now', 'not-eligible'],
  ],
  'POST /requests/:requestId/series': [
    'book-visits',
    201,
    [...TIMES, 'not-allowed-now', 'not-eligible', ...HOURS],
  ],
  'POST /requests/:requestId/series/:seriesId/confirmation': ['answer-visits', 200, CHANGES],
  'POST /requests/:requestId/series/:seriesId/times': [
    'book-visits',
    200,
    [...TIMES, ...CHANGES, 'not-eligible', 'hours-exhausted'],
  ],
  'POST /requests/:requestId/series/:seriesId/cancellation': ['cancel-visits', 200, CHANGES],
  'POST /requests/:requestId/visits': [
    'book-visits',
    201,
    [...TIMES, 'not-allowed-now', 'not-eligible', ...HOURS],
  ],
  'POST /requests/:requestId/visits/:visitId/confirmation': ['answer-visits', 200, CHANGES],
  'POST /requests/:requestId/visits/:visitId/move-request': ['answer-visits', 200, CHANGES],
  'POST /requests/:requestId/visits/:visitId/time': [
    'book-visits',
    200,
    [...TIMES, ...CHANGES, 'not-eligible', 'hours-exhausted'],
  ],
  'POST /requests/:requestId/visits/:visitId/cancellation': ['cancel-visits', 200, CHANGES],
  'POST /requests/:requestId/visits/:visitId/record': ['record-visits', 200, CHANGES],
  'GET /settings/:settingId/visits': ['see-request-lists', 200, []],
  'GET /specialists/:specialistId/diary': ['see-diary', 200, []],
  'GET /specialists/:specialistId/time': ['manage-diaries', 200, []],
  'POST /specialists/:specialistId/time': [
    'manage-diaries',
    200,
    [...CHANGES, 'date-in-the-past', 'not-eligible'],
  ],
  'GET /settings/:settingId/hours': ['see-settings', 200, []],
  'GET /settings/:settingId/hours/statement': ['see-settings', 200, []],
  'POST /requests/:requestId/visits/:visitId/hours-return': ['return-hours', 200, CHANGES],
  'GET /hours': ['transfer-hours', 200, []],
  'GET /hours/statement': ['transfer-hours', 200, []],
  'GET /hours/transfers': ['transfer-hours', 200, []],
  'POST /hours/transfers': ['transfer-hours', 201, ['hours-exhausted', 'not-allowed-now']],
  'POST /hours/grants': ['transfer-hours', 201, ['hours-exhausted', 'not-allowed-now']],
  'GET /pots': ['transfer-hours', 200, []],
  'POST /pots': ['transfer-hours', 201, ['not-allowed-now']],
  'GET /pots/:potId': ['transfer-hours', 200, []],
  'PUT /pots/:potId': ['transfer-hours', 200, CHANGES],
  'GET /settings/:settingId/profile': ['see-profile', 200, []],
  'GET /settings/:settingId/self-review': ['see-profile', 200, []],
  'PUT /settings/:settingId/self-review': ['review-response', 200, [...CHANGES, 'incomplete-request']],
  'GET /self-reviews': ['see-profile', 200, []],
  'GET /settings': ['see-settings', 200, []],
  'GET /settings/:settingId': ['see-settings', 200, []],
  'GET /specialists': ['see-specialists', 200, []],
  'GET /officers': ['see-ehc-lists', 200, []],
  'GET /policy': ['set-policy', 200, []],
  'PUT /policy': ['set-policy', 200, CHANGES],
  'GET /users': ['see-users', 200, []],
  'PUT /users/:userId/access': ['manage-users', 200, CHANGES],
  'GET /ehc/rules': ['sign-in', 200, []],
  'GET /ehc/cases': ['see-ehc-lists', 200, []],
  'GET /settings/:settingId/ehc-cases': ['see-ehc-lists', 200, []],
  'POST /ehc/cases': ['write-ehc-case', 201, ['not-allowed-now', 'open-case-exists']],
  'GET /ehc/cases/:caseId': ['read-ehc-case', 200, []],
  'POST /ehc/cases/:caseId/events': ['write-ehc-case', 201, [...CHANGES, 'open-case-exists']],
  'PUT /ehc/cases/:caseId/details': ['write-ehc-case', 200, [...CHANGES, 'open-case-exists']],
  'GET /ehc/timeliness': ['see-ehc-timeliness', 200, []],
  'GET /settings/:settingId/assessment-weeks': ['see-settings', 200, []],
  'GET /allocation/runs': ['plan-allocation', 200, []],
  'POST /allocation/runs': ['plan-allocation', 201, ['not-allowed-now']],
  'GET /allocation/runs/:runId': ['plan-allocation', 200, []],
  'GET /allocation/runs/:runId/comparison/:otherId': ['plan-allocation', 200, []],
  'POST /allocation/options': ['plan-allocation', 201, ['not-allowed-now']],
  'GET /allocation/runs/:runId/options': ['plan-allocation', 200, []],
  'POST /allocation/runs/:runId/trials': ['plan-allocation', 201, ['not-allowed-now']],
  'GET /allocation/runs/:runId/trial': ['plan-allocation', 200, []],
  'POST /allocation/runs/:runId/cancellation': ['plan-allocation', 200, ['not-allowed-now']],
  'POST /allocation/runs/:runId/requests/:requestId/acceptance': [
    'plan-allocation',
    200,
    [...TIMES, 'not-allowed-now', 'not-eligible', ...HOURS],
  ],
  'GET /meetings': ['see-meetings', 200, []],
  'GET /meeting-choices': ['hold-meetings', 200, []],
  'POST /settings/:settingId/meetings': ['hold-meetings', 201, ['not-allowed-now', 'not-eligible']],
  'GET /meetings/:meetingId': ['see-meetings', 200, []],
  'PUT /meetings/:meetingId': ['hold-meetings', 200, CHANGES],
  'PUT /meetings/:meetingId/setting-part': ['see-meetings', 200, CHANGES],
  'GET /meetings/:meetingId/slots': ['hold-meetings', 200, []],
  'POST /meetings/:meetingId/finish': ['hold-meetings', 200, [...CHANGES, 'hours-exhausted']],
  'GET /training/courses': ['see-training', 200, []],
  'POST /training/courses': ['manage-training', 201, ['ring-fenced-hours']],
  'GET /training/courses/:courseId': ['see-training', 200, []],
  'PUT /training/courses/:courseId': ['manage-training', 200, [...CHANGES, 'ring-fenced-hours']],
  'GET /training/courses/:courseId/coverage': ['manage-training', 200, []],
  'GET /training/sessions': ['see-training', 200, []],
  'POST /training/courses/:courseId/sessions': [
    'manage-training',
    201,
    [...TRAINER_TIMES, 'not-allowed-now'],
  ],
  'GET /training/sessions/:sessionId': ['see-training', 200, []],
  'PUT /training/sessions/:sessionId': [
    'manage-training',
    200,
    [...TRAINER_TIMES, ...CHANGES, 'session-full'],
  ],
  'POST /training/sessions/:sessionId/cancellation': ['manage-training', 200, CHANGES],
  'POST /training/sessions/:sessionId/register': ['keep-registers', 200, CHANGES],
  'GET /training/sessions/:sessionId/settings/:settingId/calendar': ['book-places', 200, []],
  'GET /settings/:settingId/training': ['book-places', 200, []],
  'POST /training/sessions/:sessionId/settings/:settingId/places': [
    'book-places',
    201,
    ['session-full', 'hours-exhausted', 'not-allowed-now', 'date-in-the-past'],
  ],
  'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name': [
    'book-places',
    200,
    ['not-allowed-now'],
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer': [
    'book-places',
    200,
    ['not-allowed-now', 'hours-exhausted'],
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation': [
    'book-places',
    200,
    CHANGES,
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver': [
    'manage-training',
    200,
    ['not-allowed-now'],
  ],
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation': [
    'book-places',
    200,
    ['not-allowed-now'],
  ],
  'GET /requests/:requestId/rescue': ['see-rescues', 200, []],
  'GET /requests/:requestId/best-slots': ['book-visits', 200, ['not-allowed-now']],
  'POST /requests/:requestId/allocation-with-visit': [
    'allocate-requests',
    200,
    [...TIMES, ...CHANGES, 'not-eligible', ...HOURS],
  ],
  'GET /requests/:requestId/offered-times': ['answer-visits', 200, ['not-allowed-now']],
  'POST /requests/:requestId/offered-times/choice': [
    'answer-visits',
    201,
    ['not-allowed-now', 'slot-taken', ...HOURS],
  ],
  'POST /requests/:requestId/visits/:visitId/agreement': ['book-visits', 200, CHANGES],
  'GET /settings/:settingId/questions': ['ask-questions', 200, []],
  'POST /settings/:settingId/questions': ['ask-questions', 201, ['not-allowed-now']],
  'GET /settings/:settingId/questions/:questionId': ['ask-questions', 200, []],
  'POST /settings/:settingId/questions/:questionId/follow-up': ['ask-questions', 200, CHANGES],
  'POST /settings/:settingId/questions/:questionId/withdrawal': ['ask-questions', 200, CHANGES],
  'POST /settings/:settingId/questions/:questionId/request': ['ask-questions', 201, CHANGES],
  'GET /questions': ['answer-questions', 200, []],
  'GET /questions/:questionId': ['answer-questions', 200, []],
  'PUT /questions/:questionId/taker': ['answer-questions', 200, CHANGES],
  'POST /questions/:questionId/answer': ['answer-questions', 200, CHANGES],
  'PUT /questions/:questionId/discipline': ['triage-requests', 200, CHANGES],
  'POST /questions/:questionId/publication': ['publish-answers', 201, CHANGES],
  'GET /knowledge/pages': ['see-training', 200, []],
  'GET /knowledge/pages/:pageId': ['see-training', 200, []],
  'POST /knowledge/pages/:pageId/removal': ['publish-answers', 200, CHANGES],
}

describe.each(KEYS)('%s', key => {
  const contract = contractOf(key)
  const [permission, status, refusals] = EXPECTED[key]

  test('needs the permission, and ends in the ways, typed by hand', () => {
    expect(contract.permission).toBe(permission)
    expect(contract.status).toBe(status)
    expect([...contract.refusals].sort()).toEqual([...refusals].sort())
  })

  test('declares the parameters of its path and no others', () => {
    const inPath = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(Object.keys(contract.params?.shape ?? {}).sort()).toEqual(inPath.sort())
  })

  test('takes a body exactly when it writes, and a query only when it reads', () => {
    expect(contract.body !== undefined).toBe(isWrite(key))
    if (isWrite(key)) expect(contract.query).toBeUndefined()
  })

  test('answers and takes objects that allow nothing unknown', () => {
    for (const [schema, io] of [
      [contract.output, 'output'],
      ...(contract.body ? [[contract.body, 'input'] as const] : []),
      ...(contract.query ? [[contract.query, 'input'] as const] : []),
    ] as const)
      expect(openObjects(z.toJSONSchema(schema, { io }))).toEqual([])
  })

  test('does not name again what every route can refuse', () => {
    const common: RefusalCode[] = [...COMMON_REFUSALS, ...WRITE_REFUSALS]
    expect(contract.refusals.filter(code => common.includes(code))).toEqual([])
  })
})

/** Where a schema lets unknown fields through: objects with named fields that do not forbid others. */
function openObjects(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, additionalProperties } = schema as {
    properties?: object
    additionalProperties?: unknown
  }
  const own = properties !== undefined && additionalProperties !== false ? [at] : []
  return [...own, ...Object.entries(schema).flatMap(([name, part]) => openObjects(part, `${at}/${name}`))]
}

test('only whether the service answers is told without sign-in', () => {
  expect(KEYS.filter(key => contractOf(key).permission === 'public')).toEqual(['GET /health'])
})

test('every permission a route needs is one that some role has', () => {
  const had = new Set(Object.values(ROLES).flatMap(({ may }) => Object.keys(may)))
  const needed = KEYS.map(key => contractOf(key).permission).filter(permission => permission !== 'public')
  expect(needed.filter(permission => !had.has(permission))).toEqual([])
})

/** Who gives up a place says which fee they saw: that is what must not have changed, whatever others book. */
const FEE_SEEN: RouteKey =
  'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation'

test('every change to what has a version must say which version was seen', () => {
  const unversioned: RouteKey[] = [
    'PUT /notices/seen',
    'POST /settings/:settingId/meetings',
    'POST /requests',
    'POST /requests/:requestId/visits',
    'POST /requests/:requestId/series',
    'POST /requests/:requestId/offered-times/choice',
    'POST /ehc/cases',
    // hours: the ledgers as they are now decide; who sets a year says what they saw
    'POST /hours/transfers',
    'POST /hours/grants',
    'POST /pots',
    'POST /allocation/runs',
    'POST /settings/:settingId/questions',
    // places: the register as it is now decides
    'POST /training/courses',
    'POST /training/courses/:courseId/sessions',
    'POST /training/sessions/:sessionId/settings/:settingId/places',
    'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name',
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer',
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver',
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/evaluation',
    // a run has one state at a time, and a line of it is accepted once
    'POST /allocation/options',
    'POST /allocation/runs/:runId/trials',
    'POST /allocation/runs/:runId/cancellation',
    'POST /allocation/runs/:runId/requests/:requestId/acceptance',
  ]
  for (const key of KEYS.filter(isWrite)) {
    const says = JSON.stringify(z.toJSONSchema(contractOf(key).body as z.ZodType, { io: 'input' }))
    const seen = FEE_SEEN === key ? '"lateFeePence"' : '"version"'
    expect(says.includes(seen), key).toBe(!unversioned.includes(key))
    expect(contractOf(key).refusals.includes('stale-version'), key).toBe(!unversioned.includes(key))
  }
})

test('opening a child’s case is recorded', () => {
  expect(KEYS.filter(key => contractOf(key).recordsRead)).toEqual([
    'GET /requests/:requestId',
    'GET /ehc/cases/:caseId',
  ])
})
