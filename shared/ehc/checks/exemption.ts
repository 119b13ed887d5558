import { BANK_HOLIDAYS } from '../../calendar/bank-holidays.ts'
import { type LocalDate, longDate } from '../../calendar/local-date.ts'
import type { CaseEvent, EventOf } from '../case.ts'
import { mayExcuse } from '../clock/exempting.ts'
import { lastDay } from '../due.ts'
import { EXEMPTIONS, type Provision } from '../exemption-grounds.ts'
import { assessExemption, type TimeAllowed } from '../exemptions.ts'
import { clockStart } from '../moments/derived.ts'
import type { Moment } from '../moments/keys.ts'
import { momentsOfEvents } from '../moments/of-events.ts'
import { adviceSubject } from '../moments/subjects.ts'
import { DEADLINE_RULES, RULE_KEYS, type RuleKey } from '../rules.ts'
import { type Beside, type Checks, type Finding, refuse } from './check.ts'

/** What can be wrong with an exemption: nothing to excuse, no such ground, or evidence that does not make it out. */
export const EXEMPTION_CHECKS: Checks = {
  'exemption-recorded': (event, beside) => {
    const { provision, evidence, adviceFrom } = event.details
    const { label } = EXEMPTIONS[provision]
    if ((provision === '8(2)') !== (adviceFrom !== null))
      return [refuse(label, 'Say whose advice is late under reg. 8(2), and only under it')]
    if ('adviceRequestedOn' in evidence && evidence.adviceRequestedOn > event.on)
      return [
        refuse(label, `Advice has not been asked for by ${longDate(event.on)}: give the day on which it was`),
      ]
    const runs = timesAllowed(event, beside)
    if (runs.length === 0) return [refuse(label, `Nothing that ${label} excuses has started by this day`)]
    const verdicts = runs.map(allowed => assessExemption(provision, evidence, allowed))
    const refusal = verdicts.find(verdict => !verdict.applies)
    return verdicts.some(verdict => verdict.applies) || refusal === undefined || refusal.applies
      ? []
      : [{ severity: 'refuse', provision: label, message: refusal.reason } satisfies Finding]
  },
}

/** The time each limit that the provision excuses allows, for those that have started. */
function timesAllowed(event: EventOf<'exemption-recorded'>, beside: Beside): TimeAllowed[] {
  const { provision, adviceFrom } = event.details
  const wanted = adviceFrom === null ? null : adviceSubject(adviceFrom).key
  return rulesExcusedBy(provision).flatMap(rule =>
    startsOf(rule, beside.events)
      .filter(start => wanted === null || start.about === wanted)
      .filter(start => mayExcuse(provision, rule, start))
      .map(({ on }) => ({
        from: on,
        to: lastDay(DEADLINE_RULES[rule], on, { bankHolidays: BANK_HOLIDAYS }, beside.settings),
      })),
  )
}

function rulesExcusedBy(provision: Provision): RuleKey[] {
  return RULE_KEYS.filter(rule => DEADLINE_RULES[rule].exemptions.includes(provision))
}

/** When a limit began to run, about what, and what alone can excuse it. */
interface Start extends Pick<Moment, 'excusedBy'> {
  readonly on: LocalDate
  readonly about: string | null
}

function startsOf(rule: RuleKey, events: readonly CaseEvent[]): Start[] {
  const { starts } = DEADLINE_RULES[rule]
  const start = clockStart(events)
  if (starts === 'clock-start') return start === null ? [] : [{ on: start, about: null }]
  return momentsOfEvents(events)
    .filter(({ key }) => key === starts)
    .map(moment => ({ ...moment, about: moment.about?.key ?? null }))
}
