import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press } from './journey.ts'
import { NARROW_PIXELS } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

/** How long a plan of the demo authority may take, in milliseconds. */
const PLANNED_WITHIN = 120_000
const PARTS = ['', '/specialists', '/requests', '/left-out', '/at-risk'] as const

let browser: Browser
let lead: Visitor
let plan: string
beforeAll(async () => {
  browser = await openBrowser()
  lead = await visit(browser, NARROW_PIXELS)
  await lead.signIn(PEOPLE.lead)
})
afterAll(async () => {
  await browser.close()
})

test('a plan is asked for, shows how far it has come, and every part of it can be read', async () => {
  const { page, go } = lead
  await go('/visit-plans')
  await press(page, 'Plan visits')
  await choose(page, 'How hard should it look?', 'Quick')
  plan = await startPlan(page, 'Plan visits')
  await expectDecent(page)
  await waitUntilReady(page)
  for (const part of PARTS) {
    await go(`${plan}${part}`)
    await expectDecent(page)
  }
  expect(lead.complaints).toEqual([])
})

test('a request says why it goes to whom and when; accepted, it stands in the diary', async () => {
  const { page, go } = lead
  await go(`${plan}/requests?show=open`)
  const reasons = page.locator('details.app-plan-why').first()
  await reasons.locator('summary').click()
  expect(await reasons.innerText()).toMatch(/Why these weeks, and not sooner\s+\S/)
  await page.locator('main table a[href*="/requests/"]').first().click()
  await settled(page)
  await expectDecent(page)
  const requestId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await press(page, 'Accept: allocate and book')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toMatch(/Accepted/)
  await expectDecent(page)
  await page.getByRole('link', { name: /’s diary$/ }).click()
  await settled(page)
  await page.locator(`main a[href^="/requests/${requestId}"]`).first().waitFor()
  await go(`${plan}/requests?show=accepted`)
  await page.locator(`main a[href="${plan}/requests/${requestId}"]`).waitFor()
  expect(lead.complaints).toEqual([])
})

test('what is shown is accepted after one question, and says how much was', async () => {
  const { page, go } = lead
  await go(`${plan}/requests?show=open`)
  const specialist = page.locator('#filter-specialist')
  await page.getByText('Filter these requests').click()
  await specialist.selectOption({ index: 1 })
  await press(page, 'Apply')
  await press(page, /^Accept all/)
  await expectDecent(page)
  await page.getByRole('button', { name: /^Yes, accept/ }).click()
  await page.getByText(/^\d+ of \d+ accepted(, \d+ ha(s|ve) changed since)?\.$/).waitFor({ timeout: 60_000 })
  await expectDecent(page)
})

test('a request is pinned for the next plan, which tries something out and stands beside the first', async () => {
  const { page, go } = lead
  await go(`${plan}/requests`)
  await page.locator('main table a[href*="/requests/"]').first().click()
  await settled(page)
  await page.getByText('For the next plan: pin it or leave it out').click()
  await press(page, 'Keep for the next plan')
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  await expectDecent(page)
  await choose(page, 'What should the next plan do?', 'Leave it out')
  await page.getByLabel('Why?').fill('The setting asked to wait')
  await press(page, 'Keep for the next plan')
  await press(page, 'Plan again with these')
  expect(await page.locator('main').innerText()).toContain('The setting asked to wait')
  await page.getByText('Try something out: what if?').click()
  await press(page, 'Add extra half-days')
  await page.getByLabel('Who has more time?').selectOption({ index: 1 })
  await page.getByLabel('Monday morning').check()
  await expectDecent(page)
  await startPlan(page, 'Plan what if')
  await waitUntilReady(page)
  await expectDecent(page)
  await page.getByLabel('Other plan').selectOption({ index: 1 })
  await press(page, 'Compare')
  await page.getByRole('heading', { level: 1, name: 'Two plans side by side' }).waitFor()
  await expectDecent(page)
})

test('planning can be stopped, and says so', async () => {
  const { page, go } = lead
  await go('/visit-plans/new')
  await choose(page, 'How hard should it look?', 'Thorough')
  await startPlan(page, 'Plan visits')
  await page.getByRole('button', { name: /^Stop/ }).click()
  await page.getByText('Planning was stopped.').waitFor({ timeout: PLANNED_WITHIN })
  await expectDecent(page)
})

/** Sends the form and gives the address of the new plan. */
async function startPlan(page: Page, words: string): Promise<string> {
  await page.getByRole('button', { name: words }).click()
  await page.waitForURL(/\/visit-plans\/[0-9A-Z]{10}$/)
  await settled(page)
  return new URL(page.url()).pathname
}

async function waitUntilReady(page: Page): Promise<void> {
  await page.getByText('The plan is ready.').waitFor({ timeout: PLANNED_WITHIN })
  await settled(page)
}
