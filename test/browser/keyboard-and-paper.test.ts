import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linksOn } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { openBrowser, settled, type Visitor, visit } from './visitor.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

/** The yellow of focus, on what has focus or on what stands for it: a radio is drawn before its label. */
const FOCUS_IS_SEEN = `(() => {
  const focused = document.activeElement
  const label = focused.id ? document.querySelector('label[for="' + focused.id + '"]') : null
  const styles = [getComputedStyle(focused), ...(label ? [getComputedStyle(label, '::before')] : [])]
  const parts = styles.map(style => [style.backgroundColor, style.borderColor, style.boxShadow,
    style.outlineStyle === 'none' ? '' : style.outlineColor].join(' '))
  const { top, bottom } = (label ?? focused).getBoundingClientRect()
  return parts.join(' ').includes('rgb(255, 221, 0)') && bottom > 0 && top < innerHeight
})()`

/** The most presses of Tab that a target may be away. */
const MOST_TABS = 60

/** Presses Tab until something has focus; every stop on the way shows that it has it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate('document.activeElement.outerHTML.slice(0, 120)')
    expect({ stop, isSeen: await page.evaluate(FOCUS_IS_SEEN) }).toEqual({ stop, isSeen: true })
    if (await target.evaluate(element => element === element.ownerDocument.activeElement)) return
  }
  throw new Error(`Not reached by keyboard: ${target}`)
}

/** Goes to a link or button by keyboard and presses Enter on it. */
async function enter(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('link', { name }).or(page.getByRole('button', { name })).first()
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Waits for the next page: its heading takes focus, and from there Tab goes on. */
async function arrived(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address)
  await settled(page)
  await expect.poll(() => page.evaluate('document.activeElement.tagName'), { timeout: 10_000 }).toBe('H1')
}

test('a request is asked for and sent with Tab, Space and Enter alone', async () => {
  const { page, signIn, complaints, leave } = await visit(browser)
  await signIn(PEOPLE.senco)
  await page.reload()
  await settled(page)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  expect(await skip.evaluate(link => link === link.ownerDocument.activeElement)).toBe(true)
  expect(await skip.boundingBox()).toMatchObject({ x: expect.any(Number) })
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id'), 'the skip link leads past the navigation').toBe(
    'main',
  )
  await enter(page, 'Request support')
  await arrived(page, /\/requests\/new$/)
  await enter(page, 'Ask a specialist in writing')
  await arrived(page, /\/requests\/new\?service=/)
  await enter(page, 'Start the request')
  await arrived(page, /\/tasks$/)
  await enter(page, 'Who the support is for')
  await arrived(page, /\/edit\/about$/)
  await tabTo(page, page.getByRole('radio').first())
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Which staff is it for?'))
  await page.keyboard.type('All staff of Year 4')
  await enter(page, 'Save and continue')
  await arrived(page, /\/edit\/questions$/)
  await tabTo(page, page.getByLabel('Your question'))
  await page.keyboard.type('Which books help with first words?')
  await enter(page, 'Save and continue')
  await arrived(page, /\/check$/)
  await enter(page, 'Send the request')
  await arrived(page, /\/sent$/)
  expect(await page.locator('main').innerText()).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/)
  expect(complaints).toEqual([])
  await leave()
})

test('a day sheet on paper has the visits and nothing to click', async () => {
  const lead = await visit(browser)
  await lead.signIn(PEOPLE.lead)
  const { page } = lead
  await openDayWithVisit(lead)
  const rows = page.locator('.app-sheet tbody tr')
  const words = async () => (await rows.allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())
  const onScreen = await words()
  expect(onScreen.length).toBeGreaterThan(0)
  const navigation = page.getByRole('navigation', { name: 'Main' })
  const print = page.getByRole('button', { name: 'Print this day' })
  expect([await navigation.isVisible(), await print.isVisible()]).toEqual([true, true])
  await page.emulateMedia({ media: 'print' })
  for (const hidden of [navigation, print, page.locator('.app-footer'), page.locator('.govuk-pagination')])
    expect(await hidden.isVisible()).toBe(false)
  expect(await words()).toEqual(onScreen)
  for (const row of await rows.all()) expect(await row.isVisible()).toBe(true)
  expect(await page.locator('h1').isVisible()).toBe(true)
  await lead.leave()
})

/** Opens the sheet of the first day in which some specialist has a visit. */
async function openDayWithVisit(lead: Visitor): Promise<void> {
  const diaries = (await linksOn(lead, '/specialists')).filter(href => /^\/diary\/[^/]+$/.test(href))
  for (const diary of diaries.slice(0, 10))
    for (const day of (await linksOn(lead, diary)).filter(href => href.startsWith('/day/'))) {
      await lead.go(day)
      if ((await lead.page.locator('.app-sheet a[href^="/requests/"]').count()) > 0) return
    }
  throw new Error('No specialist has a visit in the coming weeks')
}
