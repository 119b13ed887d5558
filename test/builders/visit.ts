import { yearLabel } from '../../shared/catalogue/needs.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { halfHoursOf } from '../../shared/hours/ledger.ts'
import type { Request } from '../../shared/requests/request.ts'
import { whoFor } from '../../shared/requests/who-for.ts'
import type { CancelReason } from '../../shared/visits/status.ts'
import type { Visit } from '../../shared/visits/visit.ts'
import { idOf, NOW, TOMORROW } from './clock.ts'

const BY = { userId: 'u-specialist', name: 'Sam Sailor' }

const TEN_TO_ELEVEN: Visit = {
  id: idOf(1001),
  requestId: idOf(1),
  settingId: '900001',
  settingName: 'Pier Primary',
  specialistId: '900-sp01',
  specialistName: 'Sam Sailor',
  serviceId: 'ep-consultation',
  who: 'M.Q., Year 4',
  sharing: null,
  version: 1,
  status: 'confirmed',
  on: TOMORROW,
  startMinutes: 600,
  endMinutes: 660,
  prepareMinutes: 15,
  writeUpMinutes: 30,
  stream: 'core',
  reservedHalfHours: 4,
  bookedBy: BY,
  bookedAt: NOW,
  moveAsked: null,
  cancelled: null,
  record: null,
}

/** Builds a visit: confirmed, tomorrow from 10 to 11, with Sam Sailor at Pier Primary. */
export class VisitBuilder {
  private readonly visit: Visit

  constructor(visit: Visit) {
    this.visit = visit
  }

  with(over: Partial<Visit>): VisitBuilder {
    return new VisitBuilder({ ...this.visit, ...over })
  }

  id(id: string): VisitBuilder {
    return this.with({ id })
  }

  /** A visit for a request, with its setting, service, stream and minutes. */
  for(request: Request): VisitBuilder {
    const { visit, prepare, writeUp } = serviceOf(request.serviceId).minutes
    return this.with({
      requestId: request.id,
      settingId: request.settingId,
      settingName: request.settingName,
      specialistId: request.allocation?.specialistId ?? this.visit.specialistId,
      specialistName: request.allocation?.specialistName ?? this.visit.specialistName,
      serviceId: request.serviceId,
      sharing: request.sharing,
      stream: request.stream,
      who: whoFor(request.content.about, yearLabel),
      endMinutes: this.visit.startMinutes + visit,
      prepareMinutes: prepare,
      writeUpMinutes: writeUp,
      reservedHalfHours: halfHoursOf(visit + prepare + writeUp),
    })
  }

  on(on: string, startMinutes: number = this.visit.startMinutes): VisitBuilder {
    const minutes = this.visit.endMinutes - this.visit.startMinutes
    return this.with({ on, startMinutes, endMinutes: startMinutes + minutes })
  }

  /** One of a series, which was booked together. */
  inSeries(id: string, position = 1, of = 2): VisitBuilder {
    return this.with({ series: { id, position, of } })
  }

  proposed(): VisitBuilder {
    return this.with({ status: 'proposed' })
  }

  completed(): VisitBuilder {
    const record = {
      held: true,
      reason: null,
      minutes: 60,
      summary: 'We met',
      nextSteps: 'Read daily',
      outcomes: [],
      by: BY,
      at: NOW,
    }
    return this.with({ status: 'completed', version: this.visit.version + 1, record })
  }

  cancelled(reason: CancelReason = 'no-longer-needed'): VisitBuilder {
    const cancelled = { reason, note: '', by: BY, at: NOW }
    return this.with({ status: 'cancelled', version: this.visit.version + 1, cancelled })
  }

  build(): Visit {
    return this.visit
  }
}

export function aVisit(): VisitBuilder {
  return new VisitBuilder(TEN_TO_ELEVEN)
}
