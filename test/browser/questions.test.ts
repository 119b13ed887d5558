import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, press } from './journey.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

const SUBJECT = 'Lining up after break'

let browser: Browser
let senco: Visitor
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  ;[senco, lead] = await Promise.all([visit(browser), visit(browser)])
  await Promise.all([senco.signIn('Aleksander Davies-Rhee'), lead.signIn('Tomasz Sandhu')])
})
afterAll(async () => {
  await browser.close()
})

test('a question is asked, sent on, answered, asked again, published redacted, found, and turned into a request', async () => {
  await ask()
  const own = new URL(senco.page.url()).pathname
  const atTeam = `/questions/${own.split('/').at(-1)}`
  await sendOn(atTeam)
  await answer('Line up by table, with a job for whoever finds it hardest.', '25')
  await senco.go(own)
  expect(await senco.page.locator('main').innerText()).toContain('Support given: 25 minutes')
  await askAgain()
  await senco.go(`${own}/withdraw`)
  await expectDecent(senco.page)
  await lead.go(atTeam)
  await answer('Then begin with three children and add one a day.', '')
  await publish(atTeam)
  await find()
  await turn(own)
  await takeDown()
  expect([...senco.complaints, ...lead.complaints].filter(line => !line.includes('400'))).toEqual([])
})

async function ask(): Promise<void> {
  const { page } = senco
  await senco.go('/')
  await press(page, 'Ask a specialist a question')
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.locator('.govuk-error-summary').waitFor()
  await expectDecent(page)
  await page.getByLabel('Subject').fill(SUBJECT)
  await page.getByLabel('Your question').fill('One child, UPN A823432112345, pushes. What helps?')
  await page.getByLabel('Whom do you want to ask?').selectOption({ index: 1 })
  await choose(page, 'Is it about one child?', /^No/)
  await page.getByRole('button', { name: 'Send the question' }).click()
  await page.getByText('Take out the UPN').first().waitFor()
  await page.getByLabel('Your question').fill('Children push when they line up after break. What helps?')
  await press(page, 'Send the question')
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
  await expectDecent(page)
  const text = await page.locator('main').innerText()
  expect(text).toContain('Waiting')
  expect(text).toMatch(/By (Mon|Tues|Wednes|Thurs|Fri)day \d/)
}

async function sendOn(atTeam: string): Promise<void> {
  const { page } = lead
  await lead.go(atTeam)
  expect(await page.locator('main').innerText()).toContain('not sure whom to ask')
  await press(page, 'Send to another discipline')
  await page.getByLabel('Which discipline can answer it?').selectOption('semh')
  await expectDecent(page)
  await press(page, 'Send it there')
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
  await press(page, 'I will answer it')
  await page.getByRole('button', { name: 'Put it back for others' }).waitFor()
  await expectDecent(page)
}

async function answer(text: string, minutes: string): Promise<void> {
  const { page } = lead
  await press(page, 'Answer')
  await page.getByRole('heading', { level: 1, name: 'Answer this question' }).waitFor()
  await page.getByLabel('Your answer').fill(text)
  await page.getByLabel('How long did it take? (optional)').fill(minutes)
  await expectDecent(page)
  await page.getByRole('button', { name: 'Send the answer' }).click()
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
}

async function askAgain(): Promise<void> {
  const { page } = senco
  await press(page, 'Ask again')
  await page.getByRole('heading', { level: 1, name: 'Ask again' }).waitFor()
  await page.getByLabel('What do you want to ask?').fill('And if nobody wants the job?')
  await expectDecent(page)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.locator('.govuk-tag', { hasText: 'Asked again' }).waitFor()
}

async function publish(atTeam: string): Promise<void> {
  const { page } = lead
  await lead.go(atTeam)
  await press(page, 'Publish for all settings')
  await page.getByLabel('The question').fill('Tomasz Sandhu was asked how to line up.')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText('Take out the names of staff').first().waitFor()
  await expectDecent(page)
  await page.getByLabel('The question').fill('Children push when they line up. What helps?')
  await page.getByLabel(/^Words to find it by/).fill('queue, playground')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { level: 1, name: SUBJECT }).waitFor()
  await expectDecent(page)
}

/** Somebody else finds it by a word that stands in none of its texts. */
async function find(): Promise<void> {
  const admin = await visit(browser, 320)
  await admin.signIn('Hamza Rutherford')
  await admin.go('/knowledge')
  await admin.page.getByLabel('Find answers').fill('queues')
  await admin.page.getByRole('button', { name: 'Search' }).click()
  await admin.page.getByText('1 answer', { exact: true }).waitFor()
  await press(admin.page, SUBJECT)
  await settled(admin.page)
  const text = await admin.page.locator('main').innerText()
  expect(text).toContain('Line up by table')
  expect(text).not.toMatch(/Sandhu|Davies|Question [0-9A-Z]{5}-/)
  await expectDecent(admin.page)
  await admin.leave()
}

async function turn(own: string): Promise<void> {
  const { page } = senco
  await senco.go(own)
  await press(page, 'Turn it into a request')
  await page.getByRole('heading', { level: 1, name: 'Turn this question into a request' }).waitFor()
  await page.getByRole('radio').first().check()
  await expectDecent(page)
  await page.getByRole('button', { name: 'Start the request' }).click()
  await page.waitForURL(/\/requests\/[0-9A-Z]{10}\/tasks$/)
  const request = new URL(page.url()).pathname.replace('/tasks', '')
  await senco.go(request)
  const text = await page.locator('main').innerText()
  expect(text).toContain('Children push when they line up after break')
  expect(text).toContain('Line up by table')
  await press(page, 'The written question it began as')
  await page.getByRole('link', { name: 'The request it became' }).waitFor()
}

async function takeDown(): Promise<void> {
  const { page } = lead
  await press(page, 'Take this page down')
  await page.getByLabel('Why is it taken down?').fill('Out of date')
  await expectDecent(page)
  await page.getByRole('button', { name: 'Take it down' }).click()
  await page.getByRole('heading', { level: 1, name: 'Questions and answers for all settings' }).waitFor()
  expect(await page.getByRole('link', { name: SUBJECT }).count()).toBe(0)
}
