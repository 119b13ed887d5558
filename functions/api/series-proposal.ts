import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { academicYearOf, type LocalDate, mondayOf, type Weekday } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { Parsed } from '../../shared/contracts/routes.ts'
import type { SeriesProposal, SeriesTime } from '../../shared/contracts/series.ts'
import { halfHoursOf, leftHalfHours, streamsFor } from '../../shared/hours/ledger.ts'
import { FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import { DAY_SHAPE } from '../../shared/people/specialist.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { Refusal } from '../../shared/refusal.ts'
import { cannotDo } from '../../shared/requests/cannot-do.ts'
import type { DayTime, SeriesQuestion } from '../../shared/series/day-times.ts'
import { proposeSeries, type SeriesAsk } from '../../shared/series/propose-series.ts'
import { wantedDays } from '../../shared/series/wanted-days.ts'
import { removeInterval, type VisitMinutes } from '../../shared/visits/diary-day.ts'
import { isStanding, type Visit } from '../../shared/visits/visit.ts'
import type { LondonNow } from '../../shared/visits/when.ts'
import { type SeriesFound, visitsOfSeries } from '../actions/series-visits.ts'
import type { RequestCase } from '../request-ports.ts'
import { around, assertHeld } from './series-loads.ts'
import { specialistWithDays } from './specialist-with-days.ts'
import { type BookingAsk, ledgersFor } from './visit-loads.ts'

type Query = Parsed<'GET /requests/:requestId/series-proposal'>['query']

/** A case with the diary around a series, and what it is asked for; the case alone before anybody has the request. */
export interface ProposalFound extends SeriesFound {
  readonly ask: SeriesAsk
  /** The visits that are to move, in their order; none for a new series. */
  readonly moving: readonly Visit[]
}

/** Reads what a series can be proposed from: first where and for which visits, then the diary of the weeks around it. */
export async function findProposal(
  context: BookingAsk & { readonly today: LocalDate; readonly query: Query },
): Promise<ProposalFound | RequestCase | null> {
  const { stores, authority, query } = context
  const found = await stores.requests.open(authority, context.params.requestId)
  if (found === null || found.request.allocation === null) return found
  const moving = movingVisits(found.visits, query.moving, context.today)
  const specialistId = moving[0]?.specialistId ?? found.request.allocation.specialistId
  const setting = await stores.settings.get(authority, found.request.settingId)
  if (setting === null) return null
  const ask = askOf(query, moving, context.today)
  const { days } = wantedDays(ask.pattern, setting, BANK_HOLIDAYS)
  const [from, to] = around(ask.pattern.from, days.at(-1) ?? ask.pattern.from)
  const [{ specialist, days: diary }, ledgers] = await Promise.all([
    specialistWithDays(stores, authority, { specialistId, from, to }),
    ledgersFor(stores, authority, setting.id, days),
  ])
  return specialist === null ? null : { ...found, setting, specialist, days: diary, ledgers, ask, moving }
}

/** A visit with all that follow it in its series and are still to come after today, in their order. */
function movingVisits(visits: readonly Visit[], id: string | undefined, today: LocalDate): Visit[] {
  const series = visits.find(visit => visit.id === id)?.series
  if (series === undefined) return []
  return visitsOfSeries(visits, series.id).filter(
    visit => (visit.series?.position ?? 0) >= series.position && isStanding(visit) && visit.on > today,
  )
}

function askOf(query: Query, moving: readonly Visit[], today: LocalDate): SeriesAsk {
  const [first] = moving
  const wish = query.from ?? (first === undefined ? today : mondayOf(first.on))
  const from = wish < today ? today : wish
  const count = moving.length > 0 ? moving.length : query.count
  const weekdays = query.weekdays.split(',') as Weekday[]
  const { everyWeeks, half, startMinutes } = query
  return { pattern: { count, everyWeeks, weekdays, from }, time: { half, startMinutes } }
}

/** When it is asked, and how journeys are worked out then. */
interface ProposalContext extends LondonNow {
  readonly query: Query
  readonly policy: Pick<PolicyInForce, 'travel'>
}

/**
 * A series as the pages show it: what can be booked, what cannot and why, and what it costs.
 * @throws Refusal not-allowed-now before a specialist has the request, and where nothing of a series can move; as
 *   `proposeSeries`
 */
export function proposalView(found: ProposalFound | RequestCase, context: ProposalContext): SeriesProposal {
  const held = assertHeld(found) as ProposalFound
  const { ask, moving, setting, request } = held
  if (context.query.moving !== undefined && moving.length === 0)
    throw new Refusal(
      'not-allowed-now',
      'None of these visits is on a later day, so they cannot be moved together.',
    )
  const minutes = minutesOf(held, context.query.minutes)
  const { visits, leftOut } = proposeSeries(questionOf(held, minutes, context), ask)
  const timed = (time: DayTime): SeriesTime => ({ ...time, endMinutes: time.startMinutes + minutes.visit })
  return {
    visits: visits.map(({ on, startMinutes, why, alternatives }, at) => ({
      position: at + 1,
      on,
      time: startMinutes === null ? null : timed({ on, startMinutes }),
      why,
      alternatives: alternatives.map(timed),
      moves: movesOf(moving[at]),
    })),
    bookable: visits.filter(({ startMinutes }) => startMinutes !== null).length,
    leftOutWeeks: [...leftOut],
    termsKnownTo: setting.calendar.terms.at(-1)?.endsOn ?? null,
    minutes,
    halfHoursEach: halfHoursOf(minutes.visit + minutes.prepare + minutes.writeUp),
    hours: hoursOf(
      held,
      visits.map(({ on }) => on),
      serviceOf(request.serviceId).statutory,
    ),
  }
}

function movesOf(visit: Visit | undefined): SeriesProposal['visits'][number]['moves'] {
  if (visit === undefined) return null
  const { id, version, on, startMinutes } = visit
  return { visitId: id, version, on, startMinutes }
}

/** Of a series that moves, the length its visits have; the longest where they differ. */
function minutesOf({ request, moving }: ProposalFound, asked: number | undefined): VisitMinutes {
  const usual = serviceOf(request.serviceId).minutes
  const longest = Math.max(0, ...moving.map(visit => visit.endMinutes - visit.startMinutes))
  return { ...usual, visit: moving.length > 0 ? longest : (asked ?? usual.visit) }
}

function questionOf(
  { specialist, setting, days, moving, request }: ProposalFound,
  minutes: VisitMinutes,
  { today, nowMinutes, policy }: ProposalContext,
): SeriesQuestion {
  return {
    specialist,
    setting,
    days: days.map(day =>
      moving.filter(({ on }) => on === day.on).reduce((rest, { id }) => removeInterval(rest, id), day),
    ),
    minutes,
    travel: policy.travel,
    today,
    nowMinutes,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    isRuledOut: on => cannotDo(request, on),
  }
}

function hoursOf(
  { ledgers }: ProposalFound,
  days: readonly LocalDate[],
  isStatutory: boolean,
): SeriesProposal['hours'] {
  const years = [...new Set(days.map(academicYearOf))]
  return streamsFor(isStatutory).map(stream => {
    const { label, metered } = FUNDING_STREAMS[stream]
    const leftIn = (academicYear: string) => {
      const ledger = ledgers.find(one => one.stream === stream && one.academicYear === academicYear)
      return ledger === undefined ? 0 : leftHalfHours(ledger)
    }
    return {
      stream,
      label,
      years: years.map(academicYear => ({
        academicYear,
        leftHalfHours: metered ? leftIn(academicYear) : null,
      })),
    }
  })
}
