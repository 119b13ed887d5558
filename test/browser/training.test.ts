import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../web/dates.ts'
import { choose, press, typeDay } from './journey.ts'
import { NARROW_PIXELS } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

const OTHER_SENCO = 'Aleksander Marchetti'
const TITLE = 'Calm starts: the first ten minutes'
/** The trainers and the days ahead that are tried until a diary has time. */
const TRAINERS_TRIED = 6
const DAYS_TRIED = [3, 4, 5, 6, 7]

let browser: Browser
let lead: Visitor
let senco: Visitor
let other: Visitor
let course: string
let session: string
beforeAll(async () => {
  browser = await openBrowser()
  ;[lead, senco, other] = (await Promise.all([0, 1, 2].map(() => visit(browser, NARROW_PIXELS)))) as [
    Visitor,
    Visitor,
    Visitor,
  ]
  await lead.signIn(PEOPLE.lead)
  await senco.signIn(PEOPLE.senco)
  await other.signIn(OTHER_SENCO)
})
afterAll(async () => {
  await browser.close()
})

test('a lead makes a course and offers it', async () => {
  const { page, go } = lead
  await go('/training')
  await press(page, 'Make a course')
  await press(page, 'Make the course')
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  await expectDecent(page)
  await page.getByLabel('Title').fill(TITLE)
  await page.getByLabel('Who is it for?').fill('Teachers and teaching assistants')
  await page.getByLabel('What will people be able to do').fill('Greet every child\nSee who needs longer')
  await page.getByLabel('Discipline').selectOption({ label: 'Autism and communication' })
  await choose(page, 'Where does it take place?', 'Online')
  await choose(page, 'Funding stream', 'Core')
  await page.getByLabel('How long does it take?').fill('30')
  await page.getByLabel('Price of one place').fill('45')
  await arrive(page, 'Make the course', /\/training\/courses\/[0-9A-Z]{10}$/)
  course = new URL(page.url()).pathname
  await press(page, 'Change this course')
  await choose(page, 'Is it offered?', 'Offered')
  await expectDecent(page)
  await arrive(page, 'Save', new RegExp(`${course}$`))
  await expectDecent(page)
})

test('a session is refused where the trainer has no time, and planned where they have', async () => {
  const { page } = lead
  await press(page, 'Plan a session')
  await page.getByLabel('Starts at').selectOption({ label: '1pm' })
  await page.getByLabel('Venue').fill('Video call')
  await page.getByLabel('How to join').fill('The link is in the reminder')
  await page.getByLabel('How many people can come?').fill('2')
  await tryToPlan(page, nextSunday(), 1)
  expect(await errorsOn(page)).toMatch(/they do not work that day/)
  await expectDecent(page)
  session = await plan(page)
  await expectDecent(page)
  expect(await page.locator('main').innerText()).toContain('2 places left')
})

test('a SENCO books the last two places, and hears the price before', async () => {
  const { page, go } = senco
  await go(course)
  await page.locator(`main a[href="${session}"]`).click()
  await settled(page)
  await expectDecent(page)
  expect(await page.locator('main').innerText(), 'only those with a place hear how to join').not.toContain(
    'The link is in the reminder',
  )
  await press(page, 'Book places')
  await page.getByLabel('How many places?').fill('3')
  await press(page, 'Continue')
  expect(await errorsOn(page)).toContain('Only 2 places left')
  await expectDecent(page)
  await page.getByLabel('How many places?').fill('2')
  await page.getByLabel('Place 1').fill('Bea Quillfeather')
  await press(page, 'Continue')
  expect(await page.locator('main').innerText()).toMatch(/Together they cost\s+£90/)
  await expectDecent(page)
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '2 places booked' }).waitFor()
  await expectDecent(page)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Put it in your calendar/ }).click()
  expect((await file).suggestedFilename()).toMatch(/\.ics$/)
  await press(page, 'See this session')
  expect(await page.locator('main').innerText()).toContain('The link is in the reminder')
  await press(page, /^Give the name/)
  await page.getByLabel('Who comes?').fill('Dee Farrow')
  await expectDecent(page)
  await arrive(page, 'Save the name', new RegExp(`${session}$`))
  await go('/training/bookings')
  await page.locator(`main a[href="${session}"]`).waitFor()
  await expectDecent(page)
  expect(senco.complaints).toEqual([])
})

test('another SENCO waits; a place that is cancelled late costs half and is offered on', async () => {
  await other.go(session)
  await press(other.page, 'Join the waiting list')
  await press(other.page, 'Continue')
  expect(await errorsOn(other.page)).toContain('No place is free')
  await other.page.getByRole('group', { name: 'This session is full' }).getByRole('checkbox').check()
  await press(other.page, 'Continue')
  await expectDecent(other.page)
  await other.page.getByRole('button', { name: 'Join the waiting list' }).click()
  await other.page.getByRole('heading', { level: 1, name: '1 place on the waiting list' }).waitFor()
  await press(other.page, 'See this session')
  expect(await other.page.locator('main').innerText()).toContain('1st in turn')

  await senco.go(session)
  await press(senco.page, /^Cancel this place.*Bea/)
  expect(await senco.page.locator('.govuk-warning-text').innerText()).toMatch(/costs £(22\.50|45)/)
  await expectDecent(senco.page)
  await arrive(senco.page, 'Cancel this place', new RegExp(`${session}$`))
  expect(await senco.page.locator('main').innerText()).toMatch(/£(22\.50|45) is owed/)

  await other.go('/')
  await press(other.page, 'Take or let go a place')
  await expectDecent(other.page)
  await arrive(other.page, 'Take this place', new RegExp(`${session}$`))
  expect(await other.page.locator('main').innerText()).toMatch(/Booked/)
  await expectDecent(other.page)
  expect([...senco.complaints, ...other.complaints]).toEqual([])
})

test('the lead waives what is owed, prints the register, and calls another session off', async () => {
  const { page, go } = lead
  await go(session)
  await press(page, /^Waive what is owed/)
  await page.getByLabel('Why?').fill('Snow closed the road')
  await expectDecent(page)
  await arrive(page, 'Waive it', new RegExp(`${session}$`))
  expect(await page.locator('main').innerText()).toContain('Nothing is owed: Snow closed the road')
  await press(page, 'See the register')
  await expectDecent(page)
  await expectPaper(page, ['Dee Farrow', 'Signature'])
  await go(`${course}/coverage?had=booked`)
  expect(await page.locator('main').innerText()).toContain('2 fit.')
  await expectDecent(page)
  await go(`${session}/change`)
  await page.getByLabel('How many people can come?').fill('1')
  await press(page, 'Save')
  expect(await errorsOn(page)).toMatch(/2 places are taken/)
  await expectDecent(page)
  await go(`${session}/call-off`)
  await page.getByLabel('Why is it called off?').fill('The trainer is ill')
  await expectDecent(page)
  await arrive(page, 'Call this session off', new RegExp(`${session}$`))
  expect(await page.locator('main').innerText()).toContain('The trainer is ill')
  await expectDecent(page)
})

test('who came is recorded; the setting says what it was worth and prints the certificate', async () => {
  await lead.go('/training/sessions')
  const held = lead.page.locator('main table a').first()
  const address = (await held.getAttribute('href')) ?? ''
  await held.click()
  await settled(lead.page)
  await press(lead.page, 'Record who came')
  await press(lead.page, 'Save the register')
  expect(await errorsOn(lead.page)).toContain('If nobody came')
  await expectDecent(lead.page)
  await lead.page.getByRole('button', { name: 'Tick everybody' }).click()
  await arrive(lead.page, 'Save the register', new RegExp(`${address}$`))
  await expectDecent(lead.page)

  const { page, go } = senco
  await go(address)
  await press(page, /^Say what it was worth/)
  await press(page, 'Save')
  await expect.poll(() => page.title()).toMatch(/^Error: /)
  await expectDecent(page)
  await choose(page, 'How useful was it for your work?', 'Very useful')
  await choose(page, 'How much more confident are you after it?', 'More confident')
  await choose(page, 'Would you recommend it to a colleague?', 'Yes')
  await arrive(page, 'Save', new RegExp(`${address}$`))
  await press(page, /^Certificate/)
  await expectDecent(page)
  await expectPaper(page, ['Certificate of attendance', 'took part in'])
  await lead.page.locator('.govuk-back-link').click()
  await settled(lead.page)
  expect(await lead.page.locator('main').innerText()).toMatch(/How useful it was\s+5\.0 of 5/)
  await expectDecent(lead.page)
})

/** What the summary says is wrong, once it is there. */
function errorsOn(page: Page): Promise<string> {
  return page.locator('.govuk-error-summary').innerText()
}

/** Presses a button and waits for the page it leads to. */
async function arrive(page: Page, words: string, address: RegExp): Promise<void> {
  await page.getByRole('button', { name: words }).click()
  await page.waitForURL(address)
  await settled(page)
}

/** What is on paper and not on the screen, with nothing to click. */
async function expectPaper(page: Page, words: readonly string[]): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  for (const word of words) expect(await page.locator('main').innerText()).toContain(word)
  expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false)
  expect(await page.getByRole('button').locator('visible=true').count()).toBe(0)
  await page.emulateMedia({ media: 'screen' })
}

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
}

function nextSunday(): string {
  const tomorrow = addDays(today(), 1)
  return addDays(tomorrow, (7 - new Date(tomorrow).getUTCDay()) % 7)
}

async function tryToPlan(page: Page, on: string, trainer: number): Promise<void> {
  await typeDay(page, 'Day', on)
  await page.getByLabel('Trainer', { exact: true }).selectOption({ index: trainer })
  await press(page, 'Plan the session')
}

/** Tries days and trainers until a session is planned, and gives its address. */
async function plan(page: Page): Promise<string> {
  for (const days of DAYS_TRIED)
    for (let trainer = 1; trainer <= TRAINERS_TRIED; trainer += 1) {
      await tryToPlan(page, addDays(today(), days), trainer)
      const { pathname } = new URL(page.url())
      if (/^\/training\/sessions\/[0-9A-Z]{10}$/.test(pathname)) return pathname
    }
  throw new Error('No trainer has time in the coming week')
}
