import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { press } from './journey.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
let senco: Visitor
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  ;[senco, lead] = await Promise.all([visit(browser), visit(browser)])
  await senco.signIn(PEOPLE.senco)
  await lead.signIn(PEOPLE.lead)
})
afterAll(async () => {
  await browser.close()
})

test('a setting and its specialist plan the year together: drafts become a visit and a draft request, minutes go to both', async () => {
  const { page } = lead
  const { setting, specialist } = await whoMetBefore()
  await lead.go('/meetings')
  await press(page, 'Start a planning meeting')
  await expectDecent(page)
  await page.getByLabel('Setting', { exact: true }).selectOption({ label: setting })
  await page.getByLabel(/pecialist/).selectOption({ label: specialist })
  await page.getByLabel('The year after').check()
  await press(page, 'Start the meeting')
  await page.waitForURL(/\/meetings\/[0-9A-Z]{10}$/)
  const meeting = new URL(page.url()).pathname
  await senco.go(meeting)
  await Promise.all([fillAsSetting(senco.page), fillAsHost(page)])
  await expectDecent(senco.page)
  await press(senco.page, 'Save and close')

  await press(page, /Choose a time/)
  await page.waitForURL(/\/time/)
  await expectDecent(page)
  await chooseFirstTime(page)
  await press(page, 'Use this time')
  await page.waitForURL(url => url.pathname === meeting)
  await settled(page)
  expect(await page.getByLabel('What to discuss').last().inputValue()).toBe('Cannot settle after lunch')
  await requestForLastChild(page)
  await expectDecent(page)
  await press(page, 'Check and finish')
  await page.waitForURL(/\/check$/)
  await expectDecent(page)
  await press(page, 'Finish the meeting')
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  await page.getByLabel('Yes').check()
  await press(page, 'Finish the meeting')
  await page.waitForURL(/done=yes/)
  await expectDecent(page)

  await senco.go('/notices')
  expect(await senco.page.locator('main').innerText()).toContain(`planning meeting with ${specialist}`)
  await senco.go(meeting)
  await expectDecent(senco.page)
  const minutes = await senco.page.locator('main').innerText()
  for (const words of ['Agreed to start in autumn', 'Quiet lunches', 'Cannot settle after lunch', 'Z.Q.'])
    expect(minutes).toContain(words)
  await senco.page.locator('a[href^="/requests/"]').first().click()
  await settled(senco.page)
  expect(await senco.page.locator('main').innerText()).toContain('Visit booked')
  // Whoever saves second is told so, takes over the other's part and saves again: the browser notes the first answer.
  const unexpected = [...lead.complaints, ...senco.complaints].filter(line => !line.includes('409'))
  expect(unexpected).toEqual([])
})

/** A setting of the SENCO's whose last meeting is over, and with whom it was. */
async function whoMetBefore(): Promise<{ setting: string; specialist: string }> {
  await senco.go('/meetings')
  await expectDecent(senco.page)
  const rows = await senco.page.locator('main tbody tr').all()
  const cells = await Promise.all(rows.map(row => row.locator('.app-table__content').allInnerTexts()))
  const open = cells.filter(row => row.includes('In preparation')).map(([, setting]) => setting)
  const over = cells.find(([, setting, , , , status]) => status === 'Finished' && !open.includes(setting))
  return { setting: over?.[1] ?? '', specialist: over?.[2] ?? '' }
}

/** What the setting adds, while the other side writes too. */
async function fillAsSetting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a child' }).click()
  await page.getByLabel('What to discuss').last().fill('Cannot settle after lunch')
  await page.getByLabel('Priority 1').fill('Quiet lunches')
  await page.getByText(/^Saved at/).waitFor()
}

async function fillAsHost(page: Page): Promise<void> {
  await page.getByLabel('Minutes', { exact: true }).fill('Agreed to start in autumn')
  await page.getByRole('button', { name: 'Add a day' }).click()
  await page.getByLabel('What it is for').last().fill('Look at lunch times')
  await page.getByText(/^Saved at/).waitFor()
}

/** The first free time, in a later fortnight where the first has none. */
async function chooseFirstTime(page: Page): Promise<void> {
  for (let fortnight = 0; fortnight < 5; fortnight += 1) {
    const times = page.locator('input[name="startMinutes"]')
    if ((await times.count()) > 0) return times.first().check()
    await press(page, 'Later two weeks')
  }
}

async function requestForLastChild(page: Page): Promise<void> {
  const child = page.locator('#children .app-repeated').last()
  await child.getByLabel(/The family agrees/).check()
  await child.getByLabel('Initials').fill('Z.Q.')
  await child.getByLabel('Year group').selectOption({ label: 'Year 4' })
  await child.getByLabel('What follows').selectOption({ label: 'Request support' })
  await child.getByLabel('Which service').selectOption({ label: 'Educational psychology assessment' })
}
