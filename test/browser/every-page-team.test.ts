import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { isOfRequests, openPagesOf, openPublicPages } from './open-pages.ts'
import { openBrowser } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

describe('every page has a title and one heading, no barrier and nothing cut off', () => {
  test('of the lead, about all but requests', () => openPagesOf(browser, 'lead', path => !isOfRequests(path)))

  test.each(['commissioner', 'admin'] as const)('of the %s', role => openPagesOf(browser, role))

  test('that needs no sign-in', () => openPublicPages(browser))
})
