import { BANK_HOLIDAYS } from '../../calendar/bank-holidays.ts'
import { type LocalDate, longDate } from '../../calendar/local-date.ts'
import { settingKey } from '../details/named-plan.ts'
import { lastDay } from '../due.ts'
import { adviceSubject } from '../moments/subjects.ts'
import { DEADLINE_RULES } from '../rules.ts'
import { type Beside, type Checks, hasPlan, isOrdered, lastOf, refuse, warn } from './check.ts'

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

/** What can be wrong with the steps of a needs assessment. */
export const ASSESSMENT_CHECKS: Checks = {
  'request-received': ({ details }) => [
    details.basis === 'REQUEST_S36' &&
      (details.source === '3' || details.source === '4') &&
      refuse(
        'CFA 2014 s. 36(1)',
        'Health and social care bring a child to the authority’s attention under section 24: choose that basis',
      ),
    details.basis === 'REQUEST_S36' &&
      details.source === '5' &&
      warn(
        'CFA 2014 s. 36(1)',
        'Only a parent, a young person, a school or a post-16 institution, or a person acting for one, can request an assessment',
      ),
  ],
  'decision-to-assess': ({ on, details }, beside) => {
    const last = lastOf(beside, 'decision-to-assess', on)
    if (last === undefined || isOrdered(beside, on)) return []
    return [
      last.details.decision === 'assess' &&
        refuse(
          'reg. 5(1)',
          `It was decided to assess on ${longDate(last.on)}: correct that entry if it is wrong`,
        ),
      last.details.decision === 'not-assess' &&
        details.decision === 'not-assess' &&
        refuse('reg. 5(1)', `Refusing to assess is recorded already, on ${longDate(last.on)}`),
      last.details.decision === 'not-assess' &&
        details.decision === 'assess' &&
        warn(
          'reg. 5(1)',
          `The authority refused to assess on ${longDate(last.on)}: say why it has changed its mind`,
        ),
    ]
  },
  'advice-requested': ({ on, details }, beside) => [
    details.receivedByBodyOn < on &&
      refuse('reg. 8(1)', 'The body cannot have received the request before it was sent: check both dates'),
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
  'decision-to-issue': ({ on }, beside) => [
    !isAgreed(beside, on) &&
      refuse(
        'reg. 10(1)',
        'Whether to issue a plan is decided after an assessment, and none has been agreed by this day',
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
  ceased: ({ on }, beside) => [
    !hasPlan(beside, on) && refuse('CFA 2014 s. 45', 'There is no plan to cease on this day'),
  ],
}

function isSameBody(a: { body: string; name: string }, b: { body: string; name: string }): boolean {
  return a.body === b.body && a.name === b.name
}
