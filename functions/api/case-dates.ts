import type { DateView } from '../../shared/contracts/ehc.ts'
import type { RuleView } from '../../shared/contracts/ehc-rules.ts'
import { DEADLINE_STATES, type Deadline } from '../../shared/ehc/clock/deadline.ts'
import { EXEMPTIONS, GROUNDS } from '../../shared/ehc/exemption-grounds.ts'
import { limitWords, unknownWords, whyThisDate } from '../../shared/ehc/explain.ts'
import { MOMENTS } from '../../shared/ehc/moments/keys.ts'
import { plainLabel } from '../../shared/ehc/moments/subjects.ts'
import { ACTORS, COUNTINGS, type DeadlineRule } from '../../shared/ehc/rules/rule.ts'
import { DEADLINE_RULES, RULE_GROUPS, type RuleKey } from '../../shared/ehc/rules.ts'

/** Every limit as `GET /ehc/rules` serves it, in reading order. Made once: it is the table and nothing else. */
export const RULE_VIEWS: readonly RuleView[] = Object.values(RULE_GROUPS).flatMap(({ title, rules }) =>
  Object.entries(rules).map(([key, rule]) => ruleView(key, title, rule)),
)

function ruleView(key: string, group: string, rule: DeadlineRule): RuleView {
  const { label, sentence, nature, instrument, provision, link, inForceFrom, inForceTo, standing, evidence } =
    rule
  return {
    key,
    group,
    label,
    sentence,
    nature,
    instrument,
    provision,
    link,
    inForceFrom,
    inForceTo,
    standing,
    evidence,
    limit: limitWords(rule),
    counting: COUNTINGS[rule.counting],
    starts: MOMENTS[rule.starts],
    actor: ACTORS[rule.actor],
    note: rule.note ?? null,
  }
}

/** A date of a case as pages show it. */
export function dateView(deadline: Deadline): DateView {
  const { rule, startsOn, dueOn, state, daysLeft, daysOver, metOn, exemption, missingStep } = deadline
  const { overtakenBy, unknownYear } = deadline
  const row = DEADLINE_RULES[rule]
  return {
    rule,
    label: row.label,
    about: deadline.for?.label ?? null,
    actor: ACTORS[row.actor],
    startsOn,
    dueOn,
    state,
    daysLeft,
    daysOver,
    metOn,
    stateLabel: DEADLINE_STATES[state],
    exemption:
      exemption === null ? null : `${EXEMPTIONS[exemption.provision].label}: ${GROUNDS[exemption.ground]}`,
    missing: missingStep === null ? null : MOMENTS[missingStep],
    overtaken: overtakenBy === null ? null : MOMENTS[overtakenBy],
    unknown: unknownYear === null ? null : unknownWords(unknownYear),
    why: whyThisDate(deadline),
  }
}

/** The same for people with whom only the dates are shared: nothing a person typed, and no ground of an exemption. */
export function plainDateView(deadline: Deadline): DateView {
  const { exemption } = deadline
  return {
    ...dateView(deadline),
    about: plainLabel(deadline.for),
    exemption: exemption === null ? null : EXEMPTIONS[exemption.provision].label,
  }
}

/** The label of a rule's key as rows keep it; the key itself where the table no longer has it. */
export function ruleLabel(key: string): string {
  return DEADLINE_RULES[key as RuleKey]?.label ?? key
}
