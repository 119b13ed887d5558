import type { AuditEntry, AuditVerb } from '../audit/entry.ts'
import { longDate } from '../calendar/local-date.ts'
import { referenceOf } from '../ids.ts'
import type { Sharing } from '../requests/sharing.ts'
import { hiddenNotice } from './hidden.ts'
import { bookedWords, changedWords, stretchOf } from './series-words.ts'

/** A message in the app to everybody of an audience: `setting#ID`, `specialist#ID`, `officer#ID`, `officers` or `team`. */
export interface Notice {
  /** The id of what caused it and the audience: the same cause never gives two. */
  readonly id: string
  readonly audience: string
  readonly at: string
  readonly text: string
  readonly requestId: string | null
  /** The needs assessment it is about, where it is about one. */
  readonly caseId?: string | undefined
  /** The specialist whose time it is about, where it is about that. */
  readonly specialistId?: string | undefined
  /** The page it leads to, where it is about something else. */
  readonly link?: string | undefined
}

/** What a notice rule is told: the entry, and whose request it concerns. */
export interface NoticeCause {
  readonly entry: Pick<AuditEntry, 'id' | 'at' | 'what' | 'facts'>
  readonly requestId: string
  readonly settingId: string
  readonly specialistId: string | null
  readonly raisedFor: 'setting' | 'authority'
  /** Whether it was ever sent: until then it is nobody else's business. */
  readonly isSent: boolean
  /** What the setting may see of it; null where it follows from no needs assessment. */
  readonly sharing: Sharing | null
}

/**
 * Who may hear of something. `asker`: the side that asks, the setting or the authority's EHC officers; `asked-about`:
 * the setting that an authority's request is about; `former-specialist`: who had it until now.
 */
export type NoticeTo = 'asker' | 'asked-about' | 'setting' | 'team' | 'specialist' | 'former-specialist'

interface NoticeRule {
  readonly to: readonly NoticeTo[]
  /** Words after “Request REF”: what changed, never who the child is. */
  readonly says: (facts: AuditEntry['facts'], to: NoticeTo) => string
}

/** Who hears of what. TABLE keyed by the audit verb; a verb that is missing tells nobody. */
export const NOTICE_RULES: Readonly<Partial<Record<AuditVerb, NoticeRule>>> = {
  submitted: { to: ['team'], says: () => 'was sent and waits for a decision' },
  asked: { to: ['asker'], says: () => 'needs more information from you before the team can decide' },
  accepted: { to: ['asker', 'asked-about'], says: () => 'was accepted; the team now chooses a specialist' },
  signposted: { to: ['asker'], says: () => 'was pointed to another service; the reason is on the request' },
  declined: { to: ['asker'], says: () => 'was declined; the reason is on the request' },
  allocated: {
    to: ['asker', 'setting', 'specialist', 'former-specialist'],
    says: (facts, to) =>
      to === 'former-specialist'
        ? `is no longer yours: it was allocated to ${facts.specialistName}`
        : `was allocated to ${facts.specialistName}`,
  },
  'allocated-with-visit': {
    to: ['setting', 'asker', 'specialist', 'former-specialist'],
    says: (facts, to) =>
      to === 'former-specialist'
        ? `is no longer yours: it was allocated to ${facts.specialistName}`
        : `was allocated to ${facts.specialistName}, with a visit proposed for ${facts.when} that the setting is to confirm`,
  },
  'plan-accepted': {
    to: ['setting', 'asker', 'specialist', 'former-specialist'],
    says: (facts, to) =>
      to === 'former-specialist'
        ? `is no longer yours: it was allocated to ${facts.specialistName}${cancelledWords(facts)}`
        : `was allocated to ${facts.specialistName}${proposedWords(facts, to)}${cancelledWords(facts)}`,
  },
  'visit-booked': { to: ['setting'], says: facts => `has a visit on ${facts.when}` },
  'visit-proposed': {
    to: ['setting'],
    says: facts => `has a proposed visit on ${facts.when}: confirm it or ask to move it`,
  },
  'visit-asked-for': {
    to: ['specialist'],
    says: facts => `: the setting asks for a visit on ${facts.when}: agree to it or move it`,
  },
  'visit-agreed': {
    to: ['setting'],
    says: facts => `: the visit you asked for on ${facts.when} is agreed`,
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
  'series-booked': { to: ['setting'], says: bookedWords },
  'series-confirmed': { to: ['specialist'], says: facts => `: the setting confirmed ${stretchOf(facts)}` },
  'series-changed': { to: ['setting', 'specialist'], says: changedWords },
  'hours-returned': {
    to: ['setting'],
    says: facts => `: hours of the cancelled visit on ${facts.when} were given back`,
  },
  'visit-held': { to: ['setting'], says: facts => `: what happened on ${facts.when} is recorded` },
  'visit-not-held': {
    to: ['setting', 'team'],
    says: facts => `: the visit on ${facts.when} could not go ahead`,
  },
  closed: { to: ['asker', 'setting'], says: () => 'was closed; what changed is on the request' },
  withdrawn: { to: ['team', 'specialist', 'asked-about'], says: () => 'was withdrawn' },
  'due-day-moved': {
    to: ['team', 'specialist'],
    says: facts => `is now due by law on ${longDate(String(facts.dueOn))}`,
  },
}

/** The visits of a plan that was accepted, and who answers them. */
function proposedWords({ visits, days }: AuditEntry['facts'], to: NoticeTo): string {
  if (!(Number(visits) > 0)) return ''
  const proposed = `, with ${visits === 1 ? 'a visit' : 'visits'} proposed for ${days}`
  return to === 'setting' ? `${proposed}: confirm or ask to move` : proposed
}

/** The visits that a plan moved away. */
function cancelledWords({ visitsCancelled, daysCancelled }: AuditEntry['facts']): string {
  if (typeof daysCancelled !== 'string') return ''
  return `; cancelled: the ${visitsCancelled === 1 ? 'visit' : 'visits'} on ${daysCancelled}`
}

/**
 * The notices that follow from an entry: one for each audience that there is. The setting of a request that is not
 * shared with it hears of visits only.
 */
export function noticesOf(cause: NoticeCause): Notice[] {
  const rule = cause.isSent ? NOTICE_RULES[cause.entry.what] : undefined
  if (rule === undefined) return []
  const told = new Map<string, Notice>()
  for (const to of rule.to) {
    const audience = audienceOf(to, cause)
    if (audience === null || told.has(audience)) continue
    const isHiddenFrom = cause.sharing === 'nothing' && audience === `setting#${cause.settingId}`
    const notice = isHiddenFrom ? hiddenNotice(cause.entry, audience) : noticeOf(cause, rule, to, audience)
    if (notice !== null) told.set(audience, notice)
  }
  return [...told.values()]
}

/** The audience of the side that asks. */
export function askerOf({ raisedFor, settingId }: Pick<NoticeCause, 'raisedFor' | 'settingId'>): string {
  return raisedFor === 'authority' ? 'officers' : `setting#${settingId}`
}

function noticeOf(
  { entry, requestId }: NoticeCause,
  rule: NoticeRule,
  to: NoticeTo,
  audience: string,
): Notice {
  const says = rule.says(entry.facts, to)
  const text = `Request ${referenceOf(requestId)}${says.startsWith(':') ? says : ` ${says}`}.`
  return { id: `${entry.id}#${audience}`, audience, at: entry.at, text, requestId }
}

function audienceOf(to: NoticeTo, cause: NoticeCause): string | null {
  const { settingId, specialistId, raisedFor, entry } = cause
  const former = entry.facts.formerSpecialistId
  const audiences: Readonly<Record<NoticeTo, string | null>> = {
    asker: askerOf(cause),
    'asked-about': raisedFor === 'authority' ? `setting#${settingId}` : null,
    setting: `setting#${settingId}`,
    team: 'team',
    specialist: specialistId === null ? null : `specialist#${specialistId}`,
    'former-specialist': typeof former === 'string' ? `specialist#${former}` : null,
  }
  return audiences[to]
}
