import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PEOPLE } from './pages.ts'
import { openBrowser, visit } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

test.each([
  { as: 'lead', list: '/work', noun: 'request', base: '/requests/' },
  { as: 'officer', list: '/ehc', noun: 'case', base: '/ehc/cases/' },
] as const)(
  'a $noun is found by its reference, and one that is not there is said not to be',
  async ({ as, list, noun, base }) => {
    const { page, signIn, go, leave } = await visit(browser)
    await signIn(PEOPLE[as])
    await go(list)
    const there = (await page.locator(`main table a[href^="${base}"]`).first().getAttribute('href')) ?? ''
    const field = page.getByLabel(`Find a ${noun} by its reference`)
    await field.fill('00000-00000')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByText(`There is no ${noun} 00000-00000 that you can see`).first().waitFor()
    await field.fill(there.replace(base, '').toLowerCase())
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.waitForURL(`**${there}`)
    expect(there).toMatch(/[0-9A-Z]{10}$/)
    await leave()
  },
)
