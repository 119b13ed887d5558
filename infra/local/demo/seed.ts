import type { Table } from '../../../functions/storage/client.ts'
import type { Item } from '../../../functions/storage/items.ts'
import { addDays, type LocalDate, londonDateOf, londonInstant } from '../../../shared/calendar/local-date.ts'
import { demoAuthority } from './authority.ts'
import { chanceOf } from './chance.ts'
import { demoNotices } from './notices.ts'
import { withoutStream } from './without-stream.ts'
import { writeItems } from './write-items.ts'

/** How large a demo is, where nothing else is said. */
export const DEMO_SIZE = { seed: 1, authorities: 1, settings: 60, specialists: 40, requests: 400 } as const

/** What to invent. The same seed and London day give the same items. Counts are for each authority. */
export interface DemoAsk {
  readonly table: Table
  /** Past and coming are counted from the London day of this instant; nothing is later than its midnight. */
  readonly now: Date
  readonly seed?: number | undefined
  /** How many, from code 900 on, or their codes. */
  readonly authorities?: number | readonly string[] | undefined
  readonly settings?: number | undefined
  readonly specialists?: number | undefined
  readonly requests?: number | undefined
}

/** What was invented: the authorities' codes, and how much over all of them. */
export interface DemoSeeded {
  readonly authorities: readonly string[]
  readonly users: number
  readonly settings: number
  readonly specialists: number
  /** Those asked for, and the statutory ones that follow from cases. */
  readonly requests: number
  readonly visits: number
  /** Needs assessments and plans. */
  readonly cases: number
}

/** For how many days back there are notices. */
const NOTICE_DAYS = 30

/**
 * Writes invented authorities to a table: settings, people, diaries, hours, a history of requests and three years
 * of needs assessments and plans, played with the real actions. Nobody in it is real.
 * @throws Error near the end of the years whose bank holidays are known; Error when the engine takes no more
 */
export async function seedDemo(ask: DemoAsk): Promise<DemoSeeded> {
  const today = londonDateOf(ask.now)
  const authorities = codesOf(ask.authorities ?? DEMO_SIZE.authorities)
  const seeded: DemoSeeded[] = []
  await withoutStream(ask.table, async () => {
    for (const authority of authorities) {
      const items = demoItems({ ...ask, authority, today })
      await writeItems(ask.table, items)
      seeded.push(countsOf(authority, items))
    }
  })
  const sum = (key: Exclude<keyof DemoSeeded, 'authorities'>) =>
    seeded.reduce((all, one) => all + one[key], 0)
  return {
    authorities,
    users: sum('users'),
    settings: sum('settings'),
    specialists: sum('specialists'),
    requests: sum('requests'),
    visits: sum('visits'),
    cases: sum('cases'),
  }
}

/** Every item of one invented authority, its notices included; nothing is written. */
export function demoItems(
  ask: Omit<DemoAsk, 'table' | 'now' | 'authorities'> & { authority: string; today: LocalDate },
): Item[] {
  const { authority, today } = ask
  const { items } = demoAuthority({
    authority,
    today,
    settings: ask.settings ?? DEMO_SIZE.settings,
    specialists: ask.specialists ?? DEMO_SIZE.specialists,
    requests: ask.requests ?? DEMO_SIZE.requests,
    chance: chanceOf(`${ask.seed ?? DEMO_SIZE.seed} ${authority}`),
  })
  return [...items, ...demoNotices(items, londonInstant(addDays(today, -NOTICE_DAYS), 0))]
}

/** From 900 on: none of these numbers is the code of a real authority. */
function codesOf(authorities: number | readonly string[]): readonly string[] {
  if (typeof authorities !== 'number') return authorities
  return Array.from({ length: authorities }, (_, index) => String(900 + index))
}

function countsOf(authority: string, items: readonly Item[]): DemoSeeded {
  const under = (pk: string) => items.filter(item => item.pk === `${authority}#${pk}`).length
  return {
    authorities: [authority],
    users: under('users'),
    settings: under('settings'),
    specialists: under('specialists'),
    requests: items.filter(item => item.sk === 'request').length,
    visits: items.filter(item => item.sk.startsWith('visit#')).length,
    cases: items.filter(item => item.sk === 'case').length,
  }
}
