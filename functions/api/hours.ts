import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { HoursLine, HoursMove, HoursView, StreamHours } from '../../shared/contracts/hours.ts'
import { type Ledger, leftHalfHours } from '../../shared/hours/ledger.ts'
import { statementCsv } from '../../shared/hours/statement.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import type { Actor } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { relationOf } from '../../shared/requests/request.ts'
import type { Attendance } from '../../shared/training/attendance.ts'
import type { VisitRow } from '../../shared/visits/visit.ts'
import { returnHours } from '../actions/return-hours.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'
import { movesOf, potHours } from './hours-moves.ts'
import { type PotWithLedgers, potsOf } from './pots-of.ts'
import { visitLineOf } from './shared-request.ts'
import { findVisit } from './visit-loads.ts'

/** The ledger of a setting with the visits behind it, as a page and as a statement; hours given back. */
export const HOURS_ENDPOINTS = {
  'GET /settings/:settingId/hours': reading('GET /settings/:settingId/hours', {
    load: context => findHours(context, context.query.year),
    relation: ({ setting }) => ({ settingId: setting.id }),
    answer: (found, { actor, policy }) => ({
      ...hoursView(found, actor),
      cancellation: [...policy.cancellation],
    }),
  }),
  'GET /settings/:settingId/hours/statement': reading('GET /settings/:settingId/hours/statement', {
    load: context => findHours(context, context.query.year),
    relation: ({ setting }) => ({ settingId: setting.id }),
    answer: (found, { actor }) => {
      const { academicYear, settingId, streams, moves } = hoursView(found, actor)
      const csv = statementCsv(academicYear, streams, moves)
      return { fileName: `hours-${settingId}-${academicYear}.csv`, csv }
    },
  }),
  'POST /requests/:requestId/visits/:visitId/hours-return': writing(
    'POST /requests/:requestId/visits/:visitId/hours-return',
    {
      load: findVisit,
      relation: ({ request }) => relationOf(request),
      act: (acting, found, { body }) => returnHours(acting, found, body),
    },
  ),
} as const

interface HoursFound {
  readonly setting: Setting
  readonly academicYear: string
  readonly ledgers: readonly Ledger[]
  readonly rows: readonly VisitRow[]
  readonly training: readonly Attendance[]
  readonly moves: readonly HoursMove[]
  readonly pots: readonly PotWithLedgers[]
}

interface HoursAsk {
  readonly stores: Stores
  readonly authority: string
  readonly params: { readonly settingId: string }
  readonly today: string
}

async function findHours(
  { stores, authority, params, today }: HoursAsk,
  year: string = academicYearOf(today),
): Promise<HoursFound | null> {
  const { settingId } = params
  const [setting, ledgers, rows, training, moves, pots] = await Promise.all([
    stores.settings.get(authority, settingId),
    stores.hours.ofSetting(authority, settingId, year),
    stores.visits.ofYear(authority, settingId, year),
    stores.records.rows('attendance', authority, { by: 'byDate', list: `${settingId}#${year}` }),
    movesOf(stores, authority, { partyId: settingId, year }),
    potsOf(stores, authority, { settingId, year }),
  ])
  return setting === null ? null : { setting, academicYear: year, ledgers, rows, training, moves, pots }
}

function hoursView(found: HoursFound, actor: Actor): Omit<HoursView, 'cancellation'> {
  const { setting, academicYear, ledgers, rows, training, moves, pots } = found
  return {
    settingId: setting.id,
    settingName: setting.name,
    academicYear,
    streams: FUNDING_STREAM_KEYS.flatMap(key => {
      const ledger = ledgers.find(({ stream }) => stream === key)
      if (ledger === undefined) return []
      const own = rows.filter(({ hours, payerId }) => hours.stream === key && payerId === undefined)
      const attended = training.filter(({ stream }) => stream === key)
      return [streamHours(ledger, { rows: own, training: attended }, actor)]
    }),
    moves: [...moves],
    pots: potHours(pots),
  }
}

/** A ledger of a setting or a pot with the visits and the training behind it. */
export function streamHours(
  ledger: Ledger,
  { rows, training }: Pick<HoursFound, 'rows' | 'training'>,
  actor: Actor,
): StreamHours {
  const { stream, entitledHalfHours, reservedHalfHours, usedHalfHours } = ledger
  const { label, metered } = FUNDING_STREAMS[stream]
  const sum = (key: 'reservedHalfHours' | 'usedHalfHours') =>
    [...rows.map(({ hours }) => hours[key]), ...training.map(one => one[key])].reduce((a, b) => a + b, 0)
  return {
    stream,
    label,
    entitledHalfHours,
    reservedHalfHours,
    usedHalfHours,
    leftHalfHours: metered ? leftHalfHours(ledger) : null,
    addsUp: sum('reservedHalfHours') === reservedHalfHours && sum('usedHalfHours') === usedHalfHours,
    lines: rows.map(row => hoursLine(row, actor)),
    training: training
      .filter(one => one.reservedHalfHours + one.usedHalfHours > 0)
      .map(({ sessionId, on, startMinutes, courseTitle, ...one }) => ({
        sessionId,
        on,
        startMinutes,
        what: courseTitle,
        reservedHalfHours: one.reservedHalfHours,
        usedHalfHours: one.usedHalfHours,
      })),
  }
}

function hoursLine(row: VisitRow, actor: Actor): HoursLine {
  const { id, requestId, on, startMinutes, endMinutes, what, who, specialistName, status } = visitLineOf(
    row,
    actor,
  )
  const { reservedHalfHours, usedHalfHours, returnedHalfHours, noticeWorkingDays, isWaived } = row.hours
  return {
    visitId: id,
    requestId,
    on,
    startMinutes,
    endMinutes,
    what,
    who,
    specialistName,
    status,
    reservedHalfHours,
    usedHalfHours,
    returnedHalfHours,
    noticeWorkingDays,
    isWaived,
  }
}
