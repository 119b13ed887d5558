import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/storage/client.ts'
import { authorityItem } from '../../functions/storage/items.ts'
import { storesOn } from '../../functions/storage/stores.ts'
import { londonDateOf, londonInstant } from '../../shared/calendar/local-date.ts'
import { seedDemo } from './demo/seed.ts'

/** What to invent. The same plan gives the same data. */
export interface SeedPlan {
  readonly seed: number
  /** how many invented authorities, with codes from 900 on: none of these is a real authority's */
  readonly authorities: number
  /** settings in each authority */
  readonly settings: number
  /** requests in each authority */
  readonly requests: number
  /** London day that past and coming are counted from */
  readonly todayOn: string
}

/** The table that test runs use, unless TABLE_NAME says otherwise. */
export const TEST_TABLE = process.env.TABLE_NAME || 'send-support-test'

/** The day that test data are counted from: fixed, so that the same numbers give the same data any day. */
const TEST_TODAY = '2026-11-23'

/** What `npm start` invents. */
export function demoPlan(): SeedPlan {
  return { seed: 1, authorities: 1, settings: 60, requests: 400, todayOn: londonDateOf(new Date()) }
}

/** What `npm run seed:test` invents unless told otherwise: small, and two authorities to keep apart. */
export const TEST_PLAN: SeedPlan = {
  seed: 1,
  authorities: 2,
  settings: 12,
  requests: 60,
  todayOn: TEST_TODAY,
}

/** Names of the invented authorities; from the fourth on they go by their code. */
const AUTHORITY_NAMES = ['Aldermere', 'Brackenfold', 'Thornwick'] as const

/** Specialists to settings, as in the demo: forty to sixty, and never too few for every discipline. */
const SPECIALISTS = { perSetting: 2 / 3, atLeast: 20 } as const

/**
 * Invents authorities in a table that has none. That they are there is written last: a run that is broken off
 * is done again.
 * @param announce  called before it begins, since it takes a while
 * @returns whether it did
 */
export async function seedIfEmpty(table: Table, plan: SeedPlan, announce = () => {}): Promise<boolean> {
  const known = await storesOn(table).authorities()
  if (known.length > 0) return false
  announce()
  const { authorities } = await seedDemo({
    ...plan,
    table,
    now: new Date(londonInstant(plan.todayOn, 9 * 60)),
    specialists: Math.max(SPECIALISTS.atLeast, Math.round(plan.settings * SPECIALISTS.perSetting)),
  })
  for (const [index, code] of authorities.entries()) {
    const Item = authorityItem(code, AUTHORITY_NAMES[index] ?? `Authority ${code}`)
    await table.client.send(new PutCommand({ TableName: table.name, Item }))
  }
  return true
}
