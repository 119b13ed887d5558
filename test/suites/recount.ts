import { expect } from 'vitest'
import type { Visit } from '../../shared/visits/visit.ts'
import { ledgerBreaches, type Recounted, recountBreaches } from './recount-breaches.ts'

/** Insists that every counter, diary day and chain equals what the visits and requests themselves say. */
export async function expectRecounted(asked: Recounted): Promise<void> {
  expect(await recountBreaches(asked)).toEqual([])
}

/** Insists that the counters of settings' hours equal a recount from visits. */
export async function expectLedgers(
  asked: Pick<Recounted, 'stores' | 'authority' | 'settingIds' | 'years'>,
  visits: readonly Visit[],
): Promise<void> {
  expect(await ledgerBreaches(asked, visits)).toEqual([])
}
