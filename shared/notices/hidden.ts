import type { AuditEntry, AuditVerb } from '../audit/entry.ts'
import type { Notice } from './rules.ts'
import { hiddenChange } from './series-words.ts'

type Cause = Pick<AuditEntry, 'id' | 'at' | 'what' | 'facts'>

/** Who comes, where what for is not shared. Only psychologists are asked in a needs assessment. */
export const HIDDEN_VISIT = 'Visit by an educational psychologist'

/** What the setting hears of a request that is not shared with it: that somebody comes, and when. TABLE. */
const HIDDEN_RULES: Readonly<Partial<Record<AuditVerb, (facts: Cause['facts']) => string | null>>> = {
  'visit-booked': facts => `on ${facts.when}`,
  'visit-moved': facts => `moved from ${facts.was} to ${facts.when}`,
  'visit-cancelled': facts => `on ${facts.when}: cancelled`,
  'visit-not-held': facts => `on ${facts.when}: could not go ahead`,
  'series-booked': facts => `on ${facts.when}`,
  'series-changed': hiddenChange,
  withdrawn: facts => (Number(facts.visitsCancelled) > 0 ? 'cancelled, as it is no longer needed' : null),
}

/** The notice to the setting of a request that is not shared with it, naming no request; null for what is not said. */
export function hiddenNotice({ id, at, what, facts }: Cause, audience: string): Notice | null {
  const says = HIDDEN_RULES[what]?.(facts) ?? null
  if (says === null) return null
  const text = says.startsWith('on ') ? `${HIDDEN_VISIT} ${says}.` : `${HIDDEN_VISIT}: ${says}.`
  return { id: `${id}#${audience}`, audience, at, text, requestId: null }
}
