import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fact, OFFICER, openStep, record, send, week } from './ehc-journey.ts'
import { CHILD, choose, press, typeDay } from './journey.ts'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
let officer: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  officer = await visit(browser)
  await officer.signIn(OFFICER)
})
afterAll(async () => {
  await browser.close()
})

describe('an EHC officer', () => {
  let caseUrl = ''

  test('starts a case, and a day that is missing is asked for beside its field', async () => {
    const { page } = officer
    await press(page, 'Start a case')
    await expectDecent(page)
    await press(page, 'Start the case')
    await page.getByRole('link', { name: 'Enter the first name' }).waitFor()
    await expectDecent(page)
    await typeDay(page, /When did the authority receive it/, week(0))
    await choose(page, 'Who asked?', 'A parent or the young person')
    await choose(page, 'On what basis?', /section 36/)
    await choose(page, /youth custody/, 'No')
    await page.getByLabel('First name').fill(CHILD.givenName)
    await page.getByLabel('Last name').fill(CHILD.familyName)
    await typeDay(page, 'Date of birth', '2017-02-28')
    await page.getByLabel('Year group').selectOption({ label: 'Year 4' })
    await page.getByLabel('Setting (optional)').selectOption({ index: 1 })
    await press(page, 'Start the case')
    await page.waitForURL(/\/ehc\/cases\//)
    await settled(page)
    caseUrl = new URL(page.url()).pathname
    expect(await fact(page, 'Stage')).toContain('Deciding whether to assess')
    expect(await fact(page, 'For')).toContain(CHILD.initials)
    expect(await page.title()).not.toContain(CHILD.familyName)
    await expectDecent(page)
  })

  test('asks the educational psychologist, whose request goes into the allocation queue', async () => {
    const { page } = officer
    await record(page, 'Decision whether to assess', week(5), () =>
      choose(page, 'What was decided?', 'Assess'),
    )
    expect(await fact(page, 'Stage')).toContain('Assessing')
    await record(page, 'Advice requested', week(5), async () => {
      await choose(page, 'Whose advice?', 'Educational psychologist')
      await typeDay(page, 'When did they receive it?', week(5, 1))
    })
    await officer.go(`${caseUrl}/advice`)
    await expectDecent(page)
    await press(page, /Statutory request/)
    await page.getByText('Due by law').waitFor()
    await officer.go(caseUrl)
    await record(page, 'Advice received', week(11), () =>
      choose(page, 'Whose advice?', 'Educational psychologist'),
    )
  })

  test('is told which provision a final plan too soon breaks, and may say why it is right', async () => {
    const { page } = officer
    await record(page, 'Decision whether to issue a plan', week(13), () =>
      choose(page, 'What was decided?', 'Issue a plan'),
    )
    await record(page, 'Draft plan served', week(14))
    await openStep(page, 'Final plan issued')
    await typeDay(page, /^When was it issued/, week(15))
    await choose(page, 'Which setting does it name?', /this authority’s settings/)
    await page.getByLabel('Setting', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Record', exact: true }).click()
    await page.getByRole('alert').getByText('reg. 13(1)(a)').waitFor()
    await expectDecent(page)
    await page.getByLabel('Why is this right all the same?').fill('They said by telephone that they agree.')
    await send(page)
    expect(await fact(page, 'Stage')).toContain('Plan in place')
  })

  test('takes the plan through its first review', async () => {
    const { page } = officer
    await record(page, 'Notice of review meeting given', week(58), () =>
      typeDay(page, 'When is the meeting?', week(62)),
    )
    await record(page, 'Review papers sent', week(59))
    await record(page, 'Review meeting held', week(62))
    await record(page, 'Review report sent', week(63))
    await record(page, 'Decision after review', week(65), () =>
      choose(page, 'What was decided?', 'Keep the plan as it is'),
    )
    expect(
      await page
        .getByRole('row', { name: /Decide after the review/ })
        .first()
        .innerText(),
    ).toContain('Met')
    await page.getByText('Why this date?').first().click()
    await expectDecent(page)
    await press(page, /Read the rule/)
    await page.getByRole('heading', { level: 1, name: /Time limits/ }).waitFor()
  })

  test('corrects an entry with a reason, and both can be read', async () => {
    const { page } = officer
    await officer.go(`${caseUrl}/timeline`)
    await expectDecent(page)
    await press(page, /^Correct draft plan served/)
    await press(page, 'Record the correction')
    await page.getByRole('link', { name: 'Give a reason for the correction' }).waitFor()
    await typeDay(page, /^When was it served/, week(13, 5))
    await page.getByLabel('Why is it corrected?').fill('The letter has the earlier day.')
    await page.getByRole('button', { name: 'Record the correction' }).click()
    await page.getByText('Recorded:').waitFor()
    await officer.go(`${caseUrl}/timeline`)
    await page.getByText('Corrected since').first().waitFor()
    // The browser says that the plan too soon was refused; nothing else went wrong.
    expect(officer.complaints).toEqual([expect.stringContaining('409 (Conflict)')])
  })

  test('finds every page of the case, and every kind of form, decent on a narrow screen', async () => {
    const { page } = officer
    await page.setViewportSize({ width: 320, height: 900 })
    for (const part of ['', '/advice', '/documents', '/details', '/sen2', '/timeline', '/edit', '/record']) {
      await officer.go(caseUrl + part)
      await expectDecent(page)
    }
    for (const kind of [
      'exemption-recorded',
      'consultation-replied',
      'advice-not-needed',
      'mediation-held',
    ]) {
      await officer.go(`${caseUrl}/record?kind=${kind}`)
      await page.getByRole('button', { name: 'Record', exact: true }).click()
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await expectDecent(page)
    }
    await page.setViewportSize({ width: 1100, height: 900 })
  })

  test('starts a case from a support request without typing the child again', async () => {
    const { page } = officer
    await officer.go('/work?tab=under-way&service=ep-assessment')
    const requests = await page.locator('main table a[href^="/requests/"]').all()
    const hrefs = await Promise.all(requests.map(link => link.getAttribute('href')))
    // Some of the children have a case already: then there is a link to it, and the next request is tried.
    for (const href of hrefs) {
      await officer.go(href ?? '')
      const door = page.getByRole('link', { name: 'Start a needs assessment from this request' })
      if (!(await door.isVisible())) continue
      await door.click()
      await settled(page)
      expect(await page.getByLabel('First name').inputValue()).not.toBe('')
      await typeDay(page, /When did the authority receive it/, week(79))
      await press(page, 'Start the case')
      const started = page.getByText('Recorded:')
      await started.or(page.getByRole('link', { name: 'Go to the case that is open' })).waitFor()
      await expectDecent(page)
      if (await started.isVisible()) break
    }
    await page.getByText('Recorded:').waitFor()
    await officer.go(`${new URL(page.url()).pathname}/details`)
    await page.getByRole('link', { name: 'The support request with its evidence' }).waitFor()
  })
})
