import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NARROW_PIXELS, openPagesOf } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, visit } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

describe('every page has a title and one heading, no barrier and nothing cut off', () => {
  test.each(['senco', 'specialist'] as const)('of the %s', role => openPagesOf(browser, role))

  test('also one that does not exist, which says so', async () => {
    const visitor = await visit(browser, NARROW_PIXELS)
    await visitor.signIn(PEOPLE.senco)
    await visitor.go('/nothing-here')
    expect(await visitor.page.locator('h1').innerText()).toBe('Page not found')
    await expectDecent(visitor.page)
    await visitor.leave()
  })
})
