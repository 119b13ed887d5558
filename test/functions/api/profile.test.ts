import { describe, expect, test } from 'vitest'
import { computeGroups } from '../../../functions/events/group-figures.ts'
import { STATEMENT_KEYS } from '../../../shared/profile/statements.ts'
import { idsFrom } from '../../builders/clock.ts'
import { aSetting } from '../../builders/setting.ts'
import { HARBOUR, IN_PART, NINE_HUNDRED, PEOPLE, PIER } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { senco, lead } = PEOPLE
const pier = { settingId: PIER.id }
const profile = async (api: Api, who = senco) =>
  (await api.call(who, 'GET /settings/:settingId/profile', { params: pier })).json
const review = async (api: Api, who = senco, query = {}) =>
  (await api.call(who, 'GET /settings/:settingId/self-review', { params: pier, query })).json
const save = (api: Api, body: object) =>
  api.call(senco, 'PUT /settings/:settingId/self-review', { params: pier, body })
const ANSWERS = Object.fromEntries(STATEMENT_KEYS.map(key => [key, { level: 3, evidence: 'Seen' }]))

/** With the pier and the harbour, `count` settings of one phase and size. */
const withSettings = (count: number) => ({
  ...NINE_HUNDRED,
  settings: [
    PIER,
    HARBOUR,
    ...Array.from({ length: count - 2 }, (_, at) => aSetting().id(`90010${at}`).build()),
  ],
})
const compute = (api: Api, today = '2026-11-23') =>
  computeGroups({
    stores: api.cupboard.stores,
    ids: idsFrom(7000),
    authority: '900',
    today,
    at: `${today}T06:00:00.000Z`,
  })

describe('a setting’s profile', () => {
  test('tells what it had this year and last, and nothing of others until it was worked out', async () => {
    const api = await anApi([NINE_HUNDRED])
    const json = await profile(api)
    expect(json.years.map(({ academicYear }: { academicYear: string }) => academicYear)).toEqual([
      '2026-27',
      '2025-26',
    ])
    expect(json.years[0].measures[0]).toEqual({
      key: 'requests',
      label: 'Requests for support',
      unit: 'count',
      own: 1,
      group: null,
    })
    expect(json).toMatchObject({ group: { settingCount: null, computedOn: null }, review: null })
  })

  test('counts no visit that is not shared with it', async () => {
    const api = await anApi([NINE_HUNDRED, IN_PART])
    const text = JSON.stringify(await profile(api))
    expect(text).toBe(JSON.stringify(await profile(await anApi([NINE_HUNDRED]))))
  })

  test('compares with five other settings, not with four, and with figures of the morning', async () => {
    const five = await anApi([withSettings(5)])
    await compute(five)
    expect((await profile(five)).group).toMatchObject({ settingCount: null, computedOn: '2026-11-23' })
    const six = await anApi([withSettings(6)])
    await compute(six)
    const json = await profile(six)
    expect(json.group).toEqual({
      label: 'Primary, 101 to 250 children',
      settingCount: 6,
      computedOn: '2026-11-23',
    })
    const [requests] = json.years[0].measures
    expect(requests).toMatchObject({ own: 1, group: 'few' })
  })

  test('is worked out again without harm, and blanked when a group becomes too small', async () => {
    const api = await anApi([withSettings(6)])
    expect(await compute(api)).toBe(1)
    expect(await compute(api)).toBe(1)
    const smaller = withSettings(5).settings.map((one, at) =>
      at === 4 ? { ...one, status: 'closed' as const } : one,
    )
    await api.cupboard.give({ authority: '900', settings: smaller })
    await compute(api, '2026-11-24')
    expect((await profile(api)).group).toMatchObject({ settingCount: null, computedOn: '2026-11-24' })
    expect((await profile(api)).years[0].measures[0].group).toBeNull()
  })
})

describe('a setting’s own review', () => {
  test('is begun, saved and finished by the setting; the lead reads it', async () => {
    const api = await anApi([NINE_HUNDRED])
    expect(await review(api)).toMatchObject({ review: null, lastYear: null, mayEdit: true })
    expect((await review(api, lead)).mayEdit).toBe(false)
    const draft = { version: 0, answers: {}, nextSteps: '', finish: false }
    expect((await save(api, draft)).json).toEqual({ version: 1, status: 'draft' })
    expect((await save(api, draft)).json.code).toBe('stale-version')
    expect((await save(api, { ...draft, version: 1, finish: true })).json.code).toBe('incomplete-request')
    const whole = { version: 1, answers: ANSWERS, nextSteps: 'Go on', finish: true }
    expect((await save(api, whole)).json).toEqual({ version: 2, status: 'finished' })
    expect(await review(api, lead)).toMatchObject({ review: { nextSteps: 'Go on', status: 'finished' } })
    expect((await review(api)).mayEdit).toBe(false)
    expect((await profile(api)).review).toEqual({ academicYear: '2026-27', status: 'finished' })
  })

  test('is shown beside the year before, and cannot be changed in another year', async () => {
    const api = await anApi([NINE_HUNDRED])
    await save(api, { version: 0, answers: ANSWERS, nextSteps: '', finish: true })
    const next = await review(api, senco, { year: '2027-28' })
    expect(next).toMatchObject({ review: null, mayEdit: false, lastYear: { academicYear: '2026-27' } })
    expect(next.lastYear.levels['parents-meet']).toBe(3)
  })

  test('stands in the lead’s list, who never had one first, without what was written', async () => {
    const api = await anApi([NINE_HUNDRED])
    await save(api, { version: 0, answers: ANSWERS, nextSteps: 'Secret plan', finish: false })
    const reply = await api.call(lead, 'GET /self-reviews', {})
    expect(reply.json.settings.map(({ name }: { name: string }) => name)).toEqual([HARBOUR.name, PIER.name])
    expect(reply.json.settings[1].latest).toMatchObject({
      status: 'draft',
      levelCounts: [{}, {}, { count: 12 }, {}],
    })
    expect(reply.text).not.toContain('Secret plan')
  })
})
