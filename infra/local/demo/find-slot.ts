import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, daysFromTo, type LocalDate, mondayOf } from '../../../shared/calendar/local-date.ts'
import { serviceOf } from '../../../shared/catalogue/services.ts'
import type { Id } from '../../../shared/ids.ts'
import { type Setting, settingClosedReason } from '../../../shared/people/setting.ts'
import { DAY_SHAPE, type Specialist } from '../../../shared/people/specialist.ts'
import { cannotDo } from '../../../shared/requests/cannot-do.ts'
import type { DiaryDay } from '../../../shared/visits/diary-day.ts'
import { freeSlots, type Slot } from '../../../shared/visits/slots.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import type { Teller } from './teller.ts'

/** A stretch of days to find a time in, `skip` of the setting's open days let pass first. */
export interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly skip: number
  readonly movingVisitId?: string
}

/** Whose time is looked for. */
export interface SlotAsk extends Stretch {
  readonly id: Id
  readonly setting: Setting
  readonly specialist: Specialist
}

/** A free time on the first day of a stretch that has one, or null. */
export function findSlot(tell: Teller, ask: SlotAsk): Slot | null {
  const { request } = tell.open(ask.id)
  const { setting } = ask
  let skip = ask.skip
  for (let on = ask.from; on <= ask.to; on = addDays(on, 1)) {
    if (settingClosedReason(setting, on, BANK_HOLIDAYS) !== null) continue
    if (skip-- > 0 || cannotDo(request, on)) continue
    const slots = slotsOn(tell, ask, on, serviceOf(request.serviceId).minutes)
    if (slots.length > 0) return tell.chance.pick(slots)
  }
  return null
}

function slotsOn(
  tell: Teller,
  ask: SlotAsk,
  on: LocalDate,
  minutes: Parameters<typeof freeSlots>[0]['minutes'],
): Slot[] {
  const { setting, specialist, movingVisitId } = ask
  return freeSlots({
    specialist,
    setting,
    days: new Map(weekOf(tell, specialist.id, on).map(day => [day.on, day])),
    from: on,
    to: on,
    today: tell.on(),
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    travel: TRAVEL_POLICY,
    minutes,
    movingVisitId,
  })
}

/** A specialist's diary days of the week a day is in. */
export function weekOf(tell: Teller, specialistId: string, on: LocalDate): DiaryDay[] {
  const monday = mondayOf(on)
  return daysFromTo(monday, addDays(monday, 6)).map(day => tell.stage.world.diaryDay(specialistId, day))
}
