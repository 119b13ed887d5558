import { describe, expect, test } from 'vitest'
import type { Page, Stores } from '../../functions/ports.ts'
import { Refusal } from '../../shared/refusal.ts'
import { idOf, TODAY } from '../builders/clock.ts'
import { anEhcCase } from '../builders/ehc-case.ts'
import { aRequest } from '../builders/request.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aVisit } from '../builders/visit.ts'
import type { Make } from './stores.ts'

type Row = { readonly id: string }
export type Ask = (
  stores: Stores,
  page: { cursor?: string | undefined; size: number },
  of?: string,
) => Promise<Page<Row>>

const SAM = aSpecialist().build()

/** Every list there is, each as a question for a page. */
export const LISTS: Readonly<Record<string, Ask>> = {
  'a setting’s open requests': (stores, page, of = '900') =>
    stores.requests.ofSetting(of, '900001', 'open', page),
  'a specialist’s requests': (stores, page, of = '900') =>
    stores.requests.ofSpecialist(of, SAM.id, 'open', page),
  'the work list by priority': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'priority', ...page }),
  'the work list by next date': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'next-date', ...page }),
  'the work list by next date, last first': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'next-date-last', ...page }),
  'a filtered work list': (stores, page, of = '900') =>
    stores.requests.workList(of, {
      tab: 'under-way',
      sort: 'priority',
      settingId: '900001',
      serviceIds: ['ep-consultation'],
      area: 'cognition-and-learning',
      ...page,
    }),
  'a setting’s coming visits': (stores, page, of = '900') =>
    stores.visits.ofSetting(of, '900001', TODAY, page),
  'open needs assessments': (stores, page, of = '900') => stores.ehc.list(of, 'open', {}, page),
  'an officer’s needs assessments of a setting': (stores, page, of = '900') =>
    stores.ehc.list(of, 'open', { officerId: 'u-officer', settingId: '900001' }, page),
  'a setting’s needs assessments': (stores, page, of = '900') => stores.ehc.ofSetting(of, '900001', page),
}

/** So many requests, visits and cases; many share a day and points, so that only the id tells them apart. */
export function listed(count: number) {
  const requests = Array.from({ length: count }, (_, at) =>
    aRequest()
      .allocatedTo(SAM)
      .id(idOf(1 + ((at * 11) % count)))
      .with({ nextOn: `2026-12-0${1 + (at % 3)}`, priority: { points: 5 * (at % 2), reasons: [] } })
      .build(),
  )
  const visits = requests.map((request, at) =>
    aVisit()
      .for(request)
      .id(idOf(100 + at))
      .on(`2026-12-0${1 + (at % 3)}`, 540 + 60 * (at % 2))
      .build(),
  )
  const cases = requests.map(({ id }, at) =>
    anEhcCase()
      .id(id)
      .child({ givenName: `Child ${'abc'.charAt(at % 3)}`, familyName: 'x'.repeat(1 + at) })
      .received(`2026-11-0${1 + (at % 3)}`)
      .build(),
  )
  return { requests, visits, cases }
}

const COUNT = 23
const { requests: REQUESTS, visits: VISITS, cases: CASES } = listed(COUNT)

async function walk(stores: Stores, ask: Ask, size: number): Promise<string[]> {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await ask(stores, { cursor, size })
    expect(page.rows.length).toBeLessThanOrEqual(size)
    seen.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
    expect(seen.length, 'a walk ends').toBeLessThanOrEqual(COUNT)
  } while (cursor !== undefined)
  return seen
}

async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  const error = await asked.then(
    () => 'was answered',
    thrown => thrown,
  )
  return error instanceof Refusal ? [error.code, error.facts.fields?.[0]?.pointer] : error
}

/** Pages of every list: each row once, in order, whatever the size; and cursors that are not ours are refused. */
export function pagingSuite(make: Make): void {
  describe('pages', () => {
    test.each(Object.entries(LISTS))(
      'walking %s gives every row once, in the order of one long page',
      async (_, ask) => {
        const { stores, give } = await make()
        await give({ authority: '900', requests: REQUESTS, visits: VISITS, cases: CASES })
        const whole = await walk(stores, ask, 100)
        expect(new Set(whole).size).toBe(COUNT)
        for (const size of [1, 4, 5, COUNT - 1, COUNT]) expect(await walk(stores, ask, size)).toEqual(whole)
      },
    )

    test.each(Object.entries(LISTS))(
      '%s refuses a cursor of another authority and one that is none',
      async (_, ask) => {
        const { stores, give } = await make()
        await give({ authority: '900', requests: REQUESTS, visits: VISITS, cases: CASES })
        const others = REQUESTS.map(request => ({ ...request, authority: '901' }))
        const foreign901 = CASES.map(({ ehcCase, events }) => ({
          ehcCase: { ...ehcCase, authority: '901' },
          events,
        }))
        await give({ authority: '901', requests: others, visits: VISITS, cases: foreign901 })
        const foreign = (await ask(stores, { size: 2 }, '901')).nextCursor ?? ''
        const empty = Buffer.from(JSON.stringify({ at: '', pk: '900#request#X', sk: '' })).toString(
          'base64url',
        )
        const list = Buffer.from('[]').toString('base64url')
        for (const cursor of [foreign, 'garbage', '', 'e30', empty, list, '💥'])
          expect(await refusalOf(ask(stores, { size: 2, cursor })), cursor).toEqual([
            'invalid-input',
            '/query/cursor',
          ])
      },
    )

    test('a cursor goes on behind a row that has left the list since', async () => {
      const { stores, give } = await make()
      const ask = LISTS['the work list by next date'] as Ask
      await give({ authority: '900', requests: REQUESTS })
      const whole = await walk(stores, ask, 100)
      const first = await ask(stores, { size: 5 })
      const gone = REQUESTS.find(request => request.id === whole[4])
      await give({
        authority: '900',
        requests: [
          aRequest()
            .withdrawn()
            .id(gone?.id ?? '')
            .build(),
        ],
      })
      const second = await ask(stores, { size: 5, cursor: first.nextCursor ?? undefined })
      expect(second.rows.map(({ id }) => id)).toEqual(whole.slice(5, 10))
    })

    test('a rare match far down a long list is found by going on', async () => {
      const { stores, give } = await make()
      const many = Array.from({ length: 430 }, (_, at) =>
        aRequest()
          .submitted()
          .id(idOf(at + 1))
          .build(),
      )
      const rare = aRequest()
        .for('hearing-support')
        .submitted()
        .with({ nextOn: '2027-03-01' })
        .id(idOf(900))
        .build()
      await give({ authority: '900', requests: [...many, rare] })
      const ask: Ask = (of, page) =>
        of.requests.workList('900', {
          tab: 'triage',
          sort: 'next-date',
          serviceIds: ['hearing-support'],
          ...page,
        })
      expect(await walk(stores, ask, 20)).toEqual([rare.id])
    })

    test('a visit cursor from before the day asked for is refused or passed over, never an error of ours', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', requests: REQUESTS, visits: VISITS })
      const early = await stores.visits.ofSetting('900', '900001', TODAY, { size: 2 })
      const cursor = early.nextCursor ?? ''
      const late = await refusalOf(
        stores.visits.ofSetting('900', '900001', '2026-12-03', { size: 50, cursor }).then(page => {
          expect(page.rows.every(row => row.on >= '2026-12-03')).toBe(true)
          throw new Refusal('invalid-input', '', { fields: [{ pointer: '/query/cursor', message: '' }] })
        }),
      )
      expect(late).toEqual(['invalid-input', '/query/cursor'])
    })
  })
}
