import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from './journey.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  lead = await visit(browser)
  await lead.signIn('Tomasz Sandhu')
})
afterAll(async () => {
  await browser.close()
})

test('a visit is recorded with what changed, the request is closed, and both stand on its timeline', async () => {
  const { page } = lead
  const request = await requestToRecord()
  await press(page, 'Record this visit')
  await page.getByRole('button', { name: /record|save/i }).click()
  await page.getByRole('alert').or(page.locator('.govuk-error-summary')).first().waitFor()
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  await expectDecent(page)
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('How long did it take?').fill('90')
  await page.getByLabel('What happened?').fill('Watched a lesson and agreed three things to try')
  for (const answer of await page.getByLabel('Partly achieved').all()) await answer.check()
  await expectDecent(page)
  await page.getByRole('button', { name: /record|save/i }).click()
  await page.getByRole('heading', { level: 1, name: 'Visit recorded' }).waitFor()
  await lead.go(`${request}/close`)
  await page
    .getByLabel('What changed, and what goes on?')
    .fill('Stays for whole lessons; the setting goes on alone')
  for (const answer of await page.getByLabel('Achieved', { exact: true }).all()) await answer.check()
  await expectDecent(page)
  await page.getByRole('button', { name: 'Close this request' }).click()
  await page.getByText('Closed').first().waitFor()
  await lead.go(`${request}/timeline`)
  const text = await page.locator('main').innerText()
  expect(text).toContain('Closed the request')
  expect(text).toContain('Recorded the visit')
  expect(lead.complaints).toEqual([])
})

/** Opens the visits of the first request with one visit that has begun, which cannot be cancelled, and none to come. */
async function requestToRecord(): Promise<string> {
  const { page, go } = lead
  await go('/work?tab=under-way&sort=next-date')
  const links = await page.locator('main table a[href^="/requests/"]').all()
  const hrefs = await Promise.all(links.map(link => link.getAttribute('href')))
  for (const href of hrefs) {
    await go(`${href}/visits`)
    await settled(page)
    const records = await page
      .getByRole('link', { name: 'Record this visit' })
      .or(page.getByRole('button', { name: 'Record this visit' }))
      .count()
    const cancels = await page
      .getByRole('link', { name: 'Cancel this visit' })
      .or(page.getByRole('button', { name: 'Cancel this visit' }))
      .count()
    if (records === 1 && cancels === 0) return href ?? ''
  }
  throw new Error('The demo authority has no visit that waits to be recorded')
}
