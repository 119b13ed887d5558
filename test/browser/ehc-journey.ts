import type { Page } from 'playwright-core'
import { choose, press, typeDay } from './journey.ts'
import { expectDecent, settled, type Visitor } from './visitor.ts'

/** The officer of the journeys. */
export const OFFICER = 'Paige Rahman'
const DAY_MILLISECONDS = 86_400_000

/** A day so many weeks after a request that was received 80 weeks ago: the whole story has happened. */
export function week(weeks: number, days = 0): string {
  const start = Date.now() - 80 * 7 * DAY_MILLISECONDS
  return new Date(start + (weeks * 7 + days) * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** Opens the form of what happened from the case, by the words it is chosen by, and looks at it. */
export async function openStep(page: Page, step: string): Promise<void> {
  await press(page, 'Record what happened')
  await expectDecent(page)
  const link = page.getByRole('link', { name: step, exact: true }).first()
  if (!(await link.isVisible()))
    await page.locator('details').filter({ hasText: step }).first().locator('summary').click()
  await link.click()
  await page.getByRole('heading', { level: 1, name: step }).waitFor()
}

/** Records what happened on a day, with what else it asks. */
export async function record(
  page: Page,
  step: string,
  on: string,
  fill?: () => Promise<void>,
): Promise<void> {
  await openStep(page, step)
  await typeDay(page, /^When/, on)
  await fill?.()
  await expectDecent(page)
  await send(page)
}

/** Sends what is typed and waits for it to be recorded. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record', exact: true }).click()
  await page.getByText('Recorded:').waitFor()
  await settled(page)
}

/** What the case in brief says under a term. */
export async function fact(page: Page, term: string): Promise<string> {
  const facts = page.getByLabel('The case in brief').locator('dl > div')
  return facts
    .filter({ has: page.getByText(term, { exact: true }) })
    .locator('dd')
    .innerText()
}

/** Has an officer start a case for a child of a setting, received so many weeks into the story; its address. */
export async function openCaseFor({ page, go }: Visitor, setting: string, on: string): Promise<string> {
  await go('/ehc/new')
  await typeDay(page, /When did the authority receive it/, on)
  await choose(page, 'Who asked?', 'A school or other setting')
  await choose(page, 'On what basis?', /section 36/)
  await choose(page, /youth custody/, 'No')
  await page.getByLabel('First name').fill('Zoë')
  await page.getByLabel('Last name').fill('Ó Súilleabháin')
  await typeDay(page, 'Date of birth', '2019-02-28')
  await page.getByLabel('Ethnicity (optional)').selectOption({ label: 'White - Irish' })
  await page.getByLabel('Setting (optional)').selectOption({ label: setting })
  await press(page, 'Start the case')
  await page.waitForURL(/\/ehc\/cases\//)
  return new URL(page.url()).pathname
}
