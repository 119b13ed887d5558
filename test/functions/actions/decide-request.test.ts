import { describe, expect, test } from 'vitest'
import { decideRequest } from '../../../functions/actions/decide-request.ts'
import {
  DECISION_REASON_KEYS,
  type DecisionKind,
  type DecisionReason,
} from '../../../shared/requests/reasons.ts'
import { REQUEST_STATUS_KEYS, type RequestStatus } from '../../../shared/requests/status.ts'
import { asLead } from '../../builders/acting.ts'
import { NOW } from '../../builders/clock.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'
import { aRequest } from '../../builders/request.ts'

const request = aRequest().submitted().build()
const { version } = request
const by = { userId: 'u-lead', name: 'Lena Lead' }

/** What each decision leads to: status, the verb of its entry, and the day of the next step. */
const LEADS_TO: Readonly<
  Record<DecisionKind, { status: RequestStatus; what: string; nextOn: string | null }>
> = {
  accept: { status: 'accepted', what: 'accepted', nextOn: '2026-11-30' },
  signpost: { status: 'signposted', what: 'signposted', nextOn: null },
  decline: { status: 'declined', what: 'declined', nextOn: null },
}

/** Whose reason each is, from the words of the reasons. */
const FOR: Readonly<Record<DecisionReason, DecisionKind>> = {
  'meets-criteria': 'accept',
  'urgent-need': 'accept',
  'duty-in-law': 'accept',
  'better-met-elsewhere': 'signpost',
  'health-pathway': 'signpost',
  'universal-offer': 'signpost',
  'support-not-tried': 'decline',
  'below-criteria': 'decline',
  'already-open': 'decline',
}
const KINDS = Object.keys(LEADS_TO) as DecisionKind[]

describe.each(DECISION_REASON_KEYS)('the reason %s', reason => {
  test.each(KINDS)('is taken for “%s” only if it is its own', kind => {
    const act = () => decideRequest(asLead(), request, { kind, reason, note: 'Try the offer', version })
    if (FOR[reason] !== kind) {
      expect(pointersOf(refused(act))).toEqual(['/reason'])
      return
    }
    const { status, what, nextOn } = LEADS_TO[kind]
    const { change, answer } = act()
    expect(change.request?.next).toMatchObject({
      status,
      nextOn,
      decision: { reason, note: 'Try the offer', by, at: NOW },
    })
    expect(change.note).toMatchObject({ what, facts: { reason } })
    expect(change.note?.why).toBeTruthy()
    expect(answer).toMatchObject({ status, version: version + 1 })
  })
})

test('accepting needs no note; signposting and declining do', () => {
  const bare = (kind: DecisionKind, reason: DecisionReason) => () =>
    decideRequest(asLead(), request, { kind, reason, note: '', version })
  expect(bare('accept', 'meets-criteria')().answer.status).toBe('accepted')
  expect(pointersOf(refused(bare('signpost', 'health-pathway')))).toEqual(['/note'])
  expect(pointersOf(refused(bare('decline', 'below-criteria')))).toEqual(['/note'])
})

test('asking for more gives the request back to its setting with the question', () => {
  const { change } = decideRequest(asLead(), request, { kind: 'ask', text: 'Which books?', version })
  expect(change.request?.next).toMatchObject({
    status: 'more-information-needed',
    nextOn: '2026-12-07',
    ask: { text: 'Which books?', by, at: NOW },
    decision: null,
  })
  expect(change.note).toEqual({ what: 'asked', why: null, facts: {} })
})

test.each(REQUEST_STATUS_KEYS.filter(status => status !== 'submitted'))(
  'a request that is %s cannot be decided',
  status => {
    const decisions = [
      { kind: 'ask', text: 'More?', version },
      { kind: 'accept', reason: 'meets-criteria', note: '', version },
      { kind: 'signpost', reason: 'health-pathway', note: 'x', version },
      { kind: 'decline', reason: 'below-criteria', note: 'x', version },
    ] as const
    for (const decision of decisions)
      expect(codeOf(() => decideRequest(asLead(), { ...request, status }, decision))).toBe('not-allowed-now')
  },
)

test('a decision on an older version is refused', () => {
  const stale = { kind: 'ask', text: 'More?', version: version - 1 } as const
  expect(codeOf(() => decideRequest(asLead(), request, stale))).toBe('stale-version')
})
