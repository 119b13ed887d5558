import { describe, expect, test } from 'vitest'
import type { Stores } from '../../functions/ports.ts'
import { Refusal } from '../../shared/refusal.ts'
import { idOf, TODAY } from '../builders/clock.ts'
import { aRequest } from '../builders/request.ts'
import { type Ask, LISTS, listed } from './every-list.ts'
import type { Make } from './stores.ts'

const COUNT = 23
const { requests: REQUESTS, visits: VISITS, cases: CASES } = listed(COUNT)
const REQUESTS_901 = REQUESTS.map(request => ({ ...request, authority: '901' }))
const CASES_901 = CASES.map(({ ehcCase, events }) => ({ ehcCase: { ...ehcCase, authority: '901' }, events }))

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

/** Makes once what several tests only read. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
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
    const filled = once(async () => {
      const { stores, give } = await make()
      await give({ authority: '900', requests: REQUESTS, visits: VISITS, cases: CASES })
      return stores
    })
    const ofTwoAuthorities = once(async () => {
      const { stores, give } = await make()
      await give({ authority: '900', requests: REQUESTS, visits: VISITS, cases: CASES })
      await give({ authority: '901', requests: REQUESTS_901, visits: VISITS, cases: CASES_901 })
      return stores
    })

    test.each(Object.entries(LISTS))(
      'walking %s gives every row once, in the order of one long page',
      async (_, ask) => {
        const stores = await filled()
        const whole = await walk(stores, ask, 100)
        expect(new Set(whole).size).toBe(COUNT)
        for (const size of [1, 4, 5, COUNT - 1, COUNT]) expect(await walk(stores, ask, size)).toEqual(whole)
      },
    )

    test.each(Object.entries(LISTS))(
      '%s refuses a cursor of another authority and one that is none',
      async (_, ask) => {
        const stores = await ofTwoAuthorities()
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
