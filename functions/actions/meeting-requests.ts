import { CHAIN_START } from '../../shared/audit/entry.ts'
import { serviceOf } from '../../shared/catalogue/services.ts'
import type { HalfTermDays } from '../../shared/meetings/half-terms.ts'
import type { DiscussedChild, PlannedDay } from '../../shared/meetings/meeting.ts'
import type { MeetingScene } from '../../shared/meetings/not-ready.ts'
import { EMPTY_CONTENT, type Need, type RequestContent } from '../../shared/requests/content.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import { priorityOf } from '../../shared/requests/priority.ts'
import type { Request } from '../../shared/requests/request.ts'
import { type Acting, personOf } from './acting.ts'

/** A request as it is before its first change counts it. */
export type NewRequest = Omit<Request, 'version' | 'changedAt'>

/**
 * What a planned day becomes: a request of its service for the whole setting, allocated to the specialist, with what
 * was agreed as its text. It is to be done by the end of its half term.
 */
export function requestForDay(
  acting: Acting,
  { meeting, setting, specialist }: MeetingScene,
  { day, halfTerm }: { readonly day: PlannedDay; readonly halfTerm: HalfTermDays | undefined },
): NewRequest {
  const { prepare, writeUp } = serviceOf(day.serviceId).minutes
  const content: RequestContent = {
    ...EMPTY_CONTENT,
    about: { kind: 'whole-setting', staffCount: null, audience: '' },
    need: { ...NO_NEED, concern: day.purpose },
  }
  return {
    ...newRequest(acting, { settingId: setting.id, settingName: setting.name, authority: meeting.authority }),
    serviceId: day.serviceId,
    status: 'allocated',
    content,
    stream: day.stream,
    priority: priorityOf(day.serviceId, serviceOf(day.serviceId), content),
    submittedAt: acting.at,
    nextOn: halfTerm?.endsOn ?? nextOnFor('allocated', acting.today),
    allocation: {
      specialistId: specialist.id,
      specialistName: specialist.name,
      reason: 'Agreed at the planning meeting',
      recommended: true,
      plannedMinutes: day.minutes + prepare + writeUp,
      by: personOf(acting),
      at: acting.at,
    },
  }
}

/** What a child to request for becomes: a draft for the setting to complete. Consent is asked there in full. */
export function draftForChild(
  acting: Acting,
  { meeting, setting }: Pick<MeetingScene, 'meeting' | 'setting'>,
  { child, serviceId }: { readonly child: DiscussedChild; readonly serviceId: NewRequest['serviceId'] },
): NewRequest {
  const service = serviceOf(serviceId)
  const [givenName = '', ...others] = lettersOf(child.initials ?? '')
  const content: RequestContent = {
    ...EMPTY_CONTENT,
    about: {
      kind: 'child',
      child: { ...NO_CHILD, givenName, familyName: others.at(-1) ?? '', ncYear: child.ncYear },
    },
    need: child.note === '' ? null : { ...NO_NEED, concern: child.note },
  }
  return {
    ...newRequest(acting, { settingId: setting.id, settingName: setting.name, authority: meeting.authority }),
    serviceId,
    status: 'draft',
    content,
    stream: service.stream,
    priority: priorityOf(serviceId, service, content),
    submittedAt: null,
    nextOn: null,
    allocation: null,
  }
}

/** The letters of initials, however they are written. @example 'S.O.' -> ['S', 'O'] */
function lettersOf(initials: string): string[] {
  return [...initials.toLocaleUpperCase('en-GB')].filter(letter => /\p{L}/u.test(letter))
}

const NO_NEED: Need = {
  areas: [],
  primaryType: null,
  secondaryType: null,
  strengths: '',
  concern: '',
  impact: '',
  factors: [],
}

const NO_CHILD = {
  dateOfBirth: null,
  upn: null,
  senProvision: null,
  lookedAfter: null,
  attendancePercent: null,
} as const

function newRequest(acting: Acting, of: Pick<Request, 'settingId' | 'settingName' | 'authority'>) {
  return {
    ...of,
    id: acting.newId(),
    chainHead: CHAIN_START,
    raisedFor: 'setting',
    sharing: null,
    startedAt: acting.at,
    startedBy: personOf(acting),
    dueOn: null,
    ask: null,
    decision: null,
    withdrawal: null,
    closure: null,
    copiedFrom: null,
  } as const
}
