import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillRequest, press } from './journey.ts'
import { NARROW_PIXELS } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
let senco: Visitor
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  ;[senco, lead] = await Promise.all([visit(browser, NARROW_PIXELS), visit(browser)])
  await senco.signIn(PEOPLE.senco)
  await lead.signIn(PEOPLE.lead)
})
afterAll(async () => {
  await browser.close()
})

/** A request that a SENCO has sent and the lead has accepted. */
async function accepted(): Promise<string> {
  const { page } = senco
  await senco.go('/')
  await press(page, 'Request support')
  await press(page, /Specialist teaching: autism/)
  await page.getByRole('button', { name: /start/i }).click()
  await page.waitForURL(/\/tasks/)
  await fillRequest(page)
  const path = new URL(page.url()).pathname.replace(/\/[a-z]+$/, '')
  await senco.go(`${path}/edit/dates`)
  await page.getByLabel('Thursday afternoon').check()
  await expectDecent(page)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL(/\/(tasks|check)/)
  await senco.go(`${path}/check`)
  expect(await page.locator('main').innerText()).toContain('Thursday afternoon')
  await press(page, 'Send the request')
  await page.waitForURL(/\/sent/)
  await lead.go(`${path}/decision`)
  await lead.page.getByLabel('Accept', { exact: true }).check()
  await lead.page.getByLabel(/Meets the service/).check()
  await press(lead.page, /^Accept|^Save|^Confirm|^Record|^Send/)
  await lead.page.locator('.govuk-panel').waitFor()
  return path
}

test('a lead allocates and proposes the visit in one go by choosing a best time, which suits the setting', async () => {
  const path = await accepted()
  const { page } = lead
  await lead.go(`${path}/allocation`)
  const best = page.locator('#best-times tbody tr').first()
  expect(await best.innerText()).toContain('Thursday')
  await best.getByRole('button', { name: /^Choose/ }).click()
  await expectDecent(page)
  expect(await page.locator('#chosen-time').innerText()).toMatch(/Thursday .+ is asked to confirm it/s)
  await page.getByRole('button', { name: 'Allocate and propose this visit' }).click()
  await page.getByRole('heading', { level: 1, name: 'Specialist allocated and visit proposed' }).waitFor()
  await expectDecent(page)
  await senco.go(`${path}/visits`)
  await expectDecent(senco.page)
  expect(await senco.page.locator('main').innerText()).toContain('to agree')
  expect(lead.complaints).toEqual([])
})

test('a SENCO asks for one of the best times, and the specialist agrees to it', {
  timeout: 120_000,
}, async () => {
  const path = await accepted()
  await lead.go(`${path}/allocation`)
  await lead.page.locator('input[name="specialistId"]').first().check()
  await lead.page.getByRole('button', { name: 'Allocate', exact: true }).click()
  await lead.page.getByRole('heading', { level: 1, name: 'Specialist allocated' }).waitFor()
  const { page } = senco
  await senco.go(path)
  const name = (await page.locator('main').innerText()).match(/Who has it\s+([^\n]+)/)?.[1]?.trim() ?? ''
  await press(senco.page, 'Ask for a visit')
  await expectDecent(page)
  await page.getByRole('button', { name: 'Ask for this time' }).click()
  await page.getByRole('link', { name: 'Choose a time' }).waitFor()
  await expectDecent(page)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Ask for this time' }).click()
  await page.getByRole('heading', { level: 1, name: 'Visit asked for' }).waitFor()
  await expectDecent(page)
  const specialist = await visit(browser)
  await specialist.signIn(name)
  await specialist.go(`${path}/visits`)
  await press(specialist.page, 'Agree to this time')
  await expectDecent(specialist.page)
  await specialist.page.getByRole('button', { name: 'Agree to this visit' }).click()
  await specialist.page.waitForURL(`**${path}/visits`)
  await specialist.page.getByText('Confirmed').first().waitFor()
  await specialist.go(`${path}/book`)
  await specialist.page.locator('#best-times tbody tr').first().getByRole('button').click()
  await settled(specialist.page)
  await specialist.page.locator('#chosen-slot strong').waitFor()
  await expectDecent(specialist.page)
  expect([...senco.complaints, ...specialist.complaints]).toEqual([])
})
