import { describe, expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { CasePage, CaseView, TimelinessView } from '../../../shared/contracts/ehc.ts'
import { said } from '../../builders/case-walk.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { anEhcCase, type CaseBuilder } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { NINE_HUNDRED, PEOPLE } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { partsOn } from '../../fakes/parts.ts'

/** Bank holidays are known to the end of 2028. */
const NOW = '2028-12-18T09:00:00.000Z'
const WORDS = 'Cannot be worked out: bank holidays of 2029 are not loaded'
const { officer } = PEOPLE

const planned = (id: number): CaseBuilder =>
  anEhcCase()
    .id(idOf(id))
    .child({ familyName: 'x'.repeat(id - 600) })
    .received('2028-06-05')
    .happened('decision-to-assess', '2028-07-10')
    .happened('draft-served', '2028-09-04')
    .happened('final-issued', '2028-10-16')

const CASES = {
  /** Refused on 25 October: two months end on Christmas Day and roll into January. */
  refused: anEhcCase()
    .id(idOf(601))
    .received('2028-09-18')
    .happened('decision-to-assess', '2028-10-25', { decision: 'not-assess' }),
  /** Its appeal came in on 4 December: 30 working days end in January. */
  appealed: planned(602)
    .happened('mediation-certificate-issued', '2028-11-13')
    .happened('appeal-lodged', '2028-11-27', { about: 'section-i' })
    .happened('appeal-notice-received', '2028-12-04'),
  /** The family moves in February, and the authority knows since 15 December. */
  moving: planned(603).happened('move-learned', '2028-12-15', { movesOn: '2029-02-05' }),
  /** Nothing of it takes bank holidays. */
  plain: anEhcCase().id(idOf(604)).child({ familyName: 'plain' }).received('2028-11-13'),
} as const satisfies Record<string, CaseBuilder>

const atTheEnd = (): Promise<Api> =>
  anApi(
    [
      {
        ...NINE_HUNDRED,
        requests: [],
        visits: [],
        diaryDays: [],
        cases: Object.values(CASES).map(one => ({ ...one.build(), on: '2028-12-18' })),
      },
    ],
    { clock: aClock(NOW) },
  )

async function viewOf(api: Api, key: keyof typeof CASES): Promise<CaseView> {
  const params = { caseId: CASES[key].build().ehcCase.id }
  const reply = await api.call(officer, 'GET /ehc/cases/:caseId', { params })
  expect(reply.status, reply.text).toBe(200)
  return CaseView.parse(reply.json)
}

describe('a date that takes bank holidays that are not loaded', () => {
  test.each([
    ['refused', 'appeal-after-decision', '2028-10-25'],
    ['appealed', 'appeal-response', '2028-12-04'],
    ['moving', 'transfer-after-learning', '2028-12-15'],
  ] as const)('of the case that is %s is shown as such, beside the others', async (key, rule, startsOn) => {
    const { dates, notStarted } = await viewOf(await atTheEnd(), key)
    const date = dates.find(one => one.rule === rule)
    expect(date).toMatchObject({ dueOn: null, state: 'unknown', startsOn, daysLeft: null, unknown: WORDS })
    expect(date?.why).toContain(`${WORDS}. It is counted as`)
    expect(dates.some(one => one.dueOn !== null)).toBe(true)
    expect(notStarted.map(one => one.rule)).not.toContain(rule)
  })

  test('is said in the lists, where every case stands', async () => {
    const api = await atTheEnd()
    const linesOf = async (list: string) => {
      const reply = await api.call(officer, 'GET /ehc/cases', { query: { list } })
      expect(reply.status, reply.text).toBe(200)
      return CasePage.parse(reply.json).cases
    }
    const plans = await linesOf('plans')
    expect(plans.map(({ id, unknown }) => [id, unknown])).toEqual([
      [
        idOf(602),
        [expect.stringMatching(/^Respond to the appeal: cannot be worked out: bank holidays of 2029/)],
      ],
      [
        idOf(603),
        [expect.stringMatching(/^Transfer the plan after learning of the move .*: cannot be worked out/)],
      ],
    ])
    expect((await linesOf('open')).map(({ id }) => id)).toContain(idOf(604))
    expect((await linesOf('ended')).map(({ id }) => id)).toContain(idOf(601))
    for (const list of ['at-risk', 'overdue', 'advice', 'reviews', 'transfers']) await linesOf(list)
  })

  test('stops neither the measures nor the findings of the return', async () => {
    const api = await atTheEnd()
    const reply = await api.call(officer, 'GET /ehc/timeliness', { query: { year: '2028' } })
    expect(TimelinessView.parse(reply.json).including.issued).toBe(2)
    expect((await viewOf(api, 'appealed')).sen2.length).toBeGreaterThan(0)
  })

  test('stops no warning of another case', async () => {
    const api = await atTheEnd()
    const { parts } = partsOn(api.cupboard.stores, { clock: api.clock })
    await createScheduleHandler(parts)({}, aContext('schedule'))
    const { notices } = await api.cupboard.stores.notices.latest('900', ['officer#u-officer'], 'u-officer')
    expect(notices.map(({ caseId }) => caseId)).toContain(idOf(604))
  })

  test.each([
    [
      'a refusal whose two months end at Christmas',
      '2028-10-25',
      'decision-to-assess',
      { decision: 'not-assess' },
    ],
    ['asking the psychologist', '2028-12-18', 'advice-requested', { receivedByBodyOn: '2028-12-18' }],
  ] as const)('does not stop %s from being recorded', async (_, on, kind, details) => {
    const received = anEhcCase().id(idOf(604)).received('2028-09-18').build()
    const before = [{ ...received, on }]
    const api = await anApi([{ ...NINE_HUNDRED, requests: [], visits: [], diaryDays: [], cases: before }], {
      clock: aClock(`${on}T16:00:00.000Z`),
    })
    const params = { caseId: idOf(604) }
    const event = said(kind, on, details, { why: 'As it happened' })
    const body = { version: received.ehcCase.version, event }
    const reply = await api.call(officer, 'POST /ehc/cases/:caseId/events', { params, body })
    expect(reply.status, reply.text).toBe(201)
    const view = await api.call(officer, 'GET /ehc/cases/:caseId', { params })
    expect(view.status, view.text).toBe(200)
  })
})
