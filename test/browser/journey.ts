import type { Page } from 'playwright-core'
import { expectDecent, settled } from './visitor.ts'

/** Presses a button or follows a link by its words and waits for the next page. */
export async function press(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: words })
    .or(page.getByRole('link', { name: words }))
    .first()
    .click()
  await settled(page)
}

/** Saves a part of a draft; the next part, or after the last one the check of all answers, comes by itself. */
export async function saveAndContinue(page: Page): Promise<void> {
  const here = page.url()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL(url => url.toString() !== here)
  await settled(page)
}

/** Types a day into the three boxes of a group. */
export async function typeDay(page: Page, legend: string | RegExp, on: string): Promise<void> {
  const group = page.getByRole('group', { name: legend }).first()
  const [year = '', month = '', day = ''] = on.split('-')
  await group.getByLabel('Day').fill(String(Number(day)))
  await group.getByLabel('Month').fill(String(Number(month)))
  await group.getByLabel('Year').fill(year)
}

/** Chooses one answer of a question. */
export async function choose(page: Page, legend: string | RegExp, answer: string | RegExp): Promise<void> {
  await page.getByRole('group', { name: legend }).first().getByLabel(answer).first().check()
}

/** A child with a name that breaks careless code. */
export const CHILD = { givenName: 'Aoife', familyName: 'O’Brien-Søndergård', initials: 'A.O.' }

/** What a SENCO types into each part of a request for one child. Each part leaves the page as it found it: decent. */
export const PARTS: readonly { readonly link: string; readonly fill: (page: Page) => Promise<void> }[] = [
  {
    link: 'Who the support is for',
    fill: async page => {
      await choose(page, 'Who is the support for?', 'A child')
      await page.getByLabel('First name').fill(CHILD.givenName)
      await page.getByLabel('Last name').fill(CHILD.familyName)
      await typeDay(page, 'Date of birth', '2018-02-28')
      await page.getByLabel('Year group').selectOption({ label: 'Year 4' })
      await choose(page, /SEN provision/, /^SEN support/)
      await choose(page, /looked after/, 'No')
    },
  },
  {
    link: 'Needs and concerns',
    fill: async page => {
      await page.getByLabel('Communication and interaction').check()
      await page.getByLabel('Main type of need').selectOption({ label: 'Autistic spectrum disorder' })
      await page.getByLabel('What are you concerned about?').fill('Leaves the room when it is noisy.')
      await page.getByLabel(/What effect does it have/).fill('Misses about a third of each morning.')
    },
  },
  {
    link: 'What has been tried',
    fill: async page => {
      await page.getByLabel('What was tried?').fill('A quiet corner and a visual timetable')
      await typeDay(page, 'When did it start?', '2026-01-12')
      await page.getByLabel('What came of it?').fill('Stays in class for longer')
    },
  },
  {
    link: 'Outcomes you want',
    fill: async page => {
      await page.getByLabel('Achieve', { exact: true }).check()
      await page.getByLabel('What should change?').fill('Stays for whole lessons by spring')
    },
  },
  {
    link: 'The child’s and parents’ views',
    fill: async page => {
      await page.getByLabel('What does the child say?').fill('I like it when it is quiet')
      await page.getByLabel('What do the parents say?').fill('We want school to be calm')
    },
  },
  {
    link: 'Consent',
    fill: async page => {
      await choose(page, 'Who gave consent?', /^Parent/)
      await page.getByLabel('Their name').fill('Niamh O’Brien')
      await choose(page, 'How was it given?', 'Signed form')
      await typeDay(page, 'When was it given?', '2026-11-02')
      await page.getByLabel('The specialist may be involved').check()
    },
  },
  {
    link: 'Papers',
    fill: async page => {
      await choose(page, 'Current support plan', 'Ready to share')
      await choose(page, 'Provision map', 'To follow')
    },
  },
]

/** Fills every part of a draft, from its task list on, leaving the dates that cannot be done empty. */
export async function fillRequest(page: Page): Promise<void> {
  await press(page, PARTS[0]?.link ?? '')
  for (const { link, fill } of PARTS) {
    await page.getByRole('heading', { level: 1, name: link }).waitFor()
    await fill(page)
    await expectDecent(page)
    await saveAndContinue(page)
  }
  await saveAndContinue(page)
}

/** Chooses the first or the last time on offer, looking further ahead while there is none, as over a holiday. */
export async function chooseFreeTime(page: Page, which: 'first' | 'last'): Promise<void> {
  const times = page.locator('input[name="startMinutes"]')
  for (let looked = 0; looked < 4 && (await times.count()) === 0; looked += 1)
    await press(page, /Later two weeks/)
  await times[which]().check()
}
