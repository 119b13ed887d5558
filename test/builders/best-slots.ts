import type { BestSlotsQuestion } from '../../shared/allocation/slot-asks.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../shared/policy/policy-in-force.ts'
import type { Interval } from '../../shared/visits/diary-day.ts'
import { aRequest } from './request.ts'
import { aSetting } from './setting.ts'
import { aSpecialist } from './specialist.ts'

/** The Monday on which best times are asked for. */
export const TODAY = '2026-11-23'

/** A request of the pier that wants a visit, asked about at 10am, with Sam and an empty diary unless told otherwise. */
export function asking(over: Partial<BestSlotsQuestion> = {}): BestSlotsQuestion {
  return {
    request: aRequest().build(),
    setting: aSetting().build(),
    specialists: [aSpecialist().build()],
    diaryDays: [],
    today: TODAY,
    nowMinutes: 600,
    policy: PRODUCT_POLICY_IN_FORCE,
    ...over,
  }
}

/** An hour's visit in a diary, somewhere. */
export function aVisitAt(
  id: string,
  startMinutes: number,
  place: { readonly lat: number; readonly lng: number },
): Interval {
  return {
    id,
    kind: 'visit',
    status: 'proposed',
    startMinutes,
    endMinutes: startMinutes + 60,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place,
    settingId: `at-${place.lat}`,
    requestId: null,
    serviceId: null,
    label: '',
    settingName: 'Gull Infants',
  }
}
