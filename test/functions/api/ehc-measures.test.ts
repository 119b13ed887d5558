import { describe, expect, test } from 'vitest'
import { TimelinessView } from '../../../shared/contracts/ehc.ts'
import { DEADLINE_RULES, RULE_KEYS } from '../../../shared/ehc/rules.ts'
import { idOf } from '../../builders/clock.ts'
import { anEhcCase } from '../../builders/ehc-case.ts'
import { HARBOUR, PEOPLE, PIER, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const { lead, officer, senco, commissioner } = PEOPLE
const excused = {
  provision: '13(3)',
  evidence: {
    ground: 'exceptional-circumstances',
    affectedFrom: '2026-02-01',
    affectedTo: '2026-03-01',
    note: 'Ill',
  },
} as const
const from = (received: string, decided: string) =>
  anEhcCase().received(received).happened('decision-to-assess', decided)

/** Cases of which every count of 2026 can be made by hand. */
const CASES = [
  // day 42 and day 140: both in time
  from('2026-01-12', '2026-02-23').happened('final-issued', '2026-06-01'),
  // day 43 and day 141: both late
  from('2026-01-12', '2026-02-24').happened('final-issued', '2026-06-02'),
  // over a year; decided in the year before
  from('2025-05-01', '2025-06-01').happened('final-issued', '2026-06-30'),
  // late with an exemption: an exception
  from('2026-01-12', '2026-02-20')
    .happened('exemption-recorded', '2026-06-02', excused)
    .happened('final-issued', '2026-06-02'),
  // issued in another year; reviewed twice in 2026, in 28 days and in 29
  from('2025-01-06', '2025-02-03')
    .happened('final-issued', '2025-05-19')
    .happened('review-meeting-held', '2026-03-10')
    .happened('review-decision', '2026-04-07', { decision: 'maintain' })
    .happened('review-meeting-held', '2026-06-01', { review: 'second' })
    .happened('review-decision', '2026-06-30', { review: 'second', decision: 'maintain' }),
  // refused after 112 days and after 113
  from('2026-03-02', '2026-04-01').happened('decision-to-issue', '2026-06-22', { decision: 'not-issue' }),
  from('2026-03-02', '2026-04-01').happened('decision-to-issue', '2026-06-23', { decision: 'not-issue' }),
]
const GIVEN = {
  authority: '900',
  users: Object.values(PEOPLE),
  settings: [PIER, HARBOUR],
  cases: CASES.map((one, at) =>
    one
      .id(idOf(700 + at))
      .child({ familyName: 'x'.repeat(at + 1) })
      .build(),
  ),
}

const timeliness = async (year: string, who = officer) => {
  const reply = await (await anApi([GIVEN])).call(who, 'GET /ehc/timeliness', { query: { year } })
  return TimelinessView.parse(reply.json)
}

describe('timeliness', () => {
  test('of a year is what can be counted by hand', async () => {
    expect(await timeliness('2026')).toEqual({
      year: 2026,
      including: {
        issued: 4,
        within20Weeks: 1,
        weeks20To52: 2,
        overAYear: 1,
        rates: { within20Weeks: 25, weeks20To52: 50, overAYear: 25 },
      },
      excluding: {
        issued: 3,
        within20Weeks: 1,
        weeks20To52: 1,
        overAYear: 1,
        rates: { within20Weeks: 33.3, weeks20To52: 33.3, overAYear: 33.3 },
      },
      decisions: { within: 4, over: 1, rate: 80 },
      refusals: { within: 1, over: 1, rate: 50 },
      reviews: { within: 1, over: 1, rate: 50 },
    })
    expect(await timeliness('2025', lead)).toMatchObject({
      including: { issued: 1, rates: { within20Weeks: 100 } },
      decisions: { within: 2, over: 0, rate: 100 },
    })
  })

  test('of a year with nothing in it is x, never nought', async () => {
    const none = { within20Weeks: 'x', weeks20To52: 'x', overAYear: 'x' }
    expect(await timeliness('2020')).toMatchObject({
      including: { issued: 0, rates: none },
      excluding: { issued: 0, rates: none },
      decisions: { within: 0, over: 0, rate: 'x' },
      refusals: { rate: 'x' },
      reviews: { rate: 'x' },
    })
  })

  test.each(['', 'last', '1999', '2026.5'])('of the year “%s” is refused', async year => {
    const reply = await (await anApi([GIVEN])).call(officer, 'GET /ehc/timeliness', { query: { year } })
    expect([reply.status, reply.json.code]).toEqual([400, 'invalid-input'])
  })
})

describe('the weeks of an assessment', () => {
  const ROUTE = 'GET /settings/:settingId/assessment-weeks'
  const params = { settingId: PIER.id }

  test('that meet the long summer closure are said, and that a request may be made at any time', async () => {
    const api = await anApi(WORLD)
    const reply = await api.call(senco, ROUTE, { params, query: { receivedOn: '2027-06-01' } })
    expect(reply.json).toEqual({
      receivedOn: '2027-06-01',
      anyTime: 'A request may be made at any time, and the authority’s time limits are the same all year.',
      clashes: [
        {
          label: 'Advice is gathered',
          from: '2027-07-07',
          to: '2027-08-24',
          closedFrom: '2027-07-22',
          reopensOn: '2027-09-01',
        },
      ],
      termDatesKnown: true,
      termDates: { from: '2026-09-02', to: '2027-12-17' },
    })
  })

  test('that meet only short holidays clash with nothing; without a day it is today', async () => {
    const api = await anApi(WORLD)
    const reply = await api.call(senco, ROUTE, { params })
    expect(reply.json).toMatchObject({ receivedOn: '2026-11-23', clashes: [] })
  })

  test.each(['2028-06-01', '2025-03-01'])(
    'that lie beyond the known terms, from %s, are not called free of closures',
    async receivedOn => {
      const reply = await (await anApi(WORLD)).call(senco, ROUTE, { params, query: { receivedOn } })
      expect(reply.json).toMatchObject({
        clashes: [],
        termDatesKnown: false,
        termDates: { from: '2026-09-02', to: '2027-12-17' },
      })
    },
  )

  test('of a setting whose terms are not known say so', async () => {
    const setting = { ...PIER, calendar: { terms: [], closedDays: [] } }
    const api = await anApi([{ ...GIVEN, settings: [setting] }])
    const reply = await api.call(senco, ROUTE, { params, query: { receivedOn: '2027-06-01' } })
    expect(reply.json).toMatchObject({ clashes: [], termDatesKnown: false, termDates: null })
  })
})

test('every rule of the clock is served to anybody who is signed in, with its source', async () => {
  const api = await anApi(WORLD)
  const { rules } = (await api.call(commissioner, 'GET /ehc/rules')).json
  expect(rules.map(({ key }: { key: string }) => key).sort()).toEqual([...RULE_KEYS].sort())
  for (const rule of rules) {
    const { label, provision, link, evidence } = DEADLINE_RULES[rule.key as keyof typeof DEADLINE_RULES]
    expect(rule).toMatchObject({ label, provision, link, evidence })
    for (const words of [rule.group, rule.sentence, rule.limit, rule.counting, rule.starts, rule.actor])
      expect(words.length).toBeGreaterThan(2)
  }
  expect(rules.find(({ key }: { key: string }) => key === 'final-plan')).toMatchObject({
    group: 'Needs assessment',
    limit: '20 weeks after',
    actor: 'The authority',
    provision: 'reg. 13(2)',
    standing: 'statutory',
  })
})
