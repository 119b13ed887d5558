import { describe, expect, test } from 'vitest'
import { CASE_LISTS, type CaseLine, type CaseList, CasePage } from '../../../shared/contracts/ehc.ts'
import { idOf } from '../../builders/clock.ts'
import { anEhcCase, type CaseBuilder } from '../../builders/ehc-case.ts'
import { HARBOUR, PEOPLE, PIER } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { officer } = PEOPLE
const EP = { body: 'educational-psychologist', name: '' } as const
const OAK = { body: 'other', name: 'Dr Oak' } as const

/** A plan that was made on a day, six months after its request. */
const planMade = (on: string): CaseBuilder =>
  anEhcCase().received('2025-01-06').happened('decision-to-assess', '2025-02-03').happened('final-issued', on)

/** Cases as they stand on Monday 23 November 2026, and the lists each belongs in. */
const CASES = {
  /** Week 4 of 20, decision due on 7 December: nothing is missing before it. */
  early: anEhcCase().received('2026-10-26'),
  /** The decision was due on 13 October. */
  late: anEhcCase().received('2026-09-01').of(HARBOUR),
  /** The same, excused. */
  excused: anEhcCase()
    .received('2026-09-01')
    .happened('exemption-recorded', '2026-10-20', {
      provision: '5(4)',
      evidence: {
        ground: 'exceptional-circumstances',
        affectedFrom: '2026-09-05',
        affectedTo: '2026-10-01',
        note: 'Ill',
      },
    }),
  /** The plan is due on 7 December, in 14 days, and neither advice nor a draft is recorded. */
  risky: anEhcCase()
    .received('2026-07-20')
    .happened('decision-to-assess', '2026-08-28')
    .happened('decision-to-issue', '2026-11-02'),
  /** The same one day later: 15 days. */
  notYetRisky: anEhcCase()
    .received('2026-07-21')
    .happened('decision-to-assess', '2026-08-28')
    .happened('decision-to-issue', '2026-11-02'),
  /** The draft should be served by 30 November, by practice, and the advice is not in; the law's next day is later. */
  slowDraft: anEhcCase()
    .received('2026-08-24')
    .happened('decision-to-assess', '2026-10-01')
    .happened('advice-requested', '2026-11-02', { from: EP, receivedByBodyOn: '2026-11-02' })
    .happened('advice-requested', '2026-11-02', { from: OAK, receivedByBodyOn: '2026-11-02' }),
  /** Its first review is due by 9 December. */
  reviewNow: planMade('2025-12-10'),
  /** Its first review is due by 31 January. */
  reviewNextTerm: planMade('2026-02-01'),
  /** Changes phase in September 2027: before 15 February 2027. */
  transfer: planMade('2026-11-01').happened('phase-transfer-due', '2026-11-02', {
    transfersOn: '2027-09-01',
  }),
  /** Changes phase in September 2028. */
  transferLater: planMade('2026-11-01').happened('phase-transfer-due', '2026-11-02', {
    transfersOn: '2028-09-01',
  }),
  /** Its plan is being reassessed, and the psychologist owes advice. */
  reassessed: planMade('2026-11-01')
    .happened('reassessment-requested', '2026-11-03')
    .happened('reassessment-decision', '2026-11-05')
    .happened('advice-requested', '2026-11-06', { from: EP, receivedByBodyOn: '2026-11-06' }),
  withdrawn: anEhcCase().received('2026-09-01').happened('withdrawn', '2026-09-10'),
  /** Refused, with nothing left for the authority to do. */
  refused: anEhcCase()
    .received('2026-07-01')
    .happened('decision-to-assess', '2026-08-03', { decision: 'not-assess' }),
  /** Refused; the family asked for mediation, which is to be held within 30 days: by 20 November. */
  mediating: anEhcCase()
    .received('2026-08-03')
    .happened('decision-to-assess', '2026-09-07', { decision: 'not-assess' })
    .happened('mediation-requested', '2026-10-21'),
} as const satisfies Record<string, CaseBuilder>
type Key = keyof typeof CASES
const KEYS = Object.keys(CASES) as Key[]
const idOfCase = (key: Key) => idOf(700 + KEYS.indexOf(key))

/** What each list has, in its order. */
const EXPECTED: Readonly<Record<CaseList, readonly Key[]>> = {
  open: ['late', 'excused', 'mediating', 'early', 'risky', 'notYetRisky', 'slowDraft'],
  'at-risk': ['risky', 'slowDraft'],
  overdue: ['late', 'mediating'],
  advice: ['slowDraft', 'reassessed'],
  reviews: ['reviewNow'],
  transfers: ['transfer'],
  plans: ['reviewNow', 'reassessed', 'reviewNextTerm', 'transfer', 'transferLater'],
  ended: ['withdrawn', 'refused'],
}

const GIVEN = {
  authority: '900',
  users: Object.values(PEOPLE),
  settings: [PIER, HARBOUR],
  cases: KEYS.map(key => CASES[key].id(idOfCase(key)).child({ givenName: key }).build()),
}

async function listed(api: Api, query: Record<string, string>): Promise<CaseLine[]> {
  const reply = await api.call(officer, 'GET /ehc/cases', { query })
  expect(reply.status, reply.text).toBe(200)
  return CasePage.parse(reply.json).cases
}

async function keysOf(api: Api, query: Record<string, string>): Promise<(Key | undefined)[]> {
  return (await listed(api, query)).map(({ id }) => KEYS.find(key => idOfCase(key) === id))
}

describe('the lists', () => {
  test.each(Object.keys(CASE_LISTS) as CaseList[])(
    '“%s” has the cases it should, next day first',
    async list => {
      const api = await anApi([GIVEN])
      expect(await keysOf(api, { list })).toEqual(EXPECTED[list])
    },
  )

  test('without a name it is the open cases', async () => {
    const api = await anApi([GIVEN])
    expect(await keysOf(api, {})).toEqual(EXPECTED.open)
  })

  test('of outstanding advice is filtered by body', async () => {
    const api = await anApi([GIVEN])
    const owedBy = (body: string) => keysOf(api, { list: 'advice', body })
    expect(await owedBy('educational-psychologist')).toEqual(['slowDraft', 'reassessed'])
    expect(await owedBy('other')).toEqual(['slowDraft'])
    expect(await owedBy('medical')).toEqual([])
    const reply = await api.call(officer, 'GET /ehc/cases', { query: { list: 'advice', body: 'Dr Oak' } })
    expect(reply.status).toBe(400)
  })

  test.each(['open', 'overdue'])('“%s” is filtered by setting and by officer', async list => {
    const api = await anApi([GIVEN])
    expect(await keysOf(api, { list, setting: HARBOUR.id })).toEqual(['late'])
    expect(await keysOf(api, { list, officer: 'u-nobody' })).toEqual([])
    expect(await keysOf(api, { list, officer: 'u-officer', setting: HARBOUR.id })).toEqual(['late'])
  })
})

describe('a line', () => {
  test('says the week of twenty, the next step, whose it is, and how many days are left', async () => {
    const api = await anApi([GIVEN])
    const line = (await listed(api, {})).find(({ id }) => id === idOfCase('early'))
    expect(line).toMatchObject({
      who: 'E.Q., Year 4',
      reference: expect.stringMatching(/^\w{5}-\w{5}$/),
      stageLabel: 'Deciding whether to assess',
      week: { week: 4, of: 20 },
      nextLabel: 'Decide whether to assess',
      daysLeft: 14,
      officerName: 'Ola Officer',
      settingName: 'Pier Primary',
      atRisk: false,
      riskWhy: null,
    })
  })

  test('counts below nought when it is overdue, and says what is missing when it is at risk', async () => {
    const api = await anApi([GIVEN])
    expect((await listed(api, { list: 'overdue' }))[0]).toMatchObject({ daysLeft: -41, week: { week: 12 } })
    const [risky] = await listed(api, { list: 'at-risk' })
    expect(risky).toMatchObject({ atRisk: true, daysLeft: 14, week: { week: 18, of: 20 } })
    expect(risky?.riskWhy).toBe(
      'Before “Issue the final plan” it is still to be recorded that all advice asked for had been received',
    )
  })

  test('of a plan or an ended case has no week', async () => {
    const api = await anApi([GIVEN])
    for (const list of ['plans', 'ended'])
      for (const { week } of await listed(api, { list })) expect(week).toBeNull()
  })
})

describe.each(['open', 'overdue'])('pages of “%s”', list => {
  const many = Array.from({ length: 45 }, (_, at) =>
    anEhcCase()
      .id(idOf(800 + at))
      .child({ familyName: 'x'.repeat(at + 1) })
      .received(`2026-09-0${1 + (at % 3)}`)
      .build(),
  )

  test('hold twenty each, and every case once', async () => {
    const api = await anApi([{ ...GIVEN, cases: many }])
    const seen: string[] = []
    let cursor: string | null = null
    const sizes: number[] = []
    do {
      const query: Record<string, string> = cursor === null ? { list } : { list, cursor }
      const page = CasePage.parse((await api.call(officer, 'GET /ehc/cases', { query })).json)
      sizes.push(page.cases.length)
      seen.push(...page.cases.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(sizes).toEqual([20, 20, 5])
    expect(new Set(seen).size).toBe(45)
  })

  test.each(['-5', '0', 'garbage', '1e3', ''])('are refused for the cursor “%s”', async cursor => {
    const api = await anApi([{ ...GIVEN, cases: many }])
    const reply = await api.call(officer, 'GET /ehc/cases', { query: { list, cursor } })
    expect([reply.status, reply.json.fields?.[0]?.pointer]).toEqual([400, '/query/cursor'])
  })
})
