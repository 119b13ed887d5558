import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openPagesOf } from './open-pages.ts'
import { openBrowser } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

describe('every page has a title and one heading, no barrier and nothing cut off', () => {
  test('of the officer', () => openPagesOf(browser, 'officer'))
})
