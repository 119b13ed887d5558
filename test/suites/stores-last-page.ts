import { describe, expect, test } from 'vitest'
import type { Stores } from '../../functions/ports.ts'
import { type Ask, LISTS, listed } from './every-list.ts'
import type { Make } from './stores.ts'

const SIZE = 20

/** How many rows each page has, to the last. */
async function pagesOf(stores: Stores, ask: Ask): Promise<number[]> {
  const pages: number[] = []
  let cursor: string | undefined
  do {
    const page = await ask(stores, { cursor, size: SIZE })
    pages.push(page.rows.length)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && pages.length < 5)
  return pages
}

/** The last page of every list is known to be the last: nobody is sent on to a page with nothing on it. */
export function lastPageSuite(make: Make): void {
  describe('the last page', () => {
    test.each([
      [0, [0]],
      [20, [20]],
      [21, [20, 1]],
      [40, [20, 20]],
    ])('of %i rows has none behind it, in any list', async (count, pages) => {
      const { stores, give } = await make()
      await give({ authority: '900', ...listed(count) })
      for (const [name, ask] of Object.entries(LISTS)) expect(await pagesOf(stores, ask), name).toEqual(pages)
    })
  })
}
