import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press } from './journey.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const textOf = ({ page }: Visitor) => page.locator('main').innerText()

test('hours of a year are set, moved to another setting with the reason, and a pot is made for both', async () => {
  const lead = await visit(browser)
  const { page } = lead
  await lead.signIn(PEOPLE.lead)
  await lead.go('/hours')
  await page
    .getByRole('link', { name: /^Set the hours of/ })
    .first()
    .click()
  await settled(page)
  const hours = page.getByLabel('Hours for the year')
  await hours.fill('1.2')
  await press(page, 'Set the hours')
  await expectDecent(page)
  await hours.fill('70.5')
  await page.getByLabel('Why?').fill('More children since the census')
  await page.getByRole('button', { name: 'Set the hours' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hours set' }).waitFor()
  await expectDecent(page)

  await lead.go('/hours?sort=least-left')
  await lead.go('/hours/move')
  await press(page, 'Move the hours')
  await expectDecent(page)
  const giver = page.getByLabel('From', { exact: true })
  const settings = await giver.locator('option').allInnerTexts()
  const names = settings.filter(name => !name.includes('shared pot') && name !== 'Choose')
  await giver.selectOption({ label: names[0] ?? '' })
  await page.getByText(/left that can be moved/).waitFor()
  await page.getByLabel('To', { exact: true }).selectOption({ label: names[1] ?? '' })
  await page.getByLabel('How many hours?').fill('0.5')
  await page.getByLabel('Why?').fill('Agreed by both')
  await page.getByRole('button', { name: 'Move the hours' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'Hours moved' })
    .or(page.locator('.govuk-error-summary'))
    .first()
    .waitFor()
  await expectDecent(page)
  await lead.go('/hours/transfers')
  expect(await textOf(lead)).toContain('More children since the census')

  await lead.go('/pots/new')
  await press(page, 'Make the pot')
  await expectDecent(page)
  await page.getByLabel('Name').fill('Two of us')
  await choose(page, 'Whose pot is it?', 'A cluster’s')
  for (const name of names.slice(0, 2)) await page.getByLabel(name, { exact: true }).check()
  await page.getByRole('button', { name: 'Make the pot' }).click()
  await page.getByRole('heading', { level: 1, name: 'Two of us' }).waitFor()
  await expectDecent(page)
  expect(lead.complaints).toEqual([])
  await lead.leave()
})

test('a SENCO reads the profile and finishes this year’s review of the setting; the lead sees when', async () => {
  const senco = await visit(browser, 375)
  const { page } = senco
  await senco.signIn(PEOPLE.senco)
  await press(page, 'Your inclusion profile: the support you have had')
  await page.getByRole('heading', { level: 1, name: /Inclusion profile/ }).waitFor()
  await expectDecent(page)
  expect(await textOf(senco)).toMatch(/This setting sent \d+ request/)
  await press(page, 'Self-review of the graduated response')
  await page.getByRole('heading', { level: 1, name: /Self-review/ }).waitFor()
  await press(page, 'Finish this year’s review')
  await expectDecent(page)
  for (const level of await page.getByLabel('3, In place').all()) await level.check()
  await page.getByLabel('Next steps').fill('Begin reviews earlier')
  await page.getByText(/^Saved at/).waitFor()
  await expectDecent(page)
  await page.getByRole('button', { name: 'Finish this year’s review' }).click()
  await page.getByText(/^Finished on/).waitFor()
  await expectDecent(page)
  expect(senco.complaints).toEqual([])
  await senco.leave()
})
