import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { press } from './journey.ts'
import { PAGES, PEOPLE, type Role, type Way } from './pages.ts'
import { expectDecent, type Visitor, visit } from './visitor.ts'

/** The narrowest screen that must do, which is also a wide one at 400 %. */
export const NARROW_PIXELS = 320

/** The ways of the table that somebody goes; the journeys' own are left out. */
type Gone<As> = Extract<Way, { readonly as: As }>
type Follow = Extract<Way, { readonly follow: unknown }>
type Draft = Extract<Way, { readonly draft: unknown }>
type Door = Extract<Way, { readonly door: unknown }>

/** Opens every page of the table that a role opens, narrow, and looks at each. */
export async function openPagesOf(browser: Browser, role: Role): Promise<void> {
  const visitor = await visit(browser, NARROW_PIXELS)
  await visitor.signIn(PEOPLE[role])
  const addresses = await addressesFor(visitor, waysOf(role))
  await lookAt(visitor, addresses)
  expect(visitor.complaints).toEqual([])
  await visitor.leave()
}

/** Opens every page that needs no sign-in. */
export async function openPublicPages(browser: Browser): Promise<void> {
  const visitor = await visit(browser, NARROW_PIXELS)
  await lookAt(
    visitor,
    waysOf('nobody').map(({ at }) => at),
  )
  await visitor.leave()
}

async function lookAt({ go, page }: Visitor, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await go(address)
    expect(await page.locator('h1').innerText(), address).not.toMatch(/not found|could not be loaded/)
    await expectDecent(page)
  }
}

function waysOf<As extends Role | 'nobody'>(as: As): Gone<As>[] {
  return Object.values(PAGES)
    .flat()
    .filter((way): way is Gone<As> => 'as' in way && way.as === as)
}

async function addressesFor(visitor: Visitor, ways: readonly Gone<Role>[]): Promise<string[]> {
  const followed = new Map<string, string>()
  const addresses: string[] = []
  for (const way of ways) {
    if ('at' in way) addresses.push(way.at)
    if ('follow' in way) addresses.push(await follow(visitor, way, followed))
    if ('draft' in way) addresses.push(await partOfDraft(visitor, way, followed))
  }
  const doors = ways.filter((way): way is Door => 'door' in way)
  for (const list of new Set(doors.map(way => way.list)))
    addresses.push(
      ...(await behindDoors(
        visitor,
        list,
        doors.filter(way => way.list === list),
      )),
    )
  return addresses
}

async function follow(visitor: Visitor, way: Follow, followed: Map<string, string>): Promise<string> {
  const key = [way.from, ...way.follow].join(' ')
  const known = followed.get(key) ?? (await lastOf(visitor, way))
  followed.set(key, known)
  return way.to === undefined ? known : way.to(known)
}

async function partOfDraft(visitor: Visitor, way: Draft, started: Map<string, string>): Promise<string> {
  const request = started.get(way.draft) ?? (await start(visitor, way))
  started.set(way.draft, request)
  return `${request}/${way.part}`
}

/** Starts a draft and says where it is. */
async function start({ go, page }: Visitor, { draft }: Draft): Promise<string> {
  await go(`/requests/new?service=${draft}`)
  await press(page, 'Start the request')
  await page.waitForURL(/\/tasks$/)
  return new URL(page.url()).pathname.replace(/\/tasks$/, '')
}

async function lastOf(visitor: Visitor, { from, follow: links }: Follow): Promise<string> {
  let here = from
  for (const fits of links) {
    const next = (await linksOn(visitor, here)).find(href => fits.test(href))
    if (next === undefined) throw new Error(`No link like ${fits} on ${here}`)
    here = next
  }
  return here
}

/** What is behind each door, found by opening the requests of a list until each has been offered once. */
async function behindDoors(visitor: Visitor, list: string, ways: readonly Door[]): Promise<string[]> {
  const found = new Map<Door, string>()
  for (const request of (await linksOn(visitor, list)).filter(href =>
    /^\/requests\/[0-9A-Z]{10}$/.test(href),
  )) {
    const offered = [...(await linksOn(visitor, request)), ...(await linksOn(visitor, `${request}/visits`))]
    for (const way of ways) {
      const address = offered.find(href => way.door.test(href))
      if (address !== undefined && !found.has(way)) found.set(way, address)
    }
    if (found.size === ways.length) return [...found.values()]
  }
  const missing = ways.filter(way => !found.has(way)).map(way => way.door)
  throw new Error(`Nothing on ${list} offers ${missing.join(' or ')}`)
}

/** Where the links of a page's content and sub-navigation lead, in their order, without doubles. */
export async function linksOn({ go, page }: Visitor, address: string): Promise<string[]> {
  await go(address)
  const links = await page
    .locator('main a[href^="/"]')
    .evaluateAll(all => all.map(link => link.getAttribute('href')))
  return [...new Set(links.filter(href => href !== null))]
}
