import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AUDIT_VERB_KEYS,
  AUDIT_VERBS,
  AuditEntry,
  type AuditVerb,
  CHAIN_START,
  chainText,
  firstBrokenLink,
} from '../../../shared/audit/entry.ts'
import { idOf } from '../../builders/clock.ts'

const VERBS: Record<AuditVerb, string> = {
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
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A chain of entries, each hashed onto the one before. */
function chainOf(...verbs: AuditVerb[]): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (const [at, what] of verbs.entries()) {
    const entry = {
      id: idOf(at + 1),
      sequence: at + 1,
      at: `2026-11-${String(at + 1).padStart(2, '0')}T09:00:00.000Z`,
      by: { userId: 'u-lead', name: 'Lena Lead' },
      what,
      why: at % 2 === 0 ? null : `reason ${at}`,
      facts: { visits: at, day: '2026-11-24' },
      previousHash: entries.at(-1)?.hash ?? CHAIN_START,
    }
    entries.push({ ...entry, hash: hashOf(chainText(entry)) })
  }
  return entries
}

const CHAIN = chainOf('started', 'drafted', 'submitted', 'accepted', 'allocated')
const changed = (at: number, over: Partial<AuditEntry>) =>
  CHAIN.map((entry, index) => (index === at ? { ...entry, ...over } : entry))
/** As somebody would who can also work out the changed entry's own hash. */
const rehashed = (at: number, over: Partial<AuditEntry>) =>
  CHAIN.map((entry, index) => {
    if (index !== at) return entry
    const { hash: _, ...rest } = { ...entry, ...over }
    return { ...rest, hash: hashOf(chainText(rest)) }
  })

test.each(AUDIT_VERB_KEYS)('%s reads as typed by hand', verb => {
  expect(AUDIT_VERBS[verb]).toBe(VERBS[verb])
})

describe('a chain', () => {
  test('that nobody touched fits, and so does one with nothing in it', () => {
    expect(firstBrokenLink(CHAIN, hashOf)).toBeNull()
    expect(firstBrokenLink([], hashOf)).toBeNull()
  })

  test('starts from sixty-four noughts', () => {
    expect(CHAIN_START).toMatch(/^0{64}$/)
    expect(CHAIN[0]?.previousHash).toBe(CHAIN_START)
  })

  test.each<[string, Partial<AuditEntry>]>([
    ['who', { by: { userId: 'u-lead', name: 'Somebody Else' } }],
    ['whose id', { by: { userId: 'u-other', name: 'Lena Lead' } }],
    ['when', { at: '2026-11-03T09:00:00.001Z' }],
    ['what', { what: 'declined' }],
    ['why', { why: 'another reason' }],
    ['a fact', { facts: { visits: 3, day: '2026-11-24' } }],
    ['a fact taken out', { facts: { day: '2026-11-24' } }],
    ['its id', { id: idOf(99) }],
    ['its hash', { hash: CHAIN_START }],
  ])('shows that %s was changed', (_what, over) => {
    expect(firstBrokenLink(changed(2, over), hashOf)).toBe(3)
  })

  test('shows a change to an entry whose own hash was made to fit: the next no longer does', () => {
    expect(firstBrokenLink(rehashed(2, { why: 'another reason' }), hashOf)).toBe(4)
  })

  test('shows an entry taken out of the middle, or from the start', () => {
    expect(
      firstBrokenLink(
        CHAIN.filter(entry => entry.sequence !== 3),
        hashOf,
      ),
    ).toBe(4)
    expect(firstBrokenLink(CHAIN.slice(1), hashOf)).toBe(2)
  })

  test('shows two entries in each other’s place, and one put in twice', () => {
    const [first, second, third, ...rest] = CHAIN as [AuditEntry, AuditEntry, AuditEntry]
    expect(firstBrokenLink([first, third, second, ...rest], hashOf)).toBe(3)
    expect(firstBrokenLink([first, second, second, third, ...rest], hashOf)).toBe(2)
  })

  test('an entry taken off the end shows by its length and head, which are kept with the case', () => {
    const cut = CHAIN.slice(0, -1)
    expect(firstBrokenLink(cut, hashOf)).toBeNull()
    expect(cut.at(-1)?.hash).not.toBe(CHAIN.at(-1)?.hash)
  })

  test('of any entries, any one change to any one of them shows', () => {
    const verbs = fc.array(fc.constantFrom(...AUDIT_VERB_KEYS), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(verbs, fc.nat(), fc.string({ minLength: 1 }), (whats, seed, why) => {
        const chain = chainOf(...whats)
        const at = seed % chain.length
        fc.pre(chain[at]?.why !== why)
        const touched = chain.map((entry, index) => (index === at ? { ...entry, why } : entry))
        expect(firstBrokenLink(touched, hashOf)).toBe(at + 1)
      }),
    )
  })
})

describe('the text that is hashed', () => {
  const { hash: _, ...entry } = CHAIN[1] as AuditEntry

  test('is the same whatever the order facts were written in', () => {
    const facts: [string, number][] = [...'zyxwvutsrqponm'].map((name, at) => [name, at])
    const text = (pairs: [string, number][]) => chainText({ ...entry, facts: Object.fromEntries(pairs) })
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), shuffled => {
        expect(text(shuffled)).toBe(text(facts))
      }),
    )
  })

  test('tells a number from its text, and null from the word', () => {
    expect(chainText({ ...entry, facts: { visits: '1' } })).not.toBe(
      chainText({ ...entry, facts: { visits: 1 } }),
    )
    expect(chainText({ ...entry, why: null })).not.toBe(chainText({ ...entry, why: 'null' }))
  })

  test('does not let text move from one field to the next', () => {
    const by = (userId: string, name: string) => chainText({ ...entry, by: { userId, name } })
    expect(by('ab', 'c')).not.toBe(by('a', 'bc'))
    expect(by('a","b', 'c')).not.toBe(by('a', 'b","c'))
  })
})

test('a kept entry has a place in the chain, a verb and plain facts', () => {
  expect(AuditEntry.safeParse(CHAIN[0]).success).toBe(true)
  for (const over of [
    { sequence: 0 },
    { what: 'deleted' },
    { facts: { child: { name: 'x' } } },
    { extra: 1 },
  ])
    expect(AuditEntry.safeParse({ ...CHAIN[0], ...over }).success).toBe(false)
})
