import type { AuditEntry, AuditVerb } from '../audit/entry.ts'
import { referenceOf } from '../ids.ts'

/** A message in the app to everybody of an audience: `setting#ID`, `specialist#ID` or `team`. */
export interface Notice {
  /** The id of what caused it and the audience: the same cause never gives two. */
  readonly id: string
  readonly audience: string
  readonly at: string
  readonly text: string
  readonly requestId: string | null
}

/** What a notice rule is told: the entry, and whose request it concerns. */
export interface NoticeCause {
  readonly entry: Pick<AuditEntry, 'id' | 'at' | 'what' | 'facts'>
  readonly requestId: string
  readonly settingId: string
  readonly specialistId: string | null
}

interface NoticeRule {
  readonly to: readonly ('setting' | 'team' | 'specialist')[]
  /** Words after “Request REF”: what changed, never who the child is. */
  readonly says: (facts: AuditEntry['facts']) => string
}

/** Who hears of what. TABLE keyed by the audit verb; a verb that is missing tells nobody. */
export const NOTICE_RULES: Readonly<Partial<Record<AuditVerb, NoticeRule>>> = {
  submitted: { to: ['team'], says: () => 'was sent and waits for a decision' },
  asked: { to: ['setting'], says: () => 'needs more information from you before the team can decide' },
  accepted: { to: ['setting'], says: () => 'was accepted; the team now chooses a specialist' },
  signposted: { to: ['setting'], says: () => 'was pointed to another service; the reason is on the request' },
  declined: { to: ['setting'], says: () => 'was declined; the reason is on the request' },
  allocated: { to: ['setting', 'specialist'], says: facts => `was allocated to ${facts.specialistName}` },
  'visit-booked': { to: ['setting'], says: facts => `has a visit on ${facts.when}` },
  'visit-proposed': {
    to: ['setting'],
    says: facts => `has a proposed visit on ${facts.when}: confirm it or ask to move it`,
  },
  'visit-confirmed': {
    to: ['specialist'],
    says: facts => `: the setting confirmed the visit on ${facts.when}`,
  },
  'visit-move-asked': {
    to: ['specialist'],
    says: facts => `: the setting asks to move the visit on ${facts.when}`,
  },
  'visit-moved': {
    to: ['setting'],
    says: facts => `: the visit was moved from ${facts.was} to ${facts.when}`,
  },
  'visit-cancelled': {
    to: ['setting', 'specialist'],
    says: facts => `: the visit on ${facts.when} was cancelled`,
  },
  'visit-held': { to: ['setting'], says: facts => `: what happened on ${facts.when} is recorded` },
  'visit-not-held': {
    to: ['setting', 'team'],
    says: facts => `: the visit on ${facts.when} could not go ahead`,
  },
  closed: { to: ['setting'], says: () => 'was closed; what changed is on the request' },
  withdrawn: { to: ['team', 'specialist'], says: () => 'was withdrawn' },
}

/** The notices that follow from an entry: one for each audience that there is. */
export function noticesOf(cause: NoticeCause): Notice[] {
  const rule = NOTICE_RULES[cause.entry.what]
  if (rule === undefined) return []
  const says = rule.says(cause.entry.facts)
  const text = `Request ${referenceOf(cause.requestId)}${says.startsWith(':') ? says : ` ${says}`}.`
  return rule.to
    .map(kind => audienceOf(kind, cause))
    .filter(audience => audience !== null)
    .map(audience => ({
      id: `${cause.entry.id}#${audience}`,
      audience,
      at: cause.entry.at,
      text,
      requestId: cause.requestId,
    }))
}

function audienceOf(kind: 'setting' | 'team' | 'specialist', cause: NoticeCause): string | null {
  if (kind === 'team') return 'team'
  if (kind === 'setting') return `setting#${cause.settingId}`
  return cause.specialistId === null ? null : `specialist#${cause.specialistId}`
}
