import { describe, expect, test } from 'vitest'
import { type CaseLine, CasePage } from '../../../shared/contracts/ehc.ts'
import type { CaseEvent } from '../../../shared/ehc/case.ts'
import { idOf } from '../../builders/clock.ts'
import { anEhcCase, type CaseBuilder } from '../../builders/ehc-case.ts'
import { aRequest } from '../../builders/request.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { type Api, anApi } from '../../fakes/api.ts'

const { officer } = PEOPLE
const EP = { body: 'educational-psychologist', name: '' } as const
const HEALTH = { body: 'medical', name: 'Dr Oak' } as const

const assessed = anEhcCase().received('2026-08-24').happened('decision-to-assess', '2026-10-01')
const asked = (of: CaseBuilder, on: string, from: typeof EP | typeof HEALTH = EP) =>
  of.happened('advice-requested', on, { from, receivedByBodyOn: on })

/** Cases as they stand on 23 November 2026, with who has the statutory request. */
const CASES = {
  /** Sam's, asked last; Health owes advice too, two days earlier. */
  sams: { of: asked(asked(assessed, '2026-11-04', HEALTH), '2026-11-06'), has: SAM },
  /** Pat's, asked first, and the asking was corrected since: the request keeps the first asking's id. */
  pats: { of: asked(assessed, '2026-11-02').of(HARBOUR), has: PAT },
  /** In the queue. */
  nobodys: { of: asked(assessed, '2026-11-03'), has: null },
  /** Health only. */
  healths: { of: asked(assessed, '2026-11-05', HEALTH), has: undefined },
} as const
type Key = keyof typeof CASES
const KEYS = Object.keys(CASES) as Key[]

const GIVEN = KEYS.map((key, at) => {
  const { ehcCase, events } = CASES[key].of
    .id(idOf(700 + at))
    .child({ givenName: key })
    .build()
  const own = events.map((event, place) => ({ ...event, id: idOf(900 + at * 20 + place) }))
  const asking = own.at(-1)
  const correction = { ...asking, id: idOf(999), supersedes: asking?.id, why: 'The team is named now' }
  const all = (key === 'pats' ? [...own, correction] : own) as CaseEvent[]
  return { key, id: ehcCase.id, asking, kept: { ehcCase, events: all } }
})
/** Each has the id of the event that first asked. */
const requests = GIVEN.flatMap(({ key, asking }) => {
  const { has } = CASES[key]
  if (asking === undefined || has === undefined) return []
  const request = aRequest().id(asking.id).for('ep-statutory-advice')
  return [(has === null ? request.accepted() : request.allocatedTo(has)).build()]
})

const theApi = () =>
  anApi([
    {
      authority: '900',
      users: Object.values(PEOPLE),
      settings: [PIER, HARBOUR],
      specialists: [SAM, PAT],
      requests,
      cases: GIVEN.map(({ kept }) => kept),
    },
  ])

async function waiting(api: Api, query: Record<string, string> = {}): Promise<CaseLine[]> {
  const reply = await api.call(officer, 'GET /ehc/cases', { query: { list: 'advice', ...query } })
  expect(reply.status, reply.text).toBe(200)
  return CasePage.parse(reply.json).cases
}

const keysOf = (lines: readonly CaseLine[]) => lines.map(({ id }) => GIVEN.find(one => one.id === id)?.key)

describe('outstanding advice', () => {
  test('stands in the order in which it is due', async () => {
    expect(keysOf(await waiting(await theApi()))).toEqual(['pats', 'nobodys', 'sams', 'healths'])
  })

  test('is found by the specialist who owes it, and by nobody having it yet', async () => {
    const api = await theApi()
    expect(keysOf(await waiting(api, { specialist: SAM.id }))).toEqual(['sams'])
    expect(keysOf(await waiting(api, { specialist: PAT.id }))).toEqual(['pats'])
    expect(keysOf(await waiting(api, { specialist: 'none' }))).toEqual(['nobodys'])
    expect(keysOf(await waiting(api, { specialist: 'somebody' }))).toEqual([])
  })

  test('is of the body and of the specialist asked for at once', async () => {
    const api = await theApi()
    expect(keysOf(await waiting(api, { specialist: SAM.id, body: 'medical' }))).toEqual([])
    expect(keysOf(await waiting(api, { specialist: SAM.id, body: EP.body }))).toEqual(['sams'])
    expect(keysOf(await waiting(api, { specialist: SAM.id, setting: HARBOUR.id }))).toEqual([])
  })

  test('says on each line whose it is, by when, and who has it', async () => {
    const lines = await waiting(await theApi())
    expect(lines.map(({ owed }) => owed)).toEqual([
      [
        {
          label: 'Educational psychologist',
          dueOn: '2026-12-14',
          specialistName: PAT.name,
          isUnallocated: false,
          isExempted: false,
        },
      ],
      [
        {
          label: 'Educational psychologist',
          dueOn: '2026-12-15',
          specialistName: null,
          isUnallocated: true,
          isExempted: false,
        },
      ],
      [
        {
          label: 'Health: Dr Oak',
          dueOn: '2026-12-16',
          specialistName: null,
          isUnallocated: false,
          isExempted: false,
        },
        {
          label: 'Educational psychologist',
          dueOn: '2026-12-18',
          specialistName: SAM.name,
          isUnallocated: false,
          isExempted: false,
        },
      ],
      [
        {
          label: 'Health: Dr Oak',
          dueOn: '2026-12-17',
          specialistName: null,
          isUnallocated: false,
          isExempted: false,
        },
      ],
    ])
  })

  test('is not told by the other lists', async () => {
    const reply = await (await theApi()).call(officer, 'GET /ehc/cases', { query: {} })
    for (const { owed } of CasePage.parse(reply.json).cases) expect(owed).toEqual([])
  })
})

test('the officers to choose from are the authority’s own, by name', async () => {
  const api = await theApi()
  const { json } = await api.call(officer, 'GET /officers')
  expect(json.officers).toEqual([{ userId: officer.userId, name: officer.name, status: 'active' }])
})
