import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import { academicYearOf, addDays, type LocalDate, mondayOf } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { SlotsView } from '../../shared/contracts/visits.ts'
import { halfHoursOf, type Ledger, leftHalfHours, streamsFor } from '../../shared/hours/ledger.ts'
import type { Pot } from '../../shared/hours/pot.ts'
import { FUNDING_STREAMS, type FundingStream } from '../../shared/hours/streams.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../../shared/people/specialist.ts'
import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts'
import { Refusal } from '../../shared/refusal.ts'
import { cannotDo } from '../../shared/requests/cannot-do.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import { freeSlots, type SlotQuestion, whyNoSlots } from '../../shared/visits/slots.ts'
import type { RequestCase } from '../request-ports.ts'
import { potsOf } from './pots-of.ts'
import type { BookingAsk } from './visit-loads.ts'
import { ledgersFor, sundayOf } from './visit-loads.ts'

/** A case with what free times are worked out from; nobody yet where the request has no specialist. */
export interface SlotsFound extends RequestCase {
  readonly who: {
    readonly setting: Setting
    readonly specialist: Specialist
    readonly days: readonly DiaryDay[]
    readonly ledgers: readonly Ledger[]
    /** The pots the setting shares, with their ledgers. */
    readonly pots: readonly { readonly pot: Pot; readonly ledgers: readonly Ledger[] }[]
  } | null
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Reads a stretch of the allocated specialist's diary with all else that slots depend on. */
export async function findSlots(
  ask: BookingAsk & { readonly today: LocalDate },
  from: LocalDate | undefined,
  days: number,
): Promise<SlotsFound | null> {
  const { stores, authority, today } = ask
  const first = from === undefined || from < today ? today : from
  const to = addDays(first, days - 1)
  const found = await stores.requests.open(authority, ask.params.requestId)
  if (found === null) return null
  const specialistId = found.request.allocation?.specialistId
  if (specialistId === undefined) return { ...found, who: null, from: first, to }
  const [setting, specialist, diary, ledgers, pots] = await Promise.all([
    stores.settings.get(authority, found.request.settingId),
    stores.specialists.get(authority, specialistId),
    stores.diary.days(authority, specialistId, mondayOf(first), sundayOf(to)),
    ledgersFor(stores, authority, found.request.settingId, [first]),
    potsOf(stores, authority, { settingId: found.request.settingId, year: academicYearOf(first) }),
  ])
  if (setting === null || specialist === null) return null
  return { ...found, who: { setting, specialist, days: diary, ledgers, pots }, from: first, to }
}

/** When it is asked, and for how long a visit or which one is to move. */
export interface SlotsAsk {
  readonly today: LocalDate
  readonly nowMinutes: number
  readonly policy: Pick<PolicyInForce, 'travel'>
  readonly query: { readonly minutes?: number | undefined; readonly moving?: Id | undefined }
}

/**
 * Free times as the booking page shows them, less the days the request says cannot be done.
 * @throws Refusal not-allowed-now before a specialist has the request
 */
export function slotsView(found: SlotsFound, ask: SlotsAsk): SlotsView {
  const { request, who, visits } = found
  if (who === null) throw new Refusal('not-allowed-now', 'Nobody has this request yet. Allocate it first.')
  const usual = serviceOf(request.serviceId).minutes
  const moving = visits.find(visit => visit.id === ask.query.moving)
  const length = moving === undefined ? ask.query.minutes : moving.endMinutes - moving.startMinutes
  const minutes = { ...usual, visit: length ?? usual.visit }
  const question: SlotQuestion = {
    specialist: who.specialist,
    setting: who.setting,
    days: new Map(who.days.map(day => [day.on, day])),
    from: found.from,
    to: found.to,
    minutes,
    travel: ask.policy.travel,
    today: ask.today,
    nowMinutes: ask.nowMinutes,
    movingVisitId: moving?.id,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
  }
  const slots = freeSlots(question).filter(slot => !cannotDo(request, slot.on))
  return {
    slots: slots.map(slot => ({ ...slot })),
    whyNone: whyNoSlots(question).map(({ words, days }) => ({ reason: words, days })),
    termsKnownTo: who.setting.calendar.terms.at(-1)?.endsOn ?? null,
    minutes,
    hours: streamsFor(serviceOf(request.serviceId).statutory).map(stream => ({
      stream,
      label: FUNDING_STREAMS[stream].label,
      leftHalfHours: leftIn(who.ledgers, stream),
    })),
    pots: potsThatHelp(who, {
      streams: streamsFor(serviceOf(request.serviceId).statutory),
      needed: halfHoursOf(minutes.visit + minutes.prepare + minutes.writeUp),
    }),
  }
}

/** The pots to offer: where the setting has too few hours left of a stream, and the pot has enough. */
function potsThatHelp(
  { ledgers, pots }: Pick<NonNullable<SlotsFound['who']>, 'ledgers' | 'pots'>,
  { streams, needed }: { streams: readonly FundingStream[]; needed: number },
): SlotsView['pots'] {
  const short = streams.filter(stream => {
    const left = leftIn(ledgers, stream)
    return left !== null && left < needed
  })
  return pots.flatMap(({ pot, ledgers: theirs }) =>
    short.flatMap(stream => {
      const leftHalfHours = leftIn(theirs, stream) ?? 0
      const { label } = FUNDING_STREAMS[stream]
      return leftHalfHours < needed ? [] : [{ potId: pot.id, name: pot.name, stream, label, leftHalfHours }]
    }),
  )
}

function leftIn(ledgers: readonly Ledger[], stream: keyof typeof FUNDING_STREAMS): number | null {
  if (!FUNDING_STREAMS[stream].metered) return null
  const ledger = ledgers.find(one => one.stream === stream)
  return ledger === undefined ? 0 : leftHalfHours(ledger)
}
