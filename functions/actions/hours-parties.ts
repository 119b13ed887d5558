import type { Ledger } from '../../shared/hours/ledger.ts'
import { emptyLedger } from '../../shared/hours/ledger.ts'
import type { FundingStream } from '../../shared/hours/streams.ts'
import type { Party } from '../../shared/hours/transfer.ts'
import type { Told } from '../../shared/notices/told.ts'
import { Refusal } from '../../shared/refusal.ts'

/** Somebody who has hours, with their ledgers of the year in question. */
export interface PartyFound {
  readonly party: Party
  /** A setting that has closed gets no more. */
  readonly isOpen: boolean
  readonly ledgers: readonly Ledger[]
}

/** Their ledger of a stream and year; one that was never kept has nothing. */
export function ledgerIn(
  { party, ledgers }: PartyFound,
  { academicYear, stream }: { readonly academicYear: string; readonly stream: FundingStream },
): Ledger {
  const found = ledgers.find(ledger => ledger.stream === stream && ledger.academicYear === academicYear)
  return found ?? emptyLedger(party.id, academicYear, stream)
}

/** Insists that a setting has not closed for good. @throws Refusal not-allowed-now */
export function assertOpen({ party, isOpen }: PartyFound): void {
  if (isOpen) return
  throw new Refusal('not-allowed-now', `${party.name} has closed, so it gets no more hours.`)
}

/** Tells a setting of a change to its hours; nobody where it is a pot. */
export function tellOfHours(party: Party, text: string): Told[] {
  if (party.kind === 'pot') return []
  return [{ audience: `setting#${party.id}`, text, link: `/settings/${party.id}/hours` }]
}
