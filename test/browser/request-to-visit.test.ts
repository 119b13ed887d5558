import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHILD, chooseFreeTime, fillRequest, press } from './journey.ts'
import { expectDecent, openBrowser, type Visitor, visit } from './visitor.ts'

const SENCO = 'Aleksander Davies-Rhee'
const LEAD = 'Tomasz Sandhu'

describe('a SENCO’s request becomes a visit', () => {
  let browser: Browser
  let senco: Visitor
  let lead: Visitor
  let specialist: Visitor
  let requestPath = ''
  let specialistName = ''

  beforeAll(async () => {
    browser = await openBrowser()
    ;[senco, lead, specialist] = await Promise.all([visit(browser), visit(browser), visit(browser)])
  })
  afterAll(async () => {
    await browser.close()
  })

  test('the SENCO fills in a task list, checks the answers and gets a reference', async () => {
    const { page } = senco
    await senco.signIn(SENCO)
    await press(page, 'Request support')
    await expectDecent(page)
    await press(page, /Specialist teaching: autism/)
    await page.getByRole('button', { name: /start/i }).click()
    await page.waitForURL(/\/tasks/)
    await expectDecent(page)
    await fillRequest(page)
    requestPath = new URL(page.url()).pathname.replace(/\/[a-z]+$/, '')
    await senco.go(`${requestPath}/check`)
    await expectDecent(page)
    expect(await page.locator('main').innerText()).toContain('O’Brien-Søndergård')
    await press(page, 'Send the request')
    await page.waitForURL(/\/sent/)
    await expectDecent(page)
    expect(await page.locator('main').innerText()).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/)
  })

  test('the lead sees why it has its points, accepts it and allocates the recommended specialist', async () => {
    const { page } = lead
    await lead.signIn(LEAD)
    await press(page, 'Work list')
    await expectDecent(page)
    await lead.go(requestPath)
    expect(await page.locator('main').innerText()).toContain(CHILD.initials)
    await press(page, 'Decide on this request')
    await page.getByLabel('Accept', { exact: true }).check()
    await page.getByLabel(/Meets the service/).check()
    await expectDecent(page)
    await press(page, /^Accept|^Save|^Confirm|^Record|^Send/)
    await page.locator('.govuk-panel').waitFor()
    await lead.go(`${requestPath}/allocation`)
    await expectDecent(page)
    expect(await page.locator('main').innerText()).toMatch(/from \d+ ?% to \d+ ?%/)
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: /allocate/i }).click()
    await page.getByRole('heading', { level: 1, name: 'Specialist allocated' }).waitFor()
    await lead.go(requestPath)
    specialistName =
      (await page.locator('main').innerText()).match(/Who has it\s+([^\n]+)/)?.[1]?.trim() ?? ''
    expect(specialistName).not.toBe('')
  })

  test('the specialist books a time that is free and the SENCO agrees to it', async () => {
    const { page } = specialist
    await specialist.signIn(specialistName)
    await specialist.go(`${requestPath}/book`)
    await expectDecent(page)
    await chooseFreeTime(page, 'last')
    await page.getByLabel('No, propose it').check()
    await page.getByRole('button', { name: /^Book|^Propose/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Visit proposed' }).waitFor()
    await expectDecent(page)
    await senco.go(`${requestPath}/visits`)
    await expectDecent(senco.page)
    await press(senco.page, 'Agree to this time')
    await expectDecent(senco.page)
    await senco.page.getByRole('button', { name: 'Agree to this visit' }).click()
    await senco.page.waitForURL(`**${requestPath}/visits`)
    await senco.page.getByText('Confirmed').first().waitFor()
  })

  test('the SENCO asks to move it, the specialist moves it, and the SENCO is told', async () => {
    await press(senco.page, 'Ask to move it')
    await senco.page.getByLabel('Why, and when would suit?').fill('We have exams; any afternoon that week')
    await expectDecent(senco.page)
    await senco.page.getByRole('button', { name: 'Ask to move it' }).click()
    await senco.page.waitForURL(`**${requestPath}/visits`)
    const { page } = specialist
    await specialist.go(`${requestPath}/visits`)
    await press(page, 'Move this visit')
    expect(await page.locator('main').innerText()).toContain('any afternoon that week')
    await chooseFreeTime(page, 'first')
    await expectDecent(page)
    await page.getByRole('button', { name: 'Move this visit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Visit moved' }).waitFor()
    await senco.page.waitForTimeout(1500)
    await senco.go('/notices')
    expect(await senco.page.locator('main').innerText()).toMatch(/the visit was moved from .+ to /)
  })

  test('the timeline says who did what and when, newest first, and no page complained', async () => {
    await senco.go(`${requestPath}/timeline`)
    await expectDecent(senco.page)
    const text = await senco.page.locator('main').innerText()
    const order = [
      'Confirmed the visit',
      'Allocated a specialist',
      'Accepted the request',
      'Sent the request',
    ]
    const places = order.map(words => text.indexOf(words))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect([...senco.complaints, ...lead.complaints, ...specialist.complaints]).toEqual([])
  })
})
