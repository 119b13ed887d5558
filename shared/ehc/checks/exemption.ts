import { BANK_HOLIDAYS } from '../../calendar/bank-holidays.ts'
import type { LocalDate } from '../../calendar/local-date.ts'
import type { CaseEvent, EventOf } from '../case.ts'
import { lastDay } from '../due.ts'
import { EXEMPTIONS, type Provision } from '../exemption-grounds.ts'
import { assessExemption, type TimeAllowed } from '../exemptions.ts'
import { clockStart } from '../moments/derived.ts'
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
      .filter(({ about }) => wanted === null || about === wanted)
      .map(({ on }) => ({
        from: on,
        to: lastDay(DEADLINE_RULES[rule], on, { bankHolidays: BANK_HOLIDAYS }, beside.settings),
      })),
  )
}

function rulesExcusedBy(provision: Provision): RuleKey[] {
  return RULE_KEYS.filter(rule => DEADLINE_RULES[rule].exemptions.includes(provision))
}

function startsOf(rule: RuleKey, events: readonly CaseEvent[]): { on: LocalDate; about: string | null }[] {
  const { starts } = DEADLINE_RULES[rule]
  const start = clockStart(events)
  if (starts === 'clock-start') return start === null ? [] : [{ on: start, about: null }]
  return momentsOfEvents(events)
    .filter(({ key }) => key === starts)
    .map(({ on, about }) => ({ on, about: about?.key ?? null }))
}
