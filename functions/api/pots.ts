import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { HoursMove } from '../../shared/contracts/hours.ts'
import type { PotView } from '../../shared/contracts/pots.ts'
import type { Ledger } from '../../shared/hours/ledger.ts'
import { leftHalfHours } from '../../shared/hours/ledger.ts'
import { POT_KINDS, type Pot } from '../../shared/hours/pot.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import type { Actor } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { VisitRow } from '../../shared/visits/visit.ts'
import { changePot } from '../actions/change-pot.ts'
import { makePot } from '../actions/make-pot.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'
import { streamHours } from './hours.ts'
import { movesOf } from './hours-moves.ts'

const ofAuthority = () => ({})

/** Pots of hours that settings share. */
export const POT_ENDPOINTS = {
  'GET /pots': reading('GET /pots', {
    load: async ({ stores, authority, today }) => {
      const pots = await stores.records.rows('pot', authority, { by: 'byDate', list: 'all' })
      const year = academicYearOf(today)
      return Promise.all(
        pots.map(async pot => ({ pot, ledgers: await stores.hours.ofSetting(authority, pot.id, year) })),
      )
    },
    relation: ofAuthority,
    answer: found => ({
      pots: found.map(({ pot, ledgers }) => ({
        id: pot.id,
        name: pot.name,
        kindLabel: POT_KINDS[pot.kind],
        settingCount: pot.settingIds.length,
        leftHalfHours: ledgers.map(ledger => ({
          label: FUNDING_STREAMS[ledger.stream].label,
          leftHalfHours: leftHalfHours(ledger),
        })),
      })),
    }),
  }),
  'POST /pots': writing('POST /pots', {
    load: async ({ stores, authority }) => ({ settings: await stores.settings.list(authority) }),
    relation: ofAuthority,
    act: (acting, found, { body }) => makePot(acting, found, body),
  }),
  'GET /pots/:potId': reading('GET /pots/:potId', {
    load: ({ stores, authority, params, query, today }) =>
      findPot(stores, authority, { potId: params.potId, year: query.year ?? academicYearOf(today) }),
    relation: ofAuthority,
    answer: (found, { actor }) => potView(found, actor),
  }),
  'PUT /pots/:potId': writing('PUT /pots/:potId', {
    load: async ({ stores, authority, params }) => {
      const [pot, settings] = await Promise.all([
        stores.records.get('pot', authority, params.potId),
        stores.settings.list(authority),
      ])
      return pot === null ? null : { pot, settings }
    },
    relation: ofAuthority,
    act: (acting, found, { body }) => changePot(acting, found, body),
  }),
} as const

interface PotFound {
  readonly pot: Pot
  readonly settings: readonly Setting[]
  readonly academicYear: string
  readonly ledgers: readonly Ledger[]
  readonly rows: readonly VisitRow[]
  readonly moves: readonly HoursMove[]
}

async function findPot(
  stores: Stores,
  authority: string,
  { potId, year }: { readonly potId: string; readonly year: string },
): Promise<PotFound | null> {
  const [pot, settings, ledgers, rows, moves] = await Promise.all([
    stores.records.get('pot', authority, potId),
    stores.settings.list(authority),
    stores.hours.ofSetting(authority, potId, year),
    stores.visits.paidBy(authority, potId, year),
    movesOf(stores, authority, { partyId: potId, year }),
  ])
  return pot === null ? null : { pot, settings, academicYear: year, ledgers, rows, moves }
}

function potView({ pot, settings, academicYear, ledgers, rows, moves }: PotFound, actor: Actor): PotView {
  const { id, name, kind, settingIds, version } = pot
  const byId = new Map(settings.map(setting => [setting.id, setting.name]))
  return {
    pot: { id, name, kind, settingIds, version, kindLabel: POT_KINDS[kind] },
    settings: settingIds.map(one => ({ id: one, name: byId.get(one) ?? 'No longer here' })),
    academicYear,
    streams: FUNDING_STREAM_KEYS.flatMap(key => {
      const ledger = ledgers.find(({ stream }) => stream === key)
      if (ledger === undefined) return []
      const own = rows.filter(({ hours }) => hours.stream === key)
      return [streamHours(ledger, { rows: own, training: [] }, actor)]
    }),
    moves: [...moves],
  }
}
