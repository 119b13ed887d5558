import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fact, OFFICER, openCaseFor, record, week } from './ehc-journey.ts'
import { choose, press } from './journey.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

const COLLEAGUE = 'Sanjay Murray'
const SENCO = 'Aleksander Davies-Rhee'
const SETTING = 'Willowgarth Primary Academy'

let browser: Browser
let officer: Visitor
let caseUrl = ''
beforeAll(async () => {
  browser = await openBrowser()
  officer = await visit(browser)
  await officer.signIn(OFFICER)
  caseUrl = await openCaseFor(officer, SETTING, week(78))
})
afterAll(async () => {
  expect(officer.complaints).toEqual([])
  await browser.close()
})

test('an officer finds a colleague’s cases and takes one over', async () => {
  const { page, go } = officer
  await go('/ehc')
  await page.getByText('Filter', { exact: true }).click()
  await page.getByLabel('Officer').selectOption({ label: COLLEAGUE })
  await press(page, 'Apply')
  await page.getByRole('link', { name: new RegExp(COLLEAGUE) }).waitFor()
  const officers = await page.locator('main tbody tr td:last-child .app-table__content').allInnerTexts()
  expect(new Set(officers)).toEqual(new Set([COLLEAGUE]))
  await go(`${await page.locator('main tbody a').first().getAttribute('href')}/details`)
  expect(await fact(page, 'Officer')).toBe(COLLEAGUE)
  await press(page, 'Take over this case')
  await page.getByText('You have this case now.').waitFor()
  await expectDecent(page)
  expect(await fact(page, 'Officer')).toBe(OFFICER)
})

test('an officer strikes an entry out with a reason, and the case stands as before it', async () => {
  const { page, go } = officer
  await go(caseUrl)
  await record(page, 'Decision whether to assess', week(79), () =>
    choose(page, 'What was decided?', 'Assess'),
  )
  await go(`${caseUrl}/timeline`)
  await press(page, /^Strike out decision whether to assess/)
  await expectDecent(page)
  await press(page, 'Strike this entry out')
  await page.getByRole('link', { name: 'Give a reason for the correction' }).waitFor()
  await page.getByLabel('Why is it corrected?').fill('It was another child’s decision.')
  await press(page, 'Strike this entry out')
  await page.getByText('Struck out:').waitFor()
  expect(await fact(page, 'Stage')).toBe('Deciding whether to assess')
  await go(`${caseUrl}/timeline`)
  await page.getByText('Corrected since').waitFor()
  await page.getByText('Why: It was another child’s decision.').waitFor()
})

test('a SENCO sees as much of a case as the officer shares, and cannot change it', async () => {
  const senco = await visit(browser, 320)
  await senco.signIn(SENCO)
  const { page } = senco
  expect(await page.locator('main a[href^="/ehc/cases/"]').count()).toBeGreaterThan(0)
  await senco.go(caseUrl)
  await page.getByText('Why this date?').first().waitFor()
  expect(await page.getByRole('link', { name: 'Timeline' }).count()).toBe(0)
  await expectDecent(page)

  await share('Only that there is a case')
  await senco.go(caseUrl)
  expect(await fact(page, 'Stage')).toBe('Not shared')
  expect(await page.getByText('Why this date?').count()).toBe(0)
  await expectDecent(page)

  await share('Everything on the case')
  await senco.go(`${caseUrl}/timeline`)
  await page.getByText('It was another child’s decision.').first().waitFor()
  expect(await page.getByRole('link', { name: /^(Correct|Strike out|Record what happened)/ }).count()).toBe(0)
  await expectDecent(page)
  expect(senco.complaints).toEqual([])
  await senco.leave()
})

/** Has the officer change how much the setting sees. */
async function share(answer: string): Promise<void> {
  const { page, go } = officer
  await go(`${caseUrl}/edit`)
  await choose(page, /How much of the case/, answer)
  await press(page, 'Save')
  await page.getByText('Saved:').waitFor()
  await settled(page)
}
