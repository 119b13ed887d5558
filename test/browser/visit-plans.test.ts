import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press } from './journey.ts'
import { NARROW_PIXELS } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

/** How long a plan of the demo authority may take, in milliseconds. */
const PLANNED_WITHIN = 120_000
const BOOKED = 'What becomes of visits that are booked already?'
const PARTS = ['', '/specialists', '/requests', '/left-out', '/at-risk'] as const

let browser: Browser
let lead: Visitor
let plan: string
let whatIf: string
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

test('a request that is dragged to another week is pinned there for the next plan, with why', async () => {
  const { page, go } = lead
  await go(`${plan}/specialists`)
  await press(page, 'Show each request in its weeks')
  await expectDecent(page)
  const specialist = page
    .locator('section.app-loads')
    .filter({ has: page.locator('.app-loads__request') })
    .first()
  const request = specialist.locator('.app-loads__request').first()
  // Dragging is for whoever has a mouse and room: all weeks are in view.
  await page.setViewportSize({ width: 1100, height: 900 })
  const reference = (await request.innerText()).split(',')[0]?.replaceAll(/\s/g, '') ?? ''
  await request.dragTo(specialist.locator('.app-loads__drop').last())
  await page.setViewportSize({ width: NARROW_PIXELS, height: 900 })
  await page.getByRole('heading', { name: new RegExp(`^Pin ${reference} to .* in the weeks? of `) }).waitFor()
  await expectDecent(page)
  await page.getByLabel('Why?').fill('The setting has its tests in the other week')
  await press(page, 'Keep for the next plan')
  expect(await page.locator('main').innerText()).toContain('The setting has its tests in the other week')
  await press(page, `Remove ${reference} from this list`)
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
  await few(page)
  await choose(page, 'How hard should it look?', 'Usual')
  await page.getByText('Try something out: what if?').click()
  await press(page, 'Add extra half-days')
  await page.getByLabel('Who has more time?').selectOption({ index: 1 })
  await page.getByLabel('Monday morning').check()
  await expectDecent(page)
  await startPlan(page, 'Plan what if')
  await waitUntilReady(page)
  await expectDecent(page)
  whatIf = new URL(page.url()).pathname
  await page.getByLabel('Other plan').selectOption({ index: 1 })
  await press(page, 'Compare')
  await page.getByRole('heading', { level: 1, name: 'Two plans side by side' }).waitFor()
  await expectDecent(page)
})

test('what one thing more would change is worked out exactly, and no difference is told that may be none', async () => {
  const { page, go } = lead
  const button = page.getByRole('button', { name: /^Work this out exactly/ }).first()
  for (const part of ['/left-out', '']) {
    await go(`${whatIf}${part}`)
    if (await button.isVisible()) break
  }
  await button.click()
  await page.getByText(/^Tried: /).waitFor()
  await waitUntilReady(page)
  await page.getByRole('heading', { name: 'What it would change' }).waitFor()
  await settled(page)
  await expectDecent(page)
  const proved = page.getByRole('table', { name: /^Without it and with it/ })
  expect(await proved.innerText()).toMatch(/Better by|Not distinguishable from 0|It changes nothing/)
  expect(lead.complaints).toEqual([])
})

test('three plans are asked for at once, stand side by side, and each says what it moves', async () => {
  const { page, go } = lead
  await go('/visit-plans/new')
  await few(page)
  await choose(page, BOOKED, 'Show me three plans to choose from')
  await choose(page, 'How hard should it look?', 'Quick')
  await page.getByRole('button', { name: 'Plan visits' }).click()
  await page.getByRole('heading', { level: 1, name: 'Three plans to choose from' }).waitFor()
  await expectDecent(page)
  await page.getByText('All are ready.').waitFor({ timeout: PLANNED_WITHIN })
  await expectDecent(page)
  const table = await page.locator('main table').innerText()
  for (const words of ['Least change', 'Balanced', 'Best service', 'Statutory cases late'])
    expect(table).toContain(words)
  await press(page, 'Open “Best service”')
  await press(page, /^What moves/)
  expect(await page.locator('main').innerText()).toMatch(/(half-days? of \d+ requests?|Nothing moves)/)
  await expectDecent(page)
  expect(lead.complaints).toEqual([])
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

/** A plan of two disciplines takes a moment. */
async function few(page: Page): Promise<void> {
  await page.getByLabel('Autism and communication').check()
  await page.getByLabel('Social, emotional and mental health').check()
}

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
