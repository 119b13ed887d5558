import type { AllocationFound } from '../../functions/actions/allocate-request.ts'
import type { BookingFound } from '../../functions/actions/book-visit.ts'
import type { MoveFound } from '../../functions/actions/move-visit.ts'
import type { VisitFound } from '../../functions/actions/visit-changes.ts'
import type { Request } from '../../shared/requests/request.ts'
import { emptyDiaryDay } from '../../shared/visits/diary-day.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { TOMORROW } from './clock.ts'
import { dayOf } from './diary.ts'
import { aLedger } from './ledger.ts'
import { aRequest } from './request.ts'
import { aSetting } from './setting.ts'
import { aSpecialist } from './specialist.ts'
import { aVisit } from './visit.ts'

export const SETTING = aSetting().build()
export const SAM = aSpecialist().build()

/** What an allocation finds: an accepted request, Sam alone, with nothing to do. */
export function toAllocate(over: Partial<AllocationFound> = {}): AllocationFound {
  return { request: aRequest().accepted().build(), setting: SETTING, specialists: [SAM], loads: [], ...over }
}

/** What a booking finds: a request allocated to Sam, Sam's empty day tomorrow, forty half-hours of core. */
export function toBook(over: Partial<BookingFound> = {}): BookingFound {
  return {
    request: aRequest().allocatedTo(SAM).build(),
    visits: [],
    entries: [],
    setting: SETTING,
    specialist: SAM,
    day: emptyDiaryDay(SAM.id, TOMORROW),
    week: [],
    ledgers: [aLedger()],
    ...over,
  }
}

/** What a change to a visit finds: the visit in Sam's diary and its four half-hours reserved. */
export function withVisit(visit: Visit = aVisit().build(), over: Partial<VisitFound> = {}): VisitFound {
  return {
    request: booked(visit),
    visits: [visit],
    entries: [],
    visit,
    day: dayOf(visit, SETTING),
    ledger: aLedger({ stream: visit.stream, reservedHalfHours: visit.reservedHalfHours }),
    ...over,
  }
}

/** What moving a visit finds: the day it leaves, and the day it goes to (the same unless told otherwise). */
export function toMove(visit: Visit = aVisit().build(), over: Partial<MoveFound> = {}): MoveFound {
  const { ledger, ...found } = withVisit(visit)
  const ledgers = ledger === null ? [] : [ledger]
  return { ...found, setting: SETTING, specialist: SAM, week: [], ledgers, from: found.day, ...over }
}

function booked(visit: Visit): Request {
  return aRequest().allocatedTo(SAM).booked(visit.on).build()
}
