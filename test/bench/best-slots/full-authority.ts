import { addDays, isWeekend } from '../../../shared/calendar/local-date.ts'
import { DISCIPLINE_KEYS } from '../../../shared/people/disciplines.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { DiaryDay, Interval } from '../../../shared/visits/diary-day.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { aDiaryDay } from '../../builders/diary.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'
import { aUser } from '../../builders/user.ts'
import type { Given } from '../../fakes/in-memory-state.ts'
import { type Random, seeded } from '../allocation/random.ts'

/** How large, and whether everybody is of the discipline that is asked for: the most diaries there can be to read. */
export interface FullAsk {
  readonly specialists: number
  readonly weeks: number
  readonly isOneDiscipline: boolean
  readonly seed: number
}

export const LEAD = aUser().lead().build()
export const WANTED = aRequest().id(idOf(1)).complete().accepted().build()
export const HELD = aRequest()
  .id(idOf(2))
  .complete()
  .allocatedTo({ id: '900-sp100', name: 'Sam Sailor' })
  .build()

/** An authority whose diaries are full for most of the day, every working day of the coming weeks. */
export function fullAuthority({ specialists, weeks, isOneDiscipline, seed }: FullAsk): Given {
  const random = seeded(seed)
  const setting = aSetting().build()
  const people = Array.from({ length: specialists }, (_, at) => someone(random, at, isOneDiscipline))
  const dates = Array.from({ length: weeks * 7 }, (_, at) => addDays(TODAY, at)).filter(on => !isWeekend(on))
  return {
    authority: '900',
    users: [LEAD],
    settings: [setting],
    specialists: people,
    loads: people.map(({ id }) => ({ specialistId: id, minutes: random.whole(500, 5000), openRequests: 5 })),
    requests: [WANTED, HELD],
    diaryDays: people.flatMap(({ id }) => dates.map(on => fullDay(random, id, on))),
    ledgers: [aLedger({})],
  }
}

function someone(random: Random, at: number, isOneDiscipline: boolean): Specialist {
  const other = DISCIPLINE_KEYS[at % DISCIPLINE_KEYS.length] ?? 'educational-psychology'
  return aSpecialist()
    .id(`900-sp${100 + at}`, `Specialist ${at}`)
    .with({
      disciplines: [isOneDiscipline ? 'educational-psychology' : other],
      base: somewhere(random),
      weeklyVisitLimit: 10,
    })
    .build()
}

function somewhere(random: Random): { lat: number; lng: number } {
  return { lat: 54 + random.next() / 4, lng: 2 + random.next() / 4 }
}

/** Three or four visits; in one day of five a gap that one more could fit. */
function fullDay(random: Random, specialistId: string, on: string): DiaryDay {
  const starts = random.isBelow(0.2) ? [540, 840] : [525, 630, 780, 885]
  return aDiaryDay(
    on,
    starts.map((start, at) => aVisit(random, `v-${on}-${at}`, start)),
    { specialistId },
  )
}

function aVisit(random: Random, id: string, startMinutes: number): Interval {
  return {
    id,
    kind: 'visit',
    status: 'confirmed',
    startMinutes,
    endMinutes: startMinutes + 60,
    prepareMinutes: 15,
    writeUpMinutes: 15,
    place: somewhere(random),
    settingId: `9${random.whole(10000, 99999)}`,
    requestId: idOf(9),
    serviceId: 'ep-consultation',
    label: 'Consultation with an educational psychologist',
    settingName: 'Somewhere Primary School',
    postcode: 'ZZ1 1ZZ',
    who: 'A.B., year 4',
  }
}
