import type { PartyHours } from '../contracts/transfers.ts'
import { neutralCell, writeCsv } from '../csv/rfc4180.ts'
import type { Setting } from '../people/setting.ts'
import { emptyLedger, type Ledger, leftHalfHours } from './ledger.ts'
import type { Pot } from './pot.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Everybody who has hours, with the ledgers of a year. */
export interface OverviewFound {
  readonly settings: readonly Setting[]
  readonly pots: readonly Pot[]
  readonly ledgers: readonly Ledger[]
  readonly academicYear: string
}

/** What is left of a year below which a line counts as having little left, in half-hours. */
export const LITTLE_LEFT = 6

/** A line for every setting that is open or has hours, and for every pot, by name. */
export function overviewLines(found: OverviewFound, stream: FundingStream): PartyHours[] {
  const byParty = new Map(found.ledgers.filter(one => one.stream === stream).map(one => [one.settingId, one]))
  const settings = found.settings
    .filter(({ id, status }) => status === 'open' || byParty.has(id))
    .map(({ id, name, phase }) => ({ party: { id, name, kind: 'setting' as const }, phase }))
  const pots = found.pots.map(({ id, name }) => ({ party: { id, name, kind: 'pot' as const }, phase: null }))
  return [...settings, ...pots]
    .map(({ party, phase }) => {
      const ledger = byParty.get(party.id) ?? emptyLedger(party.id, found.academicYear, stream)
      const { entitledHalfHours, reservedHalfHours, usedHalfHours, version } = ledger
      const left = FUNDING_STREAMS[stream].metered ? leftHalfHours(ledger) : null
      return {
        party,
        phase,
        entitledHalfHours,
        reservedHalfHours,
        usedHalfHours,
        leftHalfHours: left,
        version,
      }
    })
    .sort((a, b) => (a.party.name.toLowerCase() < b.party.name.toLowerCase() ? -1 : 1))
}

const HEAD = [
  'Academic year',
  'Funding stream',
  'Who',
  'Kind',
  'Hours entitled',
  'Hours reserved',
  'Hours used',
  'Hours left',
]

/** The whole overview as CSV: a line for each stream that is counted and each who has hours. No cell can run in a spreadsheet. */
export function overviewCsv(found: OverviewFound): string {
  const rows = FUNDING_STREAM_KEYS.filter(stream => FUNDING_STREAMS[stream].metered).flatMap(stream =>
    overviewLines(found, stream)
      .filter(({ version }) => version > 0)
      .map(({ party, ...line }) => [
        found.academicYear,
        FUNDING_STREAMS[stream].label,
        party.name,
        party.kind === 'pot' ? 'Shared pot' : 'Setting',
        String(line.entitledHalfHours / 2),
        String(line.reservedHalfHours / 2),
        String(line.usedHalfHours / 2),
        String((line.leftHalfHours ?? 0) / 2),
      ]),
  )
  return writeCsv([HEAD, ...rows].map(row => row.map(neutralCell)))
}
