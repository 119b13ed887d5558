import { addDays } from '../../../shared/calendar/local-date.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { intervalOf } from '../../../shared/visits/visit-interval.ts'
import { idOf, TODAY, TOMORROW } from '../../builders/clock.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aUser } from '../../builders/user.ts'
import { aVisit } from '../../builders/visit.ts'
import type { Given } from '../../fakes/in-memory-state.ts'

/** How many of each there are at 1x. Lists are longer than a page even then. */
const AT_ONE = { settings: 5, requests: 100, specialists: 4 } as const

/** The setting that holds half of everything. */
export const LARGE = aSetting().id('900001', 'Pier Primary').build()
export const LEAD = aUser().lead().build()
export const SENCO = aUser().senco(LARGE.id).build()

/** An authority, and requests of it on which visits can be booked: one of a specialist of its own each. */
export interface BenchAuthority {
  readonly given: Given
  readonly bookable: readonly Request[]
}

/** How large an authority is. */
export interface AuthoritySize {
  /** 1, or 100 for a hundred times as much */
  readonly scale: number
  /** How many requests there are to book visits on, all of the largest setting. */
  readonly bookable: number
  /** They are of every setting in turn instead, so that bookings seldom change the same hours. */
  readonly isSpread?: boolean
}

/** An authority of some size whose largest setting holds half of its requests and visits. */
export function benchAuthority({ scale, bookable, isSpread }: AuthoritySize): BenchAuthority {
  const settings = [
    LARGE,
    ...numbered(AT_ONE.settings * scale - 1).map(at => aSetting().id(`91${at}`).build()),
  ]
  const specialists = numbered(AT_ONE.specialists * scale).map(at => someone(`900-sp${1000 + at}`))
  const requests = numbered(AT_ONE.requests * scale).map(at => {
    const other = settings[1 + (at % (settings.length - 1))] ?? LARGE
    const of = at % 4 < 2 ? LARGE : other
    const sent = aRequest()
      .id(idOf(1000 + at))
      .of(of)
      .complete()
    const who = specialists[at % specialists.length] as Specialist
    return (at % 2 === 0 ? sent.submitted() : sent.allocatedTo(who).booked(TOMORROW)).build()
  })
  const free = numbered(bookable).map(at => someone(`900-free${1000 + at}`))
  const open = free.map((who, at) =>
    aRequest()
      .id(idOf(500_000 + at))
      .of((isSpread && settings[at % settings.length]) || LARGE)
      .complete()
      .allocatedTo(who),
  )
  const bookableRequests = open.map(request => request.build())
  return {
    given: givenOf({ settings, specialists, free, requests, open: bookableRequests }),
    bookable: bookableRequests,
  }
}

interface Made {
  readonly settings: readonly Setting[]
  readonly specialists: readonly Specialist[]
  readonly free: readonly Specialist[]
  readonly requests: readonly Request[]
  readonly open: readonly Request[]
}

function givenOf({ settings, specialists, free, requests, open }: Made): Given {
  const booked = requests.filter(({ status }) => status === 'booked')
  const visits = booked.map((request, at) =>
    aVisit()
      .for(request)
      .id(idOf(2_000_000 + at))
      .on(addDays(TODAY, 1 + (at % 4)))
      .build(),
  )
  const everyone = [...specialists, ...free]
  return {
    authority: '900',
    users: [LEAD, SENCO],
    settings,
    specialists: everyone,
    loads: everyone.map(({ id }) => ({ specialistId: id, minutes: 105, openRequests: 1 })),
    requests: [...requests, ...open],
    visits,
    diaryDays: everyone.flatMap(({ id }) => [1, 2, 3].map(day => busyMorning(id, addDays(TODAY, day)))),
    ledgers: settings.map(({ id }) => aLedger({ settingId: id, entitledHalfHours: 100_000 })),
  }
}

function busyMorning(specialistId: string, on: string) {
  const visit = aVisit().on(on).build()
  return aDiaryDay(on, [intervalOf(visit, LARGE)], { specialistId })
}

function someone(id: string): Specialist {
  return aSpecialist().id(id).with({ weeklyVisitLimit: 10 }).build()
}

function numbered(many: number): number[] {
  return Array.from({ length: many }, (_, at) => at)
}
