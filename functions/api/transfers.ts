import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { HoursOrder, HoursOverview, PartyHours, ShownHours } from '../../shared/contracts/transfers.ts'
import { LITTLE_LEFT, type OverviewFound, overviewCsv, overviewLines } from '../../shared/hours/overview.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from '../../shared/hours/streams.ts'
import { grantHours } from '../actions/grant-hours.ts'
import type { PartyFound } from '../actions/hours-parties.ts'
import { transferHours } from '../actions/transfer-hours.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'

const ofAuthority = () => ({})

/** The hours of a whole authority: seen, set and moved. */
export const TRANSFER_ENDPOINTS = {
  'GET /hours': reading('GET /hours', {
    load: ({ stores, authority, query, today }) =>
      findOverview(stores, authority, query.year ?? academicYearOf(today)),
    relation: ofAuthority,
    answer: (found, { query }) => overview(found, query),
  }),
  'GET /hours/statement': reading('GET /hours/statement', {
    load: ({ stores, authority, query, today }) =>
      findOverview(stores, authority, query.year ?? academicYearOf(today)),
    relation: ofAuthority,
    answer: found => ({ fileName: `hours-${found.academicYear}.csv`, csv: overviewCsv(found) }),
  }),
  'GET /hours/transfers': reading('GET /hours/transfers', {
    load: ({ stores, authority, query, today }) =>
      stores.records.list('transfer', authority, {
        by: 'byDate',
        list: query.year ?? academicYearOf(today),
        newestFirst: true,
        cursor: query.cursor,
        size: PAGE_ROWS,
      }),
    relation: ofAuthority,
    answer: ({ rows, nextCursor }, { query, today }) => ({
      academicYear: query.year ?? academicYearOf(today),
      transfers: rows.map(({ authority: _authority, version: _version, chainHead: _head, ...row }) => row),
      nextCursor,
    }),
  }),
  'POST /hours/transfers': writing('POST /hours/transfers', {
    load: async ({ stores, authority, body }) => {
      const [from, to] = await Promise.all([
        findParty(stores, authority, { id: body.fromId, year: body.academicYear }),
        findParty(stores, authority, { id: body.toId, year: body.academicYear }),
      ])
      return from === null || to === null ? null : { from, to }
    },
    relation: ofAuthority,
    act: (acting, found, { body }) => transferHours(acting, found, body),
  }),
  'POST /hours/grants': writing('POST /hours/grants', {
    load: ({ stores, authority, body }) =>
      findParty(stores, authority, { id: body.partyId, year: body.academicYear }),
    relation: ofAuthority,
    act: (acting, found, { body }) => grantHours(acting, found, body),
  }),
} as const

async function findOverview(stores: Stores, authority: string, academicYear: string): Promise<OverviewFound> {
  const [settings, pots, ledgers] = await Promise.all([
    stores.settings.list(authority),
    stores.records.rows('pot', authority, { by: 'byDate', list: 'all' }),
    stores.hours.ofYear(authority, academicYear),
  ])
  return { settings, pots, ledgers, academicYear }
}

/** A setting or a pot with its ledgers of a year; null where there is neither. */
async function findParty(
  stores: Stores,
  authority: string,
  { id, year }: { readonly id: string; readonly year: string },
): Promise<PartyFound | null> {
  const [setting, pot, ledgers] = await Promise.all([
    stores.settings.get(authority, id),
    stores.records.get('pot', authority, id),
    stores.hours.ofSetting(authority, id, year),
  ])
  if (setting !== null)
    return { party: { id, name: setting.name, kind: 'setting' }, isOpen: setting.status === 'open', ledgers }
  return pot === null ? null : { party: { id, name: pot.name, kind: 'pot' }, isOpen: true, ledgers }
}

interface OverviewAsk {
  readonly stream: FundingStream
  readonly show: ShownHours
  readonly phase?: string | undefined
  readonly sort: HoursOrder
  readonly page: number
}

function overview(found: OverviewFound, { stream, show, phase, sort, page }: OverviewAsk): HoursOverview {
  const lines = overviewLines(found, stream)
    .filter(line => SHOWN[show](line) && (phase === undefined || line.phase === phase))
    .sort(ORDERS[sort])
  const sum = (key: 'entitledHalfHours' | 'reservedHalfHours' | 'usedHalfHours') =>
    lines.reduce((all, line) => all + line[key], 0)
  return {
    academicYear: found.academicYear,
    stream,
    streams: FUNDING_STREAM_KEYS.map(key => ({
      stream: key,
      label: FUNDING_STREAMS[key].label,
      metered: FUNDING_STREAMS[key].metered,
    })),
    lines: lines.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
    sums: {
      entitledHalfHours: sum('entitledHalfHours'),
      reservedHalfHours: sum('reservedHalfHours'),
      usedHalfHours: sum('usedHalfHours'),
    },
    count: lines.length,
    page,
    pages: Math.max(1, Math.ceil(lines.length / PAGE_ROWS)),
  }
}

const SHOWN: Readonly<Record<ShownHours, (line: PartyHours) => boolean>> = {
  all: () => true,
  'little-left': ({ leftHalfHours, version }) =>
    version > 0 && leftHalfHours !== null && leftHalfHours < LITTLE_LEFT,
  'not-set': ({ version }) => version === 0,
  pots: ({ party }) => party.kind === 'pot',
}

const ORDERS: Readonly<Record<HoursOrder, (a: PartyHours, b: PartyHours) => number>> = {
  name: () => 0,
  'least-left': (a, b) => (a.leftHalfHours ?? 0) - (b.leftHalfHours ?? 0),
  'most-used': (a, b) => b.usedHalfHours - a.usedHalfHours,
}
