import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from './journey.ts'
import { expectDecent, openBrowser, type Visitor, visit } from './visitor.ts'

let browser: Browser
let admin: Visitor
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  ;[admin, lead] = await Promise.all([visit(browser, 320), visit(browser)])
  await Promise.all([admin.signIn('Hamza Rutherford'), lead.signIn('Tomasz Sandhu')])
})
afterAll(async () => {
  await browser.close()
})

const NEAR = 'What counts as near'

test('settings are changed with a reason, kept from a second hand, told in their history and put back', async () => {
  const { page } = admin
  await admin.go('/policy')
  await page.getByText('The product’s choice counts for everything here.').waitFor()
  await press(page, 'Change settings')
  await page.getByLabel(NEAR).fill('-5')
  await press(page, 'Add a rule')
  await press(page, 'Continue')
  await page.getByRole('link', { name: `${NEAR}: enter a number from 0 to 60` }).waitFor()
  await page
    .getByRole('link', { name: 'Working days of notice of rule 3: enter a number from 0 to 60' })
    .waitFor()
  await expectDecent(page)

  await page.getByLabel(NEAR).fill('20')
  const rule = page.getByRole('group', { name: 'Rule 3' })
  await rule.getByLabel('With so many working days').fill('5')
  await rule.getByLabel('Share of the hours').fill('10')
  await press(page, 'Continue')
  await page.getByRole('heading', { level: 1, name: 'Check what changes' }).waitFor()
  await press(page, 'Save settings')
  await page.getByRole('link', { name: 'Say why' }).waitFor()
  await page.getByLabel('Why is this changed?').fill('Agreed with the settings')
  await press(page, 'Save settings')
  await page.getByRole('link', { name: /More notice must not use more/ }).waitFor()

  await press(page, 'Remove rule 3')
  await press(page, 'Continue')
  await expectDecent(page)
  await somebodyElseIsFaster()
  await page.getByLabel('Why is this changed?').fill('Agreed with the settings')
  await press(page, 'Save settings')
  await page.getByText('Somebody else has changed this since you opened it').first().waitFor()
  await press(page, 'See what is set now')
  await page.getByRole('row', { name: /Settled days/ }).waitFor()
  await press(page, 'Save settings')
  await page.getByRole('heading', { level: 1, name: 'Settings saved' }).waitFor()

  await lead.go('/policy')
  const said = await lead.page.locator('main').innerText()
  expect(said).toContain('What counts as near: from 15 to 20 (minutes apart)')
  expect(said).toContain('Hamza Rutherford')
  expect(said).toContain('Agreed with the settings')
  await expectDecent(lead.page)

  await press(lead.page, 'Go back to the product’s choice')
  await lead.page.getByLabel('Why is this changed?').fill('It was a trial')
  await expectDecent(lead.page)
  await press(lead.page, 'Save settings')
  await admin.go('/policy')
  await page.getByText('The product’s choice counts for everything here.').waitFor()
  expect([...admin.complaints, ...lead.complaints].filter(one => !/status of 4\d\d/.test(one))).toEqual([])
})

/** The lead sets something else while the administrator looks at what would change. */
async function somebodyElseIsFaster(): Promise<void> {
  const { page } = lead
  await lead.go('/policy/change')
  await page.getByLabel('Settled days').fill('9')
  await press(page, 'Continue')
  await page.getByLabel('Why is this changed?').fill('Plans may move more')
  await press(page, 'Save settings')
  await page.getByRole('heading', { level: 1, name: 'Settings saved' }).waitFor()
}
