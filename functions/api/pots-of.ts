import type { Ledger } from '../../shared/hours/ledger.ts'
import type { Pot } from '../../shared/hours/pot.ts'
import type { Stores } from '../ports.ts'

/** A shared pot with its ledgers of an academic year. */
export interface PotWithLedgers {
  readonly pot: Pot
  readonly ledgers: readonly Ledger[]
}

/** The pots a setting shares, each with its ledgers of a year. An authority has few pots: they are one list. */
export async function potsOf(
  stores: Pick<Stores, 'records' | 'hours'>,
  authority: string,
  { settingId, year }: { readonly settingId: string; readonly year: string },
): Promise<PotWithLedgers[]> {
  const all = await stores.records.rows('pot', authority, { by: 'byDate', list: 'all' })
  const theirs = all.filter(({ settingIds }) => settingIds.includes(settingId))
  return Promise.all(
    theirs.map(async pot => ({ pot, ledgers: await stores.hours.ofSetting(authority, pot.id, year) })),
  )
}
