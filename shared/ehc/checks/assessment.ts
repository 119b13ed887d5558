import { BANK_HOLIDAYS } from '../../calendar/bank-holidays.ts'
import { addDays, type LocalDate, londonDateOf, longDate } from '../../calendar/local-date.ts'
import { type EventKind, type EventOf, isKind, ofKind } from '../case.ts'
import type { AdviceFrom } from '../details/assessment.ts'
import { settingKey } from '../details/named-plan.ts'
import { lastDay } from '../due.ts'
import { adviceSubject } from '../moments/subjects.ts'
import { DEADLINE_RULES } from '../rules.ts'
import { type Beside, type Checks, type Finding, hasPlan, isOrdered, lastOf, refuse, warn } from './check.ts'

/** The last day of the fifteen the family has, from a day of service. */
export function lastDayForViews(
  rule: 'views-on-draft' | 'views-on-amendments',
  servedOn: LocalDate,
  { settings }: Beside,
): LocalDate {
  return lastDay(DEADLINE_RULES[rule], servedOn, { bankHolidays: BANK_HOLIDAYS }, settings)
}

const isAgreed = (beside: Beside, on: LocalDate) =>
  lastOf(beside, 'decision-to-assess', on)?.details.decision === 'assess' ||
  lastOf(beside, 'reassessment-decision', on)?.details.decision === 'reassess' ||
  isOrdered(beside, on)

/** What is wrong with taking a decision a second time, unless the tribunal or an agreement came between. */
function decidedBefore(
  beside: Beside,
  last: EventOf<'decision-to-assess' | 'decision-to-issue'> | undefined,
  { on, isYes }: { readonly on: LocalDate; readonly isYes: boolean },
  { provision, to }: { readonly provision: string; readonly to: string },
): Finding[] {
  if (last === undefined || isOrdered(beside, on, last.on)) return []
  const { decision } = last.details
  const day = longDate(last.on)
  if (decision === 'assess' || decision === 'issue')
    return [refuse(provision, `It was decided to ${to} on ${day}: correct that entry if it is wrong`)]
  return isYes
    ? [warn(provision, `The authority refused to ${to} on ${day}: say why it has changed its mind`)]
    : [refuse(provision, `Refusing to ${to} is recorded already, on ${day}`)]
}

/** The kinds of event after which advice asked for earlier is no longer waited for. */
const CONCLUDED: readonly EventKind[] = ['decision-to-issue', 'final-issued', 'reassessed-final-issued']

/** Whether a body was asked and has not answered; the educational psychologists are one body by any name. */
function isWaitingFor(from: AdviceFrom, on: LocalDate, beside: Beside): boolean {
  const isIts = (its: AdviceFrom) =>
    isSameBody(its, from) || (its.body === from.body && from.body === 'educational-psychologist')
  return ofKind(beside.events, 'advice-requested').some(
    asked =>
      asked.on <= on &&
      isIts(asked.details.from) &&
      !beside.events.some(
        event =>
          asked.on <= event.on &&
          event.on <= on &&
          (CONCLUDED.includes(event.kind) ||
            ((isKind(event, 'advice-received') || isKind(event, 'advice-not-needed')) &&
              isSameBody(event.details.from, asked.details.from))),
      ),
  )
}

/** What can be wrong with the steps of a needs assessment. */
export const ASSESSMENT_CHECKS: Checks = {
  'decision-to-assess': ({ on, details }, beside) =>
    decidedBefore(
      beside,
      lastOf(beside, 'decision-to-assess', on),
      { on, isYes: details.decision === 'assess' },
      { provision: 'reg. 5(1)', to: 'assess' },
    ),
  'advice-requested': ({ on, details, recordedAt }, beside) => [
    details.receivedByBodyOn < on &&
      refuse('reg. 8(1)', 'The body cannot have received the request before it was sent: check both dates'),
    details.receivedByBodyOn > londonDateOf(recordedAt) &&
      refuse(
        'reg. 8(1)',
        `${longDate(details.receivedByBodyOn)} has not come yet: the six weeks begin when the body has received the request, so record it then`,
      ),
    isWaitingFor(details.from, on, beside) &&
      warn(
        'reg. 8(1)',
        `${adviceSubject(details.from).label} was asked before and has not answered: say why advice is asked for again`,
      ),
    !isAgreed(beside, on) &&
      warn(
        'reg. 6(1)',
        'Advice is sought once the authority has decided to assess, and no such decision is recorded',
      ),
  ],
  'advice-received': ({ on, details }, beside) => [
    lastOf(beside, 'advice-requested', on, asked => isSameBody(asked.details.from, details.from)) ===
      undefined &&
      refuse(
        'reg. 8(1)',
        `Record first when advice was asked for: ${adviceSubject(details.from).label} was not asked on or before this day`,
      ),
  ],
  'decision-to-issue': ({ on, details }, beside) => [
    !isAgreed(beside, on) &&
      refuse(
        'reg. 10(1)',
        'Whether to issue a plan is decided after an assessment, and none has been agreed by this day',
      ),
    hasPlan(beside, details.decision === 'issue' ? addDays(on, -1) : on) &&
      refuse(
        'reg. 10(1)',
        'There is a plan by this day: a reassessment ends in a plan finalised after it, or in ceasing the plan',
      ),
    ...decidedBefore(
      beside,
      lastOf(beside, 'decision-to-issue', on),
      { on, isYes: details.decision === 'issue' },
      { provision: 'reg. 10(1)', to: 'issue a plan' },
    ),
  ],
  'draft-served': ({ on }, beside) => [
    !isAgreed(beside, on) &&
      refuse('reg. 13(1)', 'A draft plan follows an assessment, and none has been agreed by this day'),
    lastOf(beside, 'decision-to-issue', on)?.details.decision === 'not-issue' &&
      !isOrdered(beside, on) &&
      warn('reg. 10(1)', 'The authority has refused to issue a plan: say why it has changed its mind'),
  ],
  'views-received': ({ on }, beside) => [
    lastOf(beside, 'draft-served', on) === undefined &&
      refuse('reg. 13(1)(a)', 'Views on the draft cannot come before the draft was served'),
  ],
  'consultation-replied': ({ on, details }, beside) => [
    lastOf(
      beside,
      'consultation-sent',
      on,
      sent => settingKey(sent.details.setting) === settingKey(details.setting),
    ) === undefined &&
      refuse(
        'reg. 13(1)',
        `${settingKey(details.setting)} was not consulted on or before this day: record that first`,
      ),
  ],
  'final-issued': ({ on }, beside) => {
    const draft = lastOf(beside, 'draft-served', on)
    if (draft === undefined)
      return [refuse('reg. 13(1)', 'A final plan cannot be issued before a draft has been served')]
    const last = lastDayForViews('views-on-draft', draft.on, beside)
    const hasReplied = lastOf(beside, 'views-received', on, views => views.on >= draft.on) !== undefined
    return [
      hasPlan(beside, on) &&
        refuse('reg. 13(2)', 'A final plan is recorded already: changes to it are amendments'),
      !hasReplied &&
        on <= last &&
        warn(
          'reg. 13(1)(a)',
          `The family has at least 15 days, to the end of ${longDate(last)}, and no reply is recorded`,
        ),
    ]
  },
}

function isSameBody(a: AdviceFrom, b: AdviceFrom): boolean {
  return a.body === b.body && a.name === b.name
}
