import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectDecent, openBrowser, settled, type Visitor, visit } from './visitor.ts'

/** One of each role, as the demo authority lists them. */
const PEOPLE = {
  senco: 'Aleksander Davies-Rhee',
  specialist: 'Aoife Thackeray',
  lead: 'Tomasz Sandhu',
  officer: 'Paige Rahman',
  commissioner: 'Joanna Szymańska',
  admin: 'Hamza Rutherford',
} as const

/** Pages each role reaches from its own navigation, by address. */
const PAGES: Readonly<Record<keyof typeof PEOPLE, readonly string[]>> = {
  senco: [
    '/',
    '/requests',
    '/requests?tab=drafts',
    '/requests?tab=ended',
    '/requests/new',
    '/requests/new?service=ep-assessment',
    '/notices',
  ],
  specialist: ['/', '/diary', '/diary?view=week', '/notices'],
  lead: [
    '/',
    '/work',
    '/work?tab=to-allocate',
    '/work?tab=under-way&sort=next-date',
    '/work?tab=ended',
    '/work?discipline=autism',
    '/specialists',
    '/settings',
    '/notices',
  ],
  officer: ['/', '/requests/new', '/specialists', '/settings', '/notices'],
  commissioner: ['/', '/notices'],
  admin: ['/', '/users', '/settings', '/specialists'],
}

/** The narrowest screen that must do, which is also a wide one at 400 %. */
const NARROW_PIXELS = 320

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

describe('every page', () => {
  for (const role of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]) {
    test(`of the ${role} has a title and one heading, no barrier and nothing cut off at ${NARROW_PIXELS} px`, async () => {
      const visitor = await visit(browser, NARROW_PIXELS)
      await visitor.signIn(PEOPLE[role])
      for (const path of PAGES[role]) {
        await visitor.go(path)
        await expectDecent(visitor.page)
      }
      expect(visitor.complaints).toEqual([])
      await visitor.leave()
    })
  }

  test('of a request, as the lead sees it in every stage, is as decent', async () => {
    const visitor = await visit(browser, NARROW_PIXELS)
    await visitor.signIn(PEOPLE.lead)
    for (const tab of ['triage', 'waiting', 'to-allocate', 'under-way', 'ended']) {
      const request = await firstRequest(visitor, tab)
      for (const page of ['', '/visits', '/timeline']) {
        await visitor.go(`${request}${page}`)
        await expectDecent(visitor.page)
      }
      for (const door of await doors(visitor)) {
        await visitor.go(door)
        await expectDecent(visitor.page)
      }
    }
    expect(visitor.complaints).toEqual([])
    await visitor.leave()
  })

  test('that needs no sign-in is decent, and one that does not exist says so', async () => {
    const visitor = await visit(browser, NARROW_PIXELS)
    for (const path of ['/', '/accessibility', '/signed-out']) {
      await visitor.go(path)
      await expectDecent(visitor.page)
    }
    await visitor.signIn(PEOPLE.senco)
    await visitor.go('/nothing-here')
    await expectDecent(visitor.page)
    await visitor.leave()
  })
})

/** The address of the first request of a work list's tab. */
async function firstRequest({ go, page }: Visitor, tab: string): Promise<string> {
  await go(`/work?tab=${tab}`)
  return (await page.locator('main table a[href^="/requests/"]').first().getAttribute('href')) ?? ''
}

/** The addresses of what can be done from a request's own page. */
async function doors({ page }: Visitor): Promise<string[]> {
  await settled(page)
  const links = await page.locator('main a[href^="/requests/"]').all()
  const hrefs = await Promise.all(links.map(link => link.getAttribute('href')))
  return [
    ...new Set(
      hrefs.filter(
        href => href !== null && /\/(?:decision|allocation|book|close|record|move|cancel)$/.test(href),
      ),
    ),
  ] as string[]
}
