import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  academicYearOf,
  addDays,
  daysFromTo,
  type LocalDate,
  mondayOf,
} from '../../../shared/calendar/local-date.ts'
import { serviceOf } from '../../../shared/catalogue/services.ts'
import type { DayInput } from '../../../shared/contracts/meetings.ts'
import { type Ledger, leftHalfHours } from '../../../shared/hours/ledger.ts'
import { type HalfTermDays, halfTermOn, halfTermsOf } from '../../../shared/meetings/half-terms.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../../../shared/people/specialist.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { freeSlots, type Slot } from '../../../shared/visits/slots.ts'
import type { Chance } from './chance.ts'
import type { Stage } from './teller.ts'

/** Whose days are planned, and on which day. */
interface DaysAsk {
  readonly setting: Setting
  readonly specialist: Specialist
  readonly on: LocalDate
  readonly ledgers: readonly Ledger[]
}

const SERVICE = 'ep-consultation'
/** Weeks from today on in which a time is looked for. */
const WEEKS = 3
/** Half-hours one day takes. */
const EACH = 4

/**
 * Days a meeting plans as far as the hours reach: one with a time in the coming weeks where there is one, and one in
 * each later half term; with the diary in which the time was found.
 */
export function meetingDays(
  { world, today }: Stage,
  chance: Chance,
  { setting, specialist, on, ledgers }: DaysAsk,
): { days: DayInput[]; diary: DiaryDay[] } {
  const year = academicYearOf(on)
  const halfTerms = halfTermsOf(setting.calendar, year)
  const first = mondayOf(addDays(today, 7))
  const diary = daysFromTo(first, addDays(first, WEEKS * 7 - 1)).map(day =>
    world.diaryDay(specialist.id, day),
  )
  const slots = timesIn({ setting, specialist, diary, on }).filter(
    slot => halfTermOn(halfTerms, slot.on) !== null,
  )
  const most = ledgers
    .filter(({ stream }) => stream !== 'statutory')
    .sort((a, b) => leftHalfHours(b) - leftHalfHours(a))[0]
  if (most === undefined) return { days: [], diary }
  const times: (Slot | HalfTermDays)[] = [
    ...(slots.length > 0 ? [chance.pick(slots)] : []),
    ...halfTerms.filter(({ startsOn }) => startsOn !== null && startsOn > addDays(first, WEEKS * 7)),
  ]
  const room = Math.max(0, Math.floor(leftHalfHours(most) / EACH))
  const days = times.slice(0, Math.min(room, 3)).map((time): DayInput => {
    const isSlot = 'on' in time
    const half = isSlot ? halfTermOn(halfTerms, time.on) : time
    return {
      id: chance.id(),
      halfTerm: half?.key ?? 'summer-2',
      serviceId: SERVICE,
      stream: most.stream,
      purpose: chance.pick(PURPOSES),
      on: isSlot ? time.on : null,
      startMinutes: isSlot ? time.startMinutes : null,
      minutes: serviceOf(SERVICE).minutes.visit,
    }
  })
  return { days, diary }
}

const PURPOSES = [
  'Look at the provision map together',
  'Consultation with year leaders on behaviour at break',
  'Review of reading support in key stage 2',
  'Plan for children who move up in September',
]

function timesIn({
  setting,
  specialist,
  diary,
  on,
}: Pick<DaysAsk, 'setting' | 'specialist' | 'on'> & { readonly diary: readonly DiaryDay[] }): Slot[] {
  return freeSlots({
    specialist,
    setting,
    days: new Map(diary.map(day => [day.on, day])),
    from: diary[0]?.on ?? on,
    to: diary.at(-1)?.on ?? on,
    minutes: serviceOf(SERVICE).minutes,
    travel: PRODUCT_POLICY_IN_FORCE.travel,
    today: on,
    nowMinutes: 0,
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
  })
}
