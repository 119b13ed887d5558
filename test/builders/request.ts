import { CHAIN_START } from '../../shared/audit/entry.ts'
import { type ServiceKey, serviceOf } from '../../shared/catalogue/services.ts'
import { plannedMinutes } from '../../shared/people/candidates.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import { EMPTY_CONTENT, type RequestContent } from '../../shared/requests/content.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import type { Request } from '../../shared/requests/request.ts'
import { idOf, NOW } from './clock.ts'
import { completeContent } from './content.ts'

const SENCO = { userId: 'u-senco', name: 'Sefa Senco' }
const LEAD = { userId: 'u-lead', name: 'Lena Lead' }

const DRAFT: Request = {
  id: idOf(1),
  authority: '900',
  version: 1,
  chainHead: CHAIN_START,
  settingId: '900001',
  settingName: 'Pier Primary',
  serviceId: 'ep-consultation',
  raisedFor: 'setting',
  sharing: null,
  status: 'draft',
  content: EMPTY_CONTENT,
  stream: 'core',
  priority: { points: 0, reasons: [] },
  startedAt: '2026-11-16T09:00:00.000Z',
  startedBy: SENCO,
  changedAt: '2026-11-16T09:00:00.000Z',
  submittedAt: null,
  nextOn: null,
  dueOn: null,
  ask: null,
  decision: null,
  allocation: null,
  withdrawal: null,
  closure: null,
  copiedFrom: null,
}

/**
 * Builds a request as it stands after some steps. Each step sets what the action of that name would, and raises the
 * version by one; the chain of entries is not built: where a test looks at it, the actions make it.
 */
export class RequestBuilder {
  private readonly request: Request

  constructor(request: Request) {
    this.request = request
  }

  with(over: Partial<Request>): RequestBuilder {
    return new RequestBuilder({ ...this.request, ...over })
  }

  id(id: string): RequestBuilder {
    return this.with({ id })
  }

  of({ id, name }: Pick<Setting, 'id' | 'name'>): RequestBuilder {
    return this.with({ settingId: id, settingName: name })
  }

  /** A service, with its stream and whose request it is. */
  for(serviceId: ServiceKey): RequestBuilder {
    const { stream, askedBy } = serviceOf(serviceId)
    return this.with({ serviceId, stream, raisedFor: askedBy })
  }

  /** Answers, and the priority that follows from them. */
  content(content: RequestContent): RequestBuilder {
    const { serviceId } = this.request
    return this.with({ content, priority: priorityOf(serviceId, serviceOf(serviceId), content) })
  }

  /** A draft that could be sent. */
  complete(): RequestBuilder {
    return this.content(completeContent(this.request.serviceId))
  }

  submitted(at: string = NOW): RequestBuilder {
    const ready = this.request.content.about === null ? this.complete() : this
    return ready.step({ status: 'submitted', submittedAt: at, nextOn: '2026-11-30', changedAt: at })
  }

  asked(): RequestBuilder {
    const ask = { text: 'Which books?', by: LEAD, at: NOW }
    return this.submitted().step({ status: 'more-information-needed', ask, nextOn: '2026-12-07' })
  }

  accepted(): RequestBuilder {
    const decision = { reason: 'meets-criteria' as const, note: '', by: LEAD, at: NOW }
    return this.submitted().step({ status: 'accepted', decision, nextOn: '2026-11-30' })
  }

  declined(): RequestBuilder {
    const decision = { reason: 'below-criteria' as const, note: 'See the offer', by: LEAD, at: NOW }
    return this.submitted().step({ status: 'declined', decision, nextOn: null })
  }

  allocatedTo({ id, name }: Pick<Specialist, 'id' | 'name'>): RequestBuilder {
    const allocation = {
      specialistId: id,
      specialistName: name,
      reason: '',
      recommended: true,
      plannedMinutes: plannedMinutes(serviceOf(this.request.serviceId)),
      by: LEAD,
      at: NOW,
    }
    return this.accepted().step({ status: 'allocated', allocation, nextOn: '2026-12-07' })
  }

  /** With a visit to come on a day; only after `allocatedTo`. */
  booked(nextOn: string): RequestBuilder {
    return this.step({ status: 'booked', nextOn })
  }

  delivered(): RequestBuilder {
    return this.step({ status: 'delivered', nextOn: '2026-12-07' })
  }

  closed(): RequestBuilder {
    const closure = { summary: 'Reads daily', outcomes: [], by: LEAD, at: NOW }
    return this.step({ status: 'closed', closure, nextOn: null })
  }

  withdrawn(): RequestBuilder {
    const withdrawal = { reason: 'need-met' as const, note: '', by: SENCO, at: NOW }
    return this.step({ status: 'withdrawn', withdrawal, nextOn: null })
  }

  build(): Request {
    return this.request
  }

  private step(over: Partial<Request>): RequestBuilder {
    return this.with({ ...over, version: this.request.version + 1 })
  }
}

/** A request of Pier Primary for an educational psychologist's consultation: an empty draft. */
export function aRequest(): RequestBuilder {
  return new RequestBuilder(DRAFT)
}
