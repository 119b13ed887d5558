import { CHAIN_START } from '../../shared/audit/entry.ts'
import { BANK_HOLIDAYS } from '../../shared/calendar/bank-holidays.ts'
import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import { dueDay } from '../../shared/ehc/due.ts'
import { ASSESSMENT_RULES } from '../../shared/ehc/rules/assessment.ts'
import type { ClockSettings } from '../../shared/ehc/settings.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { EMPTY_CONTENT, type RequestContent } from '../../shared/requests/content.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import type { Request } from '../../shared/requests/request.ts'
import type { EhcFound } from '../case-ports.ts'
import type { Change } from '../ports.ts'
import { type Acting, personOf, requestChange } from './acting.ts'

const SERVICE = 'ep-statutory-advice'

/**
 * The statutory request for a psychologist's advice, accepted already: the law requires it. Its id is the event's, so
 * that the case and the request find each other without a second link.
 * @source SI 2014/1530 reg. 6(1)(d); six weeks from receipt, reg. 8(1)
 */
export function adviceRequestChange(
  acting: Acting,
  { ehcCase, setting }: EhcFound & { readonly setting: Setting },
  eventId: Id,
  receivedByBodyOn: LocalDate,
): Change {
  const service = serviceOf(SERVICE)
  const content = contentOf(ehcCase.child, receivedByBodyOn)
  const by = personOf(acting)
  const request: Omit<Request, 'version' | 'changedAt'> = {
    id: eventId,
    authority: ehcCase.authority,
    chainHead: CHAIN_START,
    settingId: setting.id,
    settingName: setting.name,
    serviceId: SERVICE,
    raisedFor: 'authority',
    sharing: ehcCase.sharing,
    status: 'accepted',
    content,
    stream: service.stream,
    priority: priorityOf(SERVICE, service, content),
    startedAt: acting.at,
    startedBy: by,
    submittedAt: acting.at,
    nextOn: nextOnFor('accepted', acting.today),
    dueOn: adviceDueOn(receivedByBodyOn, acting.casework.clock),
    ask: null,
    decision: { reason: 'duty-in-law', note: '', by, at: acting.at },
    allocation: null,
    withdrawal: null,
    closure: null,
    copiedFrom: null,
  }
  return requestChange(acting, null, request, {
    what: 'accepted',
    why: 'The law requires it',
    facts: { service: SERVICE, caseId: ehcCase.id },
  })
}

/** The last day for advice that a body was asked for. @source SI 2014/1530 reg. 8(1): six weeks from receipt */
export function adviceDueOn(receivedByBodyOn: LocalDate, settings: ClockSettings): LocalDate {
  return dueDay(ASSESSMENT_RULES.advice, receivedByBodyOn, { bankHolidays: BANK_HOLIDAYS }, settings)
}

function contentOf(child: EhcFound['ehcCase']['child'], receivedByBodyOn: LocalDate): RequestContent {
  const { givenName, familyName, dateOfBirth, ncYear, upn, primaryType, secondaryType } = child
  return {
    ...EMPTY_CONTENT,
    about: {
      kind: 'child',
      child: {
        givenName,
        familyName,
        dateOfBirth,
        ncYear,
        upn,
        senProvision: null,
        lookedAfter: null,
        attendancePercent: null,
      },
    },
    need: { areas: [], primaryType, secondaryType, strengths: '', concern: '', impact: '', factors: [] },
    questions: { 'asked-on': receivedByBodyOn },
  }
}
