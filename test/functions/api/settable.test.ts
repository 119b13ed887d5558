import { describe, expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { said } from '../../builders/case-walk.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { anEhcCase } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { NINE_HUNDRED, PEOPLE } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn, TEST_SETTINGS } from '../../fakes/parts.ts'

const { officer } = PEOPLE
const RECEIVED = '2026-10-12'
const ID = idOf(601)

const apiOn = (today: string, set: Readonly<Record<string, string>> = {}): Promise<Api> =>
  anApi(
    [
      {
        ...NINE_HUNDRED,
        requests: [],
        visits: [],
        diaryDays: [],
        cases: [{ ...anEhcCase().id(ID).received(RECEIVED).build(), on: RECEIVED }],
      },
    ],
    { clock: aClock(`${today}T09:00:00.000Z`), settings: { ...TEST_SETTINGS, ...set } },
  )

const DAY_ONE = { EHC_DAY_ONE: 'EVENT_DAY_IS_DAY_1' }
const view = async (api: Api) =>
  (await api.call(officer, 'GET /ehc/cases/:caseId', { params: { caseId: ID } })).json
const list = async (api: Api, of: string) =>
  (await api.call(officer, 'GET /ehc/cases', { query: { list: of } })).json.cases

describe('the day of the event as day one', () => {
  test('is counted on the case’s page, in what is recorded and in the week of 20', async () => {
    const api = await apiOn('2026-10-19', DAY_ONE)
    expect(await view(api)).toMatchObject({ next: { dueOn: '2026-11-22' }, week: { week: 2, of: 20 } })
    expect(await list(api, 'open')).toMatchObject([{ week: { week: 2, of: 20 } }])
    const plain = await apiOn('2026-10-19')
    expect(await view(plain)).toMatchObject({ next: { dueOn: '2026-11-23' }, week: { week: 1, of: 20 } })
    expect(await list(plain, 'open')).toMatchObject([{ week: { week: 1, of: 20 } }])
  })

  test('is counted for the psychologist’s request and the rows of lists alike', async () => {
    const api = await apiOn('2026-10-20', DAY_ONE)
    const from = { body: 'educational-psychologist', name: '' }
    const steps = [
      said('decision-to-assess', '2026-10-19', { decision: 'assess' }),
      said('advice-requested', '2026-10-20', { from, receivedByBodyOn: '2026-10-20' } as never),
    ]
    for (const [at, event] of steps.entries()) {
      const params = { caseId: ID }
      const body = { version: at + 1, event }
      const reply = await api.call(officer, 'POST /ehc/cases/:caseId/events', { params, body })
      expect(reply.status, reply.text).toBe(201)
    }
    const [advice] = (await view(api)).advice
    expect(advice.dueOn).toBe('2026-11-30')
    const request = await api.cupboard.stores.requests.open('900', advice.requestId)
    expect(request?.request.dueOn).toBe('2026-11-30')
    const [row] = await list(api, 'open')
    expect(row.dates.map(({ rule, dueOn }: { rule: string; dueOn: string }) => [rule, dueOn])).toContainEqual(
      ['advice', '2026-11-30'],
    )
  })
})

test('a case is at risk as many days before as is set', async () => {
  // the draft plan, for which nothing has been done, is worked towards by 18 January
  const early = await apiOn('2026-12-31', { EHC_RISK_DAYS: '20' })
  expect(await list(early, 'at-risk')).toMatchObject([{ id: ID, atRisk: true }])
  expect(await list(await apiOn('2026-12-31'), 'at-risk')).toEqual([])
})

test('officers are warned on the days that are set', async () => {
  const warned = async (today: string, set: Readonly<Record<string, string>>) => {
    const cupboard = inMemoryStores()
    const cases = [anEhcCase().received(RECEIVED).build()]
    await cupboard.give({ authority: '900', users: Object.values(PEOPLE), cases })
    const { parts } = partsOn(cupboard.stores, {
      clock: aClock(`${today}T06:00:00.000Z`),
      settings: { ...TEST_SETTINGS, ...set },
    })
    await createScheduleHandler(parts)({ time: `${today}T06:00:00.000Z` }, aContext('schedule'))
    const { notices } = await cupboard.stores.notices.latest('900', ['officer#u-officer'], 'u-lead')
    return notices.map(({ text }) => text.slice(text.indexOf('is ')))
  }
  expect(await warned('2026-11-03', { EHC_WARNING_DAYS: '21,3' })).toEqual(['is due in 20 days.'])
  expect(await warned('2026-11-03', {})).toEqual([])
})
