import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linksOn } from './open-pages.ts'
import { PEOPLE } from './pages.ts'
import { expectDecent, openBrowser, type Visitor, visit } from './visitor.ts'

let browser: Browser
let lead: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  lead = await visit(browser)
  await lead.signIn(PEOPLE.lead)
})
afterAll(async () => {
  await browser.close()
})

/** How the answer of a write that took place gets lost on its way back. */
const LOST: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'the service cannot tell': route =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Not known', status: 503, code: 'outcome-unknown' }),
    }),
  'the connection breaks': route => route.abort('connectionreset'),
}

describe('a booking whose answer is lost', () => {
  test.each(Object.keys(LOST))(
    '(%s) is sent again under the same key, and one visit comes of it',
    async how => {
      const { page } = lead
      const request = await requestWithFreeTimes()
      const before = await visitsOf(request)
      await lead.go(`${request}/book`)
      await page.locator(FREE_TIME).first().check()
      await page.getByLabel('No, propose it').check()
      const { keys, slotReads } = await losingFirst(page, LOST[how] as (route: Route) => Promise<void>)
      await page.getByRole('button', { name: 'Propose this visit' }).click()
      await page.getByText('We are checking whether this was saved').waitFor()
      await expectDecent(page)
      await page.getByRole('heading', { level: 1, name: 'Visit proposed' }).waitFor()
      expect(keys).toHaveLength(2)
      expect(new Set(keys).size).toBe(1)
      expect(slotReads, 'the times on offer stay as they are').toEqual([])
      await page.unrouteAll()
      expect(await visitsOf(request)).toBe(before + 1)
    },
  )
})

test('a visit after the day the law sets is said to be one, before it is booked and after', async () => {
  const { page } = lead
  const request = await requestWithFreeTimes()
  await page.route(new RegExp(`/api${request}$`), async route => {
    const view = await (await route.fetch()).json()
    await route.fulfill({ json: { ...view, request: { ...view.request, dueOn: '2026-01-12' } } })
  })
  await lead.go(`${request}/book`)
  expect(await page.getByText('After the day the law sets').count()).toBeGreaterThan(0)
  await page.locator(FREE_TIME).first().check()
  await page.getByText('After the day the law sets: it is due by Monday 12 January 2026.').waitFor()
  await expectDecent(page)
  await lead.go(`${request}/visits`)
  await page.getByText('This visit is after the day the law sets').first().waitFor()
  await expectDecent(page)
  await page.unrouteAll()
})

test('a filtered list that found nothing yet says so, and how to keep looking', async () => {
  const { page } = lead
  await page.route(/\/api\/requests\?/, route => {
    const isLater = route.request().url().includes('cursor=')
    return route.fulfill({ json: { requests: [], nextCursor: isLater ? null : 'later' } })
  })
  await lead.go('/work?discipline=autism')
  await page.getByText('None so far').waitFor()
  await expectDecent(page)
  await page.getByRole('link', { name: 'Keep looking' }).click()
  await page.getByText('No request in this list fits the filters').waitFor()
  expect(await page.getByText('None so far').count()).toBe(0)
  await page.unrouteAll()
})

/** Lets the first booking through and loses its answer; gathers the keys of all, and what else is read of times. */
async function losingFirst(page: Page, lose: (route: Route) => Promise<void>) {
  const heard = { keys: [] as (string | undefined)[], slotReads: [] as string[] }
  await page.route(/\/api\/requests\/[^/]+\/visits$/, async route => {
    if (route.request().method() !== 'POST') return route.continue()
    heard.keys.push(route.request().headers()['idempotency-key'])
    if (heard.keys.length > 1) return route.continue()
    await route.fetch()
    return lose(route)
  })
  page.on('request', request => {
    if (request.url().includes('/slots')) heard.slotReads.push(request.url())
  })
  return heard
}

const FREE_TIME = 'input[name="startMinutes"]'

/** The first request under way whose specialist has a free time in the coming two weeks. */
async function requestWithFreeTimes(): Promise<string> {
  const links = await linksOn(lead, '/work?tab=under-way&sort=next-date')
  for (const request of links.filter(href => /^\/requests\/[0-9A-Z]{10}$/.test(href))) {
    await lead.go(`${request}/book`)
    if ((await lead.page.locator(FREE_TIME).count()) > 0) return request
  }
  throw new Error('No request under way can be booked in the coming two weeks')
}

/** How many visits a request has, as its page says. */
async function visitsOf(request: string): Promise<number> {
  await lead.go(`${request}/visits`)
  return lead.page.locator('main section.app-visit').count()
}
