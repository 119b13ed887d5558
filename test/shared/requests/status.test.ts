import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/refusal.ts'
import {
  assertMove,
  mayMove,
  type OwnerKind,
  REQUEST_STATUS_KEYS,
  REQUEST_STATUSES,
  type RequestStatus,
  type RequestTab,
  type RequestVerb,
} from '../../../shared/requests/status.ts'

interface Expected {
  readonly label: string
  readonly owner: OwnerKind
  readonly tab: RequestTab
  /** Working days the next step is promised within; null where none is. */
  readonly within: number | null
  readonly moves: Partial<Record<RequestStatus, RequestVerb[]>>
}

const LIFE: Record<RequestStatus, Expected> = {
  draft: {
    label: 'Draft',
    owner: 'asker',
    tab: 'drafts',
    within: null,
    moves: { submitted: ['submit'], withdrawn: ['withdraw'] },
  },
  submitted: {
    label: 'Submitted',
    owner: 'team',
    tab: 'triage',
    within: 5,
    moves: {
      'more-information-needed': ['ask'],
      accepted: ['accept'],
      signposted: ['signpost'],
      declined: ['decline'],
      withdrawn: ['withdraw'],
    },
  },
  'more-information-needed': {
    label: 'More information needed',
    owner: 'asker',
    tab: 'waiting',
    within: 10,
    moves: { submitted: ['submit'], withdrawn: ['withdraw'] },
  },
  accepted: {
    label: 'Accepted',
    owner: 'team',
    tab: 'to-allocate',
    within: 5,
    moves: { allocated: ['allocate'], withdrawn: ['withdraw'] },
  },
  allocated: {
    label: 'Allocated',
    owner: 'specialist',
    tab: 'under-way',
    within: 10,
    moves: { allocated: ['reallocate'], booked: ['book'], closed: ['answer'], withdrawn: ['withdraw'] },
  },
  booked: {
    label: 'Visit booked',
    owner: 'specialist',
    tab: 'under-way',
    within: null,
    moves: {
      allocated: ['cancel-visit', 'record-visit'],
      booked: ['book', 'move-visit', 'cancel-visit', 'record-visit'],
      delivered: ['cancel-visit', 'record-visit'],
      withdrawn: ['withdraw'],
    },
  },
  delivered: {
    label: 'Support given',
    owner: 'specialist',
    tab: 'under-way',
    within: 10,
    moves: { booked: ['book'], closed: ['close'], withdrawn: ['withdraw'] },
  },
  closed: { label: 'Closed', owner: 'nobody', tab: 'ended', within: null, moves: {} },
  signposted: { label: 'Signposted', owner: 'nobody', tab: 'ended', within: null, moves: {} },
  declined: { label: 'Declined', owner: 'nobody', tab: 'ended', within: null, moves: {} },
  withdrawn: { label: 'Withdrawn', owner: 'nobody', tab: 'ended', within: null, moves: {} },
}

const VERBS = [...new Set(Object.values(LIFE).flatMap(({ moves }) => Object.values(moves).flat()))]
const pairs = REQUEST_STATUS_KEYS.flatMap(from => REQUEST_STATUS_KEYS.map(to => [from, to] as const))

describe('moves between statuses', () => {
  test.each(pairs)('%s to %s is as the table typed by hand says', (from, to) => {
    const verbs = LIFE[from].moves[to]
    const moves: Readonly<Record<string, readonly RequestVerb[]>> = REQUEST_STATUSES[from].moves
    expect(moves[to]).toEqual(verbs)
    expect(mayMove(from, to)).toBe(verbs !== undefined)
    if (verbs === undefined) expect(() => assertMove(from, to)).toThrow(Refusal)
    else expect(() => assertMove(from, to)).not.toThrow()
    for (const verb of VERBS) {
      const may = verbs?.includes(verb) ?? false
      expect(mayMove(from, to, verb)).toBe(may)
      if (may) expect(() => assertMove(from, to, verb)).not.toThrow()
      else expect(() => assertMove(from, to, verb)).toThrow(Refusal)
    }
  })

  test('a refusal says what the request is and what it cannot become', () => {
    expect(() => assertMove('closed', 'submitted')).toThrow(
      expect.objectContaining({
        code: 'not-allowed-now',
        message: 'A request that is “Closed” cannot become “Submitted”.',
        facts: { from: 'closed', to: 'submitted' },
      }),
    )
  })

  test('every status can be reached from a draft', () => {
    const reached = new Set<RequestStatus>(['draft'])
    for (const from of reached) for (const to of REQUEST_STATUS_KEYS) if (mayMove(from, to)) reached.add(to)
    expect(REQUEST_STATUS_KEYS.filter(status => !reached.has(status))).toEqual([])
  })

  test('whatever is open can be withdrawn, and what has ended stays as it is', () => {
    for (const status of REQUEST_STATUS_KEYS) {
      const ended = REQUEST_STATUSES[status].tab === 'ended'
      expect(mayMove(status, 'withdrawn')).toBe(!ended)
      if (ended) expect(REQUEST_STATUS_KEYS.filter(to => mayMove(status, to))).toEqual([])
    }
  })
})

describe('what a status says', () => {
  test.each(REQUEST_STATUS_KEYS)('%s: label, owner, tab and promise are as typed by hand', status => {
    const { label, owner, tab, nextWithinWorkingDays } = REQUEST_STATUSES[status]
    const expected = LIFE[status]
    expect({ label, owner, tab, within: nextWithinWorkingDays }).toEqual({
      label: expected.label,
      owner: expected.owner,
      tab: expected.tab,
      within: expected.within,
    })
  })

  test('an open request always has an owner, and one that has ended has none', () => {
    for (const { owner, tab } of Object.values(REQUEST_STATUSES))
      expect(owner === 'nobody').toBe(tab === 'ended')
  })

  test('labels tell statuses apart, and each says what happens next', () => {
    const rows = Object.values(REQUEST_STATUSES)
    expect(new Set(rows.map(row => row.label)).size).toBe(rows.length)
    expect(rows.filter(row => row.next.length < 10)).toEqual([])
  })
})
