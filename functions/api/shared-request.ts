import { serviceOf } from '../../shared/catalogue/services.ts'
import type { RequestView } from '../../shared/contracts/requests.ts'
import type { VisitLine } from '../../shared/contracts/visits.ts'
import { HIDDEN_VISIT } from '../../shared/notices/hidden.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import { EMPTY_CONTENT, type RequestContent } from '../../shared/requests/content.ts'
import { isHidden, ownSideOf, type Request } from '../../shared/requests/request.ts'
import type { Visit, VisitRow } from '../../shared/visits/visit.ts'
import { seriesLabel } from '../../shared/visits/visit-interval.ts'

/** Whether a person who may open a request may see all of it: not the setting of one that is shared in part. */
export function seesWhole(actor: Actor, request: Request): boolean {
  const { sharing } = request
  return sharing === null || sharing === 'everything' || can(actor, 'read-request', ownSideOf(request))
}

/**
 * The page of a request as the officer shares it with “the dates and the next step”: where it stands, who comes and
 * when; the child by initials; nothing of what was found, and nothing that a person typed but the setting's own.
 */
export function partOf(view: RequestView): RequestView {
  const { request } = view
  return {
    ...view,
    request: {
      ...request,
      content: { ...EMPTY_CONTENT, about: initialsOnly(request.content.about) },
      priority: { ...request.priority, reasons: [] },
      decision: request.decision && { ...request.decision, note: '' },
      allocation: request.allocation && { ...request.allocation, reason: '' },
      withdrawal: request.withdrawal && { ...request.withdrawal, note: '' },
      closure: request.closure && { ...request.closure, summary: NOT_SHARED, outcomes: [] },
    },
    visits: view.visits.map(visit => ({ ...visit, ...partOfVisit(visit) })),
    timeline: [],
  }
}

const NOT_SHARED = 'Not shared'

function partOfVisit({ cancelled, record }: Visit): Pick<Visit, 'cancelled' | 'record'> {
  return {
    cancelled: cancelled && {
      ...cancelled,
      note: '',
      ...(cancelled.hours && { hours: untold(cancelled.hours) }),
    },
    record: record && { ...record, summary: NOT_SHARED, nextSteps: '', outcomes: [] },
  }
}

type CancelledHours = NonNullable<NonNullable<Visit['cancelled']>['hours']>

function untold({ waived, ...hours }: CancelledHours): CancelledHours {
  return { ...hours, waived: waived && { ...waived, why: '' } }
}

function initialsOnly(about: RequestContent['about']): RequestContent['about'] {
  if (about?.kind !== 'child') return about
  const { givenName, familyName, ncYear } = about.child
  const none = {
    upn: null,
    dateOfBirth: null,
    senProvision: null,
    lookedAfter: null,
    attendancePercent: null,
  }
  const initial = (name: string) => [...name].slice(0, 1).join('')
  return {
    kind: 'child',
    child: { ...none, givenName: initial(givenName), familyName: initial(familyName), ncYear },
  }
}

/** A coming visit as the setting's list shows it: of a request that is not shared, when and who comes for whom. */
export function visitLineOf(
  { sharing, hours: _hours, payerId: _payerId, series, ...row }: VisitRow,
  actor: Actor,
): VisitLine {
  const { settingId, specialistId } = row
  const isWhole =
    !isHidden({ sharing }) || can(actor, 'read-request', { settingId, specialistId, draftOf: 'authority' })
  return isWhole
    ? { ...row, what: `${serviceOf(row.serviceId).title}${seriesLabel({ series })}` }
    : { ...row, requestId: null, serviceId: null, what: HIDDEN_VISIT }
}
