import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { clockOf } from '../../shared/casework/case-row.ts'
import { caseRelation, caseWho } from '../../shared/casework/ehc-case.ts'
import { suggestedTransfer, transferYears } from '../../shared/casework/phase-transfer.ts'
import { requestAskedBy } from '../../shared/casework/psychologist.ts'
import { caseFindings, shadowCensus } from '../../shared/casework/sen2-findings.ts'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { type CaseEvent, currentEvents, ofKind } from '../../shared/ehc/case.ts'
import { DEADLINE_STATES, type Deadline } from '../../shared/ehc/clock/deadline.ts'
import { EVENT_LABELS } from '../../shared/ehc/event-labels.ts'
import { adviceSubject } from '../../shared/ehc/moments/subjects.ts'
import { DEADLINE_RULES } from '../../shared/ehc/rules.ts'
import type { ClockSettings } from '../../shared/ehc/settings.ts'
import { STAGES, stageOf } from '../../shared/ehc/stage.ts'
import { nextDue, weekOf20 } from '../../shared/ehc/watch.ts'
import { referenceOf } from '../../shared/ids.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { Sharing } from '../../shared/requests/sharing.ts'
import type { EhcFound } from '../case-ports.ts'
import { dateView, plainDateView } from './case-dates.ts'
import { NOT_SHARED } from './case-line.ts'

/** A case as its page shows it to this person today. */
export function caseView(found: EhcFound, actor: Actor, today: LocalDate, settings: ClockSettings): CaseView {
  const mayWrite = can(actor, 'write-ehc-case', caseRelation(found.ehcCase))
  const sharing = mayWrite ? 'everything' : found.ehcCase.sharing
  return asShared(wholeView(found, mayWrite, sharing, { today, settings }), sharing)
}

function wholeView(
  { ehcCase, events, entries }: EhcFound,
  mayWrite: boolean,
  sharing: Sharing,
  { today, settings }: { readonly today: LocalDate; readonly settings: ClockSettings },
): CaseView {
  const isWhole = sharing === 'everything'
  const viewOf = isWhole ? dateView : plainDateView
  const bornOn = ehcCase.child.dateOfBirth
  const deadlines = clockOf(ehcCase, events, today, settings)
  const current = currentEvents(events)
  const stage = stageOf(events)
  const next = nextDue(deadlines)
  const started = deadlines.filter(({ startsOn }) => startsOn !== null)
  return {
    ehcCase,
    reference: referenceOf(ehcCase.id),
    who: caseWho(ehcCase.child),
    stage,
    stageLabel: STAGES[stage].label,
    week: stage === 'plan' || !STAGES[stage].isOpen ? null : weekOf20(events, today, settings),
    next: next === null ? null : viewOf(next),
    dates: started.map(viewOf),
    notStarted: deadlines
      .filter(({ startsOn }) => startsOn === null)
      .map(({ rule }) => ({ rule, label: DEADLINE_RULES[rule].label })),
    events: [...events].reverse(),
    current: current.map(({ id }) => id),
    advice: isWhole ? adviceOf(events, current, started) : [],
    phaseTransfer:
      mayWrite && stage === 'plan'
        ? suggestedTransfer({ bornOn, years: transferYears(bornOn, events) }, today)
        : null,
    documents: documentsOf(current),
    sen2: isWhole ? caseFindings(ehcCase, events, shadowCensus(today)) : [],
    timeline: [...entries].reverse(),
    shared: 'everything',
    mayWrite,
  }
}

/** Each body's advice with its own six weeks, the psychologist's with the request it was asked by. */
function adviceOf(
  events: readonly CaseEvent[],
  current: readonly CaseEvent[],
  deadlines: readonly Deadline[],
): CaseView['advice'] {
  const received = ofKind(current, 'advice-received')
  return ofKind(current, 'advice-requested').map(event => {
    const { on, details } = event
    const { key, label } = adviceSubject(details.from)
    const got = received.find(event => adviceSubject(event.details.from).key === key && event.on >= on)
    const clock = deadlines.find(
      one => one.rule === 'advice' && one.for?.key === key && one.startsOn === details.receivedByBodyOn,
    )
    const isOver = got === undefined && (clock?.state === 'not-recorded' || clock?.state === 'not-applicable')
    return {
      body: details.from.body,
      label,
      requestedOn: on,
      dueOn: clock?.dueOn ?? null,
      receivedOn: got?.on ?? null,
      over: isOver && clock !== undefined ? DEADLINE_STATES[clock.state] : null,
      requestId: requestAskedBy(events, event.id),
    }
  })
}

/** What each step leaves on file. The papers themselves are kept in the authority's own records. */
const FILED: readonly CaseEvent['kind'][] = [
  'request-received',
  'decision-to-assess',
  'advice-received',
  'decision-to-issue',
  'draft-served',
  'views-received',
  'consultation-replied',
  'final-issued',
  'review-report-sent',
  'review-decision',
  'amendment-notice-served',
  'amended-final-issued',
  'mediation-certificate-issued',
  'order-made',
]

function documentsOf(current: readonly CaseEvent[]): CaseView['documents'] {
  return current
    .filter(({ kind }) => FILED.includes(kind))
    .map(event => ({
      label:
        event.kind === 'advice-received'
          ? `Advice: ${adviceSubject(event.details.from).label}`
          : EVENT_LABELS[event.kind],
      on: event.on,
      by: event.recordedBy.name,
    }))
    .reverse()
}

/** The view with what the officer has not shared taken out. Dates keep their why; the child is shown by initials. */
function asShared(view: CaseView, sharing: Sharing): CaseView {
  if (sharing === 'everything') return view
  const { id, authority, version, settingId, settingName, officer, startedAt, startedBy, changedAt } =
    view.ehcCase
  const hidden = { chainHead: '', child: nobody(view.ehcCase.child.ncYear), fromRequestId: null, sharing }
  const kept = {
    ...view,
    ehcCase: {
      id,
      authority,
      version,
      settingId,
      settingName,
      officer,
      startedAt,
      startedBy,
      changedAt,
      ...hidden,
    },
  }
  const private_ = {
    events: [],
    current: [],
    advice: [],
    documents: [],
    sen2: [],
    timeline: [],
    notStarted: [],
    shared: sharing,
  }
  const notShared = { stage: NOT_SHARED.stage, stageLabel: NOT_SHARED.label }
  return sharing === 'dates'
    ? { ...kept, ...private_ }
    : { ...kept, ...private_, dates: [], next: null, week: null, ...notShared }
}

function nobody(ncYear: number | null): CaseView['ehcCase']['child'] {
  const none = {
    sex: null,
    ethnicity: null,
    upn: null,
    uln: null,
    upnUnknown: null,
    postcode: null,
    primaryType: null,
    secondaryType: null,
  }
  return { givenName: 'Not shared', familyName: 'Not shared', dateOfBirth: '1900-01-01', ncYear, ...none }
}
