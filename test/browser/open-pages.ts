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

/** Opens every page of the table that a role opens, narrow, and looks at each; `which` takes some of them by their path. */
export async function openPagesOf(
  browser: Browser,
  role: Role,
  which: (path: string) => boolean = () => true,
): Promise<void> {
  const visitor = await visit(browser, NARROW_PIXELS)
  await visitor.signIn(PEOPLE[role])
  const ways = waysOf(role, which)
  const addresses = await addressesFor(visitor, ways)
  expect(addresses.length).toBe(ways.length)
  await lookAt(visitor, addresses)
  expect(visitor.complaints).toEqual([])
  await visitor.leave()
}

/** Whether a page is about one request, or is the list of them: half of what a lead opens. */
export const isOfRequests = (path: string): boolean => path.startsWith('/requests')

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

function waysOf<As extends Role | 'nobody'>(
  as: As,
  which: (path: string) => boolean = () => true,
): Gone<As>[] {
  return Object.entries(PAGES)
    .flatMap(([path, ways]) => (which(path) ? ways : []))
    .filter((way): way is Gone<As> => 'as' in way && way.as === as)
}

async function addressesFor(visitor: Visitor, ways: readonly Gone<Role>[]): Promise<string[]> {
  const links = linksOnce(visitor)
  const started = new Map<string, string>()
  const addresses: string[] = []
  for (const way of ways) {
    if ('at' in way) addresses.push(way.at)
    if ('follow' in way) addresses.push(await follow(links, way))
    if ('draft' in way) addresses.push(await partOfDraft(visitor, way, started))
  }
  const doors = ways.filter((way): way is Door => 'door' in way)
  for (const list of new Set(doors.map(way => way.list)))
    addresses.push(
      ...(await behindDoors(
        links,
        list,
        doors.filter(way => way.list === list),
      )),
    )
  return addresses
}

/** The links of a page, read once: many ways begin on the same lists, and looking for a way changes nothing. */
type Links = (address: string) => Promise<string[]>

function linksOnce(visitor: Visitor): Links {
  const read = new Map<string, string[]>()
  return async address => {
    const links = read.get(address) ?? (await linksOn(visitor, address))
    read.set(address, links)
    return links
  }
}

async function follow(links: Links, { from, follow: fits, to }: Follow): Promise<string> {
  let here = from
  for (const fit of fits) {
    const next = (await links(here)).find(href => fit.test(href))
    if (next === undefined) throw new Error(`No link like ${fit} on ${here}`)
    here = next
  }
  return to === undefined ? here : to(here)
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

/** What is behind each door, found by opening the requests of a list until each has been offered once. */
async function behindDoors(links: Links, list: string, ways: readonly Door[]): Promise<string[]> {
  const found = new Map<Door, string>()
  for (const request of (await links(list)).filter(href => /^\/requests\/[0-9A-Z]{10}$/.test(href))) {
    const offered = [...(await links(request)), ...(await links(`${request}/visits`))]
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
