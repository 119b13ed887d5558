import { serviceOf } from '../catalogue/services.ts'
import type { Setting } from '../people/setting.ts'
import { type Interval, visitInterval } from './diary-day.ts'
import type { Visit } from './visit.ts'

/** The interval a visit takes in its specialist's diary. */
export function intervalOf(
  visit: Visit,
  setting: Pick<Setting, 'id' | 'name' | 'location' | 'postcode'>,
): Interval {
  const { id, requestId, serviceId, startMinutes, who } = visit
  const minutes = {
    visit: visit.endMinutes - startMinutes,
    prepare: visit.prepareMinutes,
    writeUp: visit.writeUpMinutes,
  }
  const status = visit.status === 'proposed' ? 'proposed' : 'confirmed'
  const label = `${serviceOf(serviceId).title}${seriesLabel(visit)}`
  const core = visitInterval({ id, requestId, serviceId, startMinutes, status, label }, setting, minutes)
  return { ...core, settingName: setting.name, postcode: setting.postcode, who }
}

/** Which of a series a visit is, to stand behind its service; '' where it is none. @example ' (3 of 6)' */
export function seriesLabel({ series }: Pick<Visit, 'series'>): string {
  return series === undefined ? '' : ` (${series.position} of ${series.of})`
}
