import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press, typeDay } from './journey.ts'
import { NARROW_PIXELS } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, visit } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

/** The last specialist of the list: nobody of the demo covers them. */
const LAST_TIME = 'main a[href$="/time"] >> nth=-1'

test('cover that a lead arranges lets the colleague open the requests and the diary from their home page', async () => {
  const lead = await visit(browser)
  await lead.signIn(PEOPLE.lead)
  await lead.go('/specialists')
  const time = (await lead.page.locator(LAST_TIME).getAttribute('href')) ?? ''
  await lead.go(`${time}/cover`)
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
  for (const legend of ['First day', 'Last day']) await typeDay(lead.page, legend, today)
  await lead.page.getByLabel('Who covers?').selectOption({ label: PEOPLE.specialist })
  await press(lead.page, 'Arrange cover')
  expect(await lead.page.locator('main').innerText()).toContain('Saved')

  const covering = await visit(browser, NARROW_PIXELS)
  await covering.signIn(PEOPLE.specialist)
  await covering.page.getByRole('heading', { name: /^You cover for / }).waitFor()
  await settled(covering.page)
  await expectDecent(covering.page)
  await press(covering.page, /^the diary of /)
  await expectDecent(covering.page)
  expect(await covering.page.locator('main a[href$="/time"]').count()).toBe(0)
  expect([...lead.complaints, ...covering.complaints]).toEqual([])
})

test.each([
  ['lead', 'Plan now'],
  ['officer', 'An allocation lead can plan anew'],
] as const)('the %s reads on a statutory request whether it will be in time', async (who, words) => {
  const { page, go, signIn, complaints } = await visit(browser, NARROW_PIXELS)
  await signIn(PEOPLE[who])
  await go('/work?tab=to-allocate&service=ep-statutory-advice')
  await page.locator('main table a[href^="/requests/"]').first().click()
  await page.getByRole('heading', { name: /^(Will it be in time\?|At risk of being late)$/ }).waitFor()
  await settled(page)
  expect(await page.locator('main').innerText()).toContain(words)
  await expectDecent(page)
  expect(complaints).toEqual([])
})
