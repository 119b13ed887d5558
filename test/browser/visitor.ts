import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, inject, vi } from 'vitest'

/** How long the service may take to make the demo on a busy machine, in milliseconds. */
const READY_WITHIN = 180_000

/** How long a page may take to show what is waited for on a busy machine, in milliseconds. */
const SLOW = 30_000

/** More room for short-lived objects: axe makes so many that a fifth of its time went into clearing them away. */
const ROOM = '--js-flags=--min-semi-space-size=64'

/**
 * A browser of one's own, without the flags that would turn web security off, once the service answers.
 * @throws Error when the service does not answer in time
 */
export async function openBrowser(): Promise<Browser> {
  await serviceReady()
  const { path, environment } = inject('chromium')
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-dev-shm-usage', ROOM],
    env: { ...(process.env as Record<string, string>), ...environment },
  })
}

async function serviceReady(): Promise<void> {
  const answers = () =>
    fetch(`${inject('serviceUrl')}/config.json`).then(
      response => response.ok,
      () => false,
    )
  await vi.waitUntil(answers, { timeout: READY_WITHIN, interval: 200 }).catch(cause => {
    throw new Error('The service of the browser tests does not answer', { cause })
  })
}

/** A page where nothing may go wrong unseen: an error in the console or a refused resource fails the test. */
export interface Visitor {
  readonly page: Page
  /** What the console complained of so far. */
  readonly complaints: string[]
  go(path: string): Promise<void>
  /** Signs in as somebody the sign-in page lists: by that page, the first time in a worker; then as one who has. */
  signIn(name: string): Promise<void>
  leave(): Promise<void>
}

export async function visit(browser: Browser, width = 1100): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    baseURL: inject('serviceUrl'),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(SLOW)
  const complaints: string[] = []
  watchTraffic(page)
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return {
    page,
    complaints,
    go: async path => {
      await page.goto(path)
      await settled(page)
    },
    signIn: name => signInAs(page, name),
    leave: () => context.close(),
  }
}

/** What a tab keeps of somebody's session, by name: the pages keep it for the tab alone, so a test may hand it on. */
const sessions = new Map<string, Record<string, string>>()

async function signInAs(page: Page, name: string): Promise<void> {
  const kept = sessions.get(name)
  if (kept === undefined) await signInByPage(page, name)
  else {
    await page.addInitScript(`if (sessionStorage.length === 0)
      for (const [key, value] of Object.entries(${JSON.stringify(kept)})) sessionStorage.setItem(key, value)`)
    await page.goto('/')
  }
  await settled(page)
  if (kept === undefined) sessions.set(name, await page.evaluate('({ ...sessionStorage })'))
}

async function signInByPage(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page
    .getByRole('button', { name: 'Sign in' })
    .or(page.getByRole('link', { name: 'Sign in' }))
    .first()
    .click()
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.waitForURL(url => url.origin === inject('serviceUrl') && url.pathname !== '/signed-in')
}

/** How long nothing may be on its way for a page to count as complete, in milliseconds. */
const QUIET = 120
const traffic = new WeakMap<Page, { onItsWay: number; since: number }>()

/** Keeps count of what a page is waiting for. */
function watchTraffic(page: Page): void {
  const count = { onItsWay: 0, since: Date.now() }
  const change = (by: number) => () => {
    count.onItsWay += by
    count.since = Date.now()
  }
  traffic.set(page, count)
  page.on('request', change(1)).on('requestfinished', change(-1)).on('requestfailed', change(-1))
}

/** Waits until a page shows its heading, nothing is on its way to it any more and nothing says that it loads. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  const count = traffic.get(page)
  await vi.waitUntil(() => count === undefined || (count.onItsWay <= 0 && Date.now() - count.since > QUIET), {
    timeout: SLOW,
    interval: 40,
  })
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'hidden' })
}

/** What axe finds wrong by WCAG 2.2 AA, a line for each; empty is what we want. */
export async function barriers(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // Only what is wrong is worked out whole, in the page itself: no page here has frames.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags)
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(node => node.target.join(' ')).join(', ')})`,
  )
}

/** What every page owes everybody: a title and one heading that say where one is, no barrier, nothing cut off when narrow. */
export async function expectDecent(page: Page): Promise<void> {
  await settled(page)
  expect(await page.title()).toMatch(/^(?:Error: )?\S.+ - SEND support$/)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  const cutOff = await page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)')
  expect({ at: page.url(), cutOff }).toEqual({ at: page.url(), cutOff: 0 })
}
