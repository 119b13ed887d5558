import type { HoursMove, PotHours } from '../../shared/contracts/hours.ts'
import { leftHalfHours } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import type { Transfer } from '../../shared/hours/transfer.ts'
import type { Stores } from '../ports.ts'
import type { PotWithLedgers } from './pots-of.ts'

/** The hours that came to a setting or pot in a year, or went from it, newest first. */
export async function movesOf(
  stores: Pick<Stores, 'records'>,
  authority: string,
  { partyId, year }: { readonly partyId: string; readonly year: string },
): Promise<HoursMove[]> {
  const list = `${partyId}#${year}`
  const [came, went] = await Promise.all([
    stores.records.rows('transfer', authority, { by: 'bySetting', list }),
    stores.records.rows('transfer', authority, { by: 'bySpecialist', list }),
  ])
  const lines = [
    ...came.map(one => moveLine(one, one.halfHours, one.from?.name ?? null)),
    ...went.map(one => moveLine(one, -one.halfHours, one.to.name)),
  ]
  return lines.sort((a, b) => (a.at < b.at ? 1 : -1))
}

function moveLine({ id, at, stream, why, by }: Transfer, halfHours: number, other: string | null): HoursMove {
  return { id, at, stream, label: FUNDING_STREAMS[stream].label, halfHours, other, why, by: by.name }
}

/** What pots have of each stream, as a member sees it. */
export function potHours(pots: readonly PotWithLedgers[]): PotHours[] {
  return pots.flatMap(({ pot, ledgers }) =>
    ledgers.map(ledger => ({
      potId: pot.id,
      name: pot.name,
      stream: ledger.stream,
      label: FUNDING_STREAMS[ledger.stream].label,
      entitledHalfHours: ledger.entitledHalfHours,
      leftHalfHours: leftHalfHours(ledger),
    })),
  )
}
