import { describe, expect, test } from 'vitest'
import { AUDIT_VERB_KEYS, type AuditVerb } from '../../../shared/audit/entry.ts'
import { NOTICE_RULES, type NoticeCause, noticesOf } from '../../../shared/notices/rules.ts'
import { idOf, NOW } from '../../builders/clock.ts'

const REQUEST = '7K4M2Q9ABC'

/** Facts as actions give them, and some no notice may pass on. */
const FACTS = {
  specialistName: 'Sam Sailor',
  when: 'Tuesday 24 November 2026 at 9:30am',
  was: 'Monday 23 November 2026 at 1pm',
  dueOn: '2026-12-15',
  visitsCancelled: 1,
  count: 6,
  first: 'Tuesday 24 November 2026 at 9:30am',
  last: 'Tuesday 23 February 2027 at 9:30am',
}
const SECRETS = {
  who: 'Mika Quill',
  child: 'Mika',
  note: 'Quill family moved',
  why: 'safeguarding',
  userName: 'Noor',
}

/** The audiences of a request that its setting asked for, allocated anew. */
type To = 'setting' | 'team' | 'specialist'

/** Who hears of what and in which words; `null` where nobody does. */
const EXPECTED: Record<AuditVerb, { to: To[]; says: string } | null> = {
  started: null,
  drafted: null,
  submitted: { to: ['team'], says: 'Request 7K4M2-Q9ABC was sent and waits for a decision.' },
  asked: {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC needs more information from you before the team can decide.',
  },
  accepted: { to: ['setting'], says: 'Request 7K4M2-Q9ABC was accepted; the team now chooses a specialist.' },
  signposted: {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC was pointed to another service; the reason is on the request.',
  },
  declined: { to: ['setting'], says: 'Request 7K4M2-Q9ABC was declined; the reason is on the request.' },
  allocated: { to: ['setting', 'specialist'], says: 'Request 7K4M2-Q9ABC was allocated to Sam Sailor.' },
  'visit-booked': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC has a visit on Tuesday 24 November 2026 at 9:30am.',
  },
  'visit-proposed': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC has a proposed visit on Tuesday 24 November 2026 at 9:30am: confirm it or ask to move it.',
  },
  'allocated-with-visit': {
    to: ['setting', 'specialist'],
    says: 'Request 7K4M2-Q9ABC was allocated to Sam Sailor, with a visit proposed for Tuesday 24 November 2026 at 9:30am that the setting is to confirm.',
  },
  'visit-asked-for': {
    to: ['specialist'],
    says: 'Request 7K4M2-Q9ABC: the setting asks for a visit on Tuesday 24 November 2026 at 9:30am: agree to it or move it.',
  },
  'visit-agreed': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC: the visit you asked for on Tuesday 24 November 2026 at 9:30am is agreed.',
  },
  'visit-confirmed': {
    to: ['specialist'],
    says: 'Request 7K4M2-Q9ABC: the setting confirmed the visit on Tuesday 24 November 2026 at 9:30am.',
  },
  'visit-move-asked': {
    to: ['specialist'],
    says: 'Request 7K4M2-Q9ABC: the setting asks to move the visit on Tuesday 24 November 2026 at 9:30am.',
  },
  'visit-moved': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC: the visit was moved from Monday 23 November 2026 at 1pm to Tuesday 24 November 2026 at 9:30am.',
  },
  'visit-cancelled': {
    to: ['setting', 'specialist'],
    says: 'Request 7K4M2-Q9ABC: the visit on Tuesday 24 November 2026 at 9:30am was cancelled.',
  },
  'visit-held': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC: what happened on Tuesday 24 November 2026 at 9:30am is recorded.',
  },
  'visit-not-held': {
    to: ['setting', 'team'],
    says: 'Request 7K4M2-Q9ABC: the visit on Tuesday 24 November 2026 at 9:30am could not go ahead.',
  },
  closed: { to: ['setting'], says: 'Request 7K4M2-Q9ABC was closed; what changed is on the request.' },
  withdrawn: { to: ['team', 'specialist'], says: 'Request 7K4M2-Q9ABC was withdrawn.' },
  'due-day-moved': {
    to: ['team', 'specialist'],
    says: 'Request 7K4M2-Q9ABC is now due by law on Tuesday 15 December 2026.',
  },
  'sharing-changed': null,
  'child-corrected': null,
  'case-started': null,
  'event-recorded': null,
  'event-corrected': null,
  'case-changed': null,
  'plan-started': null,
  'plan-read': null,
  'plan-cancelled': null,
  'plan-ended': null,
  'plan-accepted': {
    to: ['setting', 'specialist'],
    says: 'Request 7K4M2-Q9ABC was allocated to Sam Sailor.',
  },
  'hours-returned': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC: hours of the cancelled visit on Tuesday 24 November 2026 at 9:30am were given back.',
  },
  'pattern-set': null,
  'pattern-removed': null,
  'leave-added': null,
  'leave-changed': null,
  'leave-taken-back': null,
  'commitment-added': null,
  'commitment-changed': null,
  'commitment-ended': null,
  'cover-arranged': null,
  'cover-ended': null,
  'course-made': null,
  'course-changed': null,
  'session-planned': null,
  'session-changed': null,
  'session-called-off': null,
  'places-booked': null,
  'places-waiting': null,
  'place-named': null,
  'place-cancelled': null,
  'place-offered': null,
  'offer-taken': null,
  'offer-lapsed': null,
  'fee-waived': null,
  'register-kept': null,
  'evaluation-given': null,
  'series-booked': {
    to: ['setting'],
    says: 'Request 7K4M2-Q9ABC has a series of 6 visits, from Tuesday 24 November 2026 at 9:30am to Tuesday 23 February 2027 at 9:30am.',
  },
  'series-confirmed': {
    to: ['specialist'],
    says: 'Request 7K4M2-Q9ABC: the setting confirmed 6 visits, from Tuesday 24 November 2026 at 9:30am to Tuesday 23 February 2027 at 9:30am.',
  },
  'series-changed': {
    to: ['setting', 'specialist'],
    says: 'Request 7K4M2-Q9ABC: of a series, moved to new times: 6 visits, from Tuesday 24 November 2026 at 9:30am to Tuesday 23 February 2027 at 9:30am.',
  },
  'question-asked': null,
  'question-taken': null,
  'question-put-back': null,
  'question-rerouted': null,
  'question-answered': null,
  'question-followed-up': null,
  'question-turned-into-request': null,
  'question-withdrawn': null,
  'answer-published': null,
  'answer-taken-down': null,
  'meeting-started': null,
  'meeting-changed': null,
  'meeting-finished': null,
  'agreed-at-meeting': null,
  'pot-made': null,
  'pot-changed': null,
  'hours-transferred': null,
  'hours-granted': null,
  'review-changed': null,
  'review-finished': null,
  'policy-set': null,
  'policy-reset': null,
  'return-exported': null,
  'access-suspended': null,
  'access-restored': null,
}

const AUDIENCES: Record<To, string> = {
  setting: 'setting#900001',
  team: 'team',
  specialist: 'specialist#900-sp01',
}

function noticesFor(what: AuditVerb, over: Partial<NoticeCause> = {}) {
  const entry = { id: idOf(7), at: NOW, what, facts: { ...FACTS, ...SECRETS } }
  return noticesOf({
    entry,
    requestId: REQUEST,
    settingId: '900001',
    specialistId: '900-sp01',
    raisedFor: 'setting',
    isSent: true,
    sharing: null,
    ...over,
  })
}

const told = (what: AuditVerb, over: Partial<NoticeCause>) =>
  noticesFor(what, over).map(notice => notice.audience)

describe('who hears of what', () => {
  test.each(AUDIT_VERB_KEYS)('%s: those and in the words typed by hand', verb => {
    const expected = EXPECTED[verb]
    expect(NOTICE_RULES[verb] === undefined).toBe(expected === null)
    expect(noticesFor(verb)).toEqual(
      (expected?.to ?? []).map(to => ({
        id: `${idOf(7)}#${AUDIENCES[to]}`,
        audience: AUDIENCES[to],
        at: NOW,
        text: expected?.says,
        requestId: REQUEST,
      })),
    )
  })

  test.each(AUDIT_VERB_KEYS)('%s: no notice passes on a child’s name, a note or a reason', verb => {
    for (const { text } of noticesFor(verb))
      for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret)
  })
})

test('nobody is told for a specialist who is not there', () => {
  expect(told('withdrawn', { specialistId: null })).toEqual(['team'])
  expect(noticesFor('visit-confirmed', { specialistId: null })).toEqual([])
})

test('the same cause gives the same notices, so that hearing of it twice makes no second one', () => {
  expect(noticesFor('allocated')).toEqual(noticesFor('allocated'))
  const ids = AUDIT_VERB_KEYS.flatMap(verb => noticesFor(verb).map(notice => notice.id))
  expect(new Set(ids)).toEqual(new Set(Object.values(AUDIENCES).map(audience => `${idOf(7)}#${audience}`)))
})

describe('what the authority asked for', () => {
  const authoritys = { raisedFor: 'authority' } as const
  const HEARD: Readonly<Partial<Record<AuditVerb, string[]>>> = {
    asked: ['officers'],
    accepted: ['officers', 'setting#900001'],
    signposted: ['officers'],
    declined: ['officers'],
    allocated: ['officers', 'setting#900001', 'specialist#900-sp01'],
    'visit-proposed': ['setting#900001'],
    closed: ['officers', 'setting#900001'],
    withdrawn: ['team', 'specialist#900-sp01', 'setting#900001'],
  }

  test.each(Object.keys(HEARD) as AuditVerb[])('%s: those typed by hand are told', verb => {
    expect(told(verb, authoritys)).toEqual(HEARD[verb])
  })
})

describe('the setting of a request that is not shared with it', () => {
  const hidden = { raisedFor: 'authority', sharing: 'nothing' } as const
  const HEARD: Readonly<Partial<Record<AuditVerb, string>>> = {
    'visit-booked': 'Visit by an educational psychologist on Tuesday 24 November 2026 at 9:30am.',
    'visit-moved':
      'Visit by an educational psychologist: moved from Monday 23 November 2026 at 1pm to Tuesday 24 November 2026 at 9:30am.',
    'visit-cancelled':
      'Visit by an educational psychologist on Tuesday 24 November 2026 at 9:30am: cancelled.',
    'visit-not-held':
      'Visit by an educational psychologist on Tuesday 24 November 2026 at 9:30am: could not go ahead.',
    'series-booked': 'Visit by an educational psychologist on Tuesday 24 November 2026 at 9:30am.',
    'series-changed':
      'Visit by an educational psychologist: moved, and now on Tuesday 24 November 2026 at 9:30am.',
    withdrawn: 'Visit by an educational psychologist: cancelled, as it is no longer needed.',
  }

  test.each(AUDIT_VERB_KEYS)('%s: hears of visits only, with no request to open', verb => {
    const theirs = noticesFor(verb, hidden).filter(({ audience }) => audience === AUDIENCES.setting)
    expect(theirs.map(({ text, requestId }) => [text, requestId])).toEqual(
      HEARD[verb] === undefined ? [] : [[HEARD[verb], null]],
    )
  })

  test('hears nothing of a withdrawal that cancelled no visit, and others hear what they always do', () => {
    const entry = { id: idOf(7), at: NOW, what: 'withdrawn', facts: { visitsCancelled: 0 } } as const
    expect(told('withdrawn', { ...hidden, entry })).toEqual(['team', 'specialist#900-sp01'])
    expect(told('allocated', hidden)).toEqual(['officers', 'specialist#900-sp01'])
  })
})

test('what was never sent is nobody else’s business: taking back a draft tells nobody', () => {
  for (const raisedFor of ['setting', 'authority'] as const)
    expect(noticesFor('withdrawn', { raisedFor, isSent: false })).toEqual([])
})

test('who had a request until now is told that it left them, and to whom it went', () => {
  const entry = {
    id: idOf(7),
    at: NOW,
    what: 'allocated',
    facts: { ...FACTS, formerSpecialistId: '900-sp02' },
  } as const
  expect(noticesFor('allocated', { entry }).map(({ audience, text }) => [audience, text])).toEqual([
    ['setting#900001', 'Request 7K4M2-Q9ABC was allocated to Sam Sailor.'],
    ['specialist#900-sp01', 'Request 7K4M2-Q9ABC was allocated to Sam Sailor.'],
    ['specialist#900-sp02', 'Request 7K4M2-Q9ABC is no longer yours: it was allocated to Sam Sailor.'],
  ])
})
