import * as z from 'zod'
import { Id } from '../ids.ts'

/**
 * What can happen to a case, in the words its timeline shows. TABLE: an action writes one of these, and the
 * notices that follow from it are in `notices/rules.ts`.
 */
export const AUDIT_VERBS = {
  started: 'Started the request',
  drafted: 'Saved the draft',
  submitted: 'Sent the request',
  asked: 'Asked for more information',
  accepted: 'Accepted the request',
  signposted: 'Pointed to another service',
  declined: 'Declined the request',
  allocated: 'Allocated a specialist',
  'allocated-with-visit': 'Allocated a specialist and proposed a visit',
  'visit-booked': 'Booked a visit',
  'visit-proposed': 'Proposed a visit',
  'visit-asked-for': 'Asked for a visit',
  'visit-confirmed': 'Confirmed the visit',
  'visit-agreed': 'Agreed to the visit that the setting asked for',
  'visit-move-asked': 'Asked to move the visit',
  'visit-moved': 'Moved the visit',
  'visit-cancelled': 'Cancelled the visit',
  'visit-held': 'Recorded the visit',
  'visit-not-held': 'Recorded that the visit could not go ahead',
  closed: 'Closed the request',
  withdrawn: 'Withdrew the request',
  'due-day-moved': 'Moved the day it is due by law',
  'sharing-changed': 'Changed what the setting may see',
  'child-corrected': 'Corrected the child’s details as on the needs assessment',
  'case-started': 'Started the case',
  'event-recorded': 'Recorded',
  'event-corrected': 'Corrected',
  'case-changed': 'Changed the details',
  'plan-started': 'Started planning',
  'plan-read': 'Read the records to plan from',
  'plan-cancelled': 'Stopped planning',
  'plan-ended': 'Ended planning',
  'plan-accepted': 'Accepted a plan: allocated a specialist and proposed visits',
  'hours-returned': 'Gave back hours of a cancelled visit',
  'pattern-set': 'Entered a working week',
  'pattern-removed': 'Took back a working week',
  'leave-added': 'Added leave',
  'leave-changed': 'Changed leave',
  'leave-taken-back': 'Took back leave',
  'commitment-added': 'Added a recurring commitment',
  'commitment-changed': 'Changed a recurring commitment',
  'commitment-ended': 'Ended a recurring commitment',
  'cover-arranged': 'Arranged cover',
  'cover-ended': 'Ended cover',
  'course-made': 'Made the course',
  'course-changed': 'Changed the course',
  'session-planned': 'Planned the session',
  'session-changed': 'Changed the session',
  'session-called-off': 'Called the session off',
  'places-booked': 'Booked places',
  'places-waiting': 'Joined the waiting list',
  'place-named': 'Named who comes',
  'place-cancelled': 'Cancelled a place',
  'place-offered': 'Offered a place',
  'offer-taken': 'Took the offered place',
  'offer-lapsed': 'Let an offer pass on',
  'fee-waived': 'Waived the late fee',
  'register-kept': 'Recorded who came',
  'evaluation-given': 'Gave an evaluation',
  'series-booked': 'Booked a series of visits',
  'series-confirmed': 'Confirmed visits of a series',
  'series-changed': 'Changed a series of visits',
  'question-asked': 'Asked a question',
  'question-taken': 'Took the question',
  'question-put-back': 'Put the question back',
  'question-rerouted': 'Sent the question to another discipline',
  'question-answered': 'Answered the question',
  'question-followed-up': 'Asked again',
  'question-turned-into-request': 'Turned the question into a request',
  'question-withdrawn': 'Took the question back',
  'answer-published': 'Published the answer',
  'answer-taken-down': 'Took the published answer down',
  'meeting-started': 'Started the planning meeting',
  'meeting-changed': 'Changed the planning meeting',
  'meeting-finished': 'Finished the planning meeting',
  'agreed-at-meeting': 'Agreed at a planning meeting',
  'pot-made': 'Made a shared pot of hours',
  'pot-changed': 'Changed who shares the pot',
  'hours-transferred': 'Moved hours',
  'hours-granted': 'Set the hours of a year',
  'review-changed': 'Changed the self-review',
  'review-finished': 'Finished the self-review',
  'policy-set': 'Changed settings of planning and hours',
  'policy-reset': 'Went back to the product’s choice',
  'return-exported': 'Exported the SEN2 return, with children’s names, to files',
  'access-suspended': 'Suspended access',
  'access-restored': 'Restored access',
} as const satisfies Record<string, string>

export type AuditVerb = keyof typeof AUDIT_VERBS
export const AUDIT_VERB_KEYS = Object.keys(AUDIT_VERBS) as [AuditVerb, ...AuditVerb[]]

/**
 * One entry of a case's chain: who, when, what, why. `hash` covers every other field and `previousHash`, so a
 * removed or changed entry shows. Facts are codes, days and counts, never names of children or free text.
 */
export const AuditEntry = z.strictObject({
  id: Id,
  sequence: z.int().min(1),
  at: z.iso.datetime(),
  by: z.strictObject({ userId: z.string(), name: z.string() }),
  what: z.enum(AUDIT_VERB_KEYS),
  why: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  previousHash: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** What an action says happened; storage adds the sequence and the hashes. */
export type AuditNote = Pick<AuditEntry, 'what' | 'why' | 'facts'>

/** The hash before the first entry of a chain. */
export const CHAIN_START = '0'.repeat(64)

/** The text that is hashed for an entry: its fields in a fixed order, so that the same entry always hashes alike. */
export function chainText(entry: Omit<AuditEntry, 'hash'>): string {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    entry.previousHash,
    entry.sequence,
    entry.id,
    entry.at,
    entry.by.userId,
    entry.by.name,
    entry.what,
    entry.why,
    facts,
  ])
}

/**
 * The sequence number of the first entry that does not fit the chain, or null when all do.
 * @param hashOf  SHA-256 in hex, handed in
 */
export function firstBrokenLink(
  entries: readonly AuditEntry[],
  hashOf: (text: string) => string,
): number | null {
  let previous = CHAIN_START
  for (const [at, entry] of entries.entries()) {
    const { hash, ...rest } = entry
    if (entry.sequence !== at + 1 || entry.previousHash !== previous || hashOf(chainText(rest)) !== hash)
      return entry.sequence
    previous = hash
  }
  return null
}
