import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, londonDateOf } from '../../shared/calendar/local-date.ts'
import { press, typeDay } from './journey.ts'
import { linksOn } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

const inDays = (days: number) => addDays(londonDateOf(new Date().toISOString()), days)

/** Asks for visits on any day and at any time, so that the test finds some in whatever diary it meets. */
async function askForDates(page: Page, from: string): Promise<void> {
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'])
    await page.getByLabel(day).check()
  await page.getByLabel('Any time').check()
  await typeDay(page, 'From which day?', from)
  await page.getByRole('button', { name: 'See the dates' }).click()
  await page.getByRole('heading', { name: 'The dates' }).waitFor()
  await settled(page)
}

/** Chooses a time for each visit that has any, and says how many have another beside it, of which the first is taken. */
async function chooseTimes(page: Page): Promise<number> {
  const groups = page.getByRole('group', { name: /^Visit \d+ of/ })
  let others = 0
  for (let at = 0; at < (await groups.count()); at += 1) {
    const choices = groups.nth(at).getByRole('radio')
    const times = (await choices.count()) - 1
    if (times > 1) others += 1
    const isOpen = (await groups.nth(at).getByRole('radio', { checked: true }).count()) === 0
    if (times > 1 && others === 1) await choices.nth(1).check()
    else if (isOpen) await choices.nth(0).check()
  }
  return others
}

describe('a series of visits', () => {
  let browser: Browser
  let senco: Visitor
  let lead: Visitor
  let request = ''
  let series = ''

  beforeAll(async () => {
    browser = await openBrowser()
    ;[senco, lead] = await Promise.all([visit(browser), visit(browser)])
    await Promise.all([senco.signIn(PEOPLE.senco), lead.signIn(PEOPLE.lead)])
  })
  afterAll(async () => {
    await browser.close()
  })

  test('is proposed by the lead, with one visit replaced', async () => {
    const { page } = lead
    const hours = (await linksOn(senco, '/')).find(href => /^\/settings\/[^/]+\/hours$/.test(href)) ?? ''
    const setting = hours.split('/')[2]
    const all = await linksOn(lead, `/work?tab=under-way&setting=${setting}`)
    for (const one of all.filter(href => /^\/requests\/[0-9A-Z]{10}$/.test(href)))
      if (request === '' && (await linksOn(lead, one)).includes(`${one}/series`)) request = one
    await lead.go(`${request}/series`)
    await expectDecent(page)
    await page.getByLabel('How many visits?').fill('3')
    await page.getByLabel('How often?').selectOption({ label: 'Every week' })
    await askForDates(page, inDays(14))
    await expectDecent(page)
    await page.getByLabel('No, propose them').check()
    await page.getByLabel('Length of each visit').fill('30')
    await press(page, 'Look again')
    expect(await chooseTimes(page), 'some visit can be at another time').toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Propose these visits' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visits proposed' }).waitFor()
    await expectDecent(page)
    series = (await page.getByRole('link', { name: 'This series of visits' }).getAttribute('href')) ?? ''
  })

  test('is agreed to by the setting at once', async () => {
    const { page } = senco
    await senco.go(`${request}/visits`)
    await expectDecent(page)
    await page.locator(`main a[href="${series}"]`).first().click()
    await settled(page)
    await expectDecent(page)
    await page.getByRole('button', { name: /^Agree to / }).click()
    await page.getByText(/^You have agreed to/).waitFor()
    await expectDecent(page)
    expect(await page.locator('main').innerText()).not.toContain('Proposed')
  })

  test('is moved from its second visit on, and then cancelled', async () => {
    const { page } = lead
    await lead.go(series)
    await expectDecent(page)
    await page.getByRole('link', { name: /^Move it and all that follow \(Visit 2/ }).click()
    await settled(page)
    await askForDates(page, inDays(28))
    await chooseTimes(page)
    await page.getByLabel('Why are they moved?').selectOption({ label: 'The setting asked' })
    await expectDecent(page)
    await page.getByRole('button', { name: 'Move these visits' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visits moved' }).waitFor()
    await lead.go(series)
    await press(page, 'Cancel all that are to come')
    await page.getByLabel('It was planned anew').check()
    await expectDecent(page)
    await page.getByRole('button', { name: /^Cancel these/ }).click()
    await page.waitForURL(`**${series}`)
    await settled(page)
    expect(await page.locator('main').innerText()).toContain('Cancelled')
    await lead.go(`${request}/timeline`)
    expect(await page.locator('main').innerText()).toContain('Changed a series of visits')
    expect([...senco.complaints, ...lead.complaints]).toEqual([])
  })
})
