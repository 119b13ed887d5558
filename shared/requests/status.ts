import { Refusal } from '../refusal.ts'

/** Who has a request in a status. `asker` is the side that asks: the setting, or the authority’s EHC officers. */
export type OwnerKind = 'asker' | 'team' | 'specialist' | 'nobody'

/** The verbs that change a request's status: its own, and those of its visits. */
export type RequestVerb =
  | 'submit'
  | 'withdraw'
  | 'ask'
  | 'accept'
  | 'signpost'
  | 'decline'
  | 'allocate'
  | 'reallocate'
  | 'answer'
  | 'close'
  | VisitDrivenVerb

/** What is done to a visit and may change its request's status with it. */
export type VisitDrivenVerb = 'book' | 'move-visit' | 'cancel-visit' | 'record-visit'

/** The work list a status stands in. */
export type RequestTab = 'drafts' | 'triage' | 'waiting' | 'to-allocate' | 'under-way' | 'ended'

interface StatusRow {
  readonly label: string
  /** A tag colour of the design system; always shown with the label. */
  readonly colour: 'grey' | 'blue' | 'yellow' | 'purple' | 'turquoise' | 'green' | 'red' | 'orange'
  readonly owner: OwnerKind
  readonly tab: RequestTab
  /** What happens next, in words for the setting. */
  readonly next: string
  /** Working days the next step should take: an authority's promise, not law. Null where nothing follows. */
  readonly nextWithinWorkingDays: number | null
  /** Legal moves out of this status and the verbs that can make each. */
  readonly moves: Readonly<Record<string, readonly RequestVerb[]>>
}

/**
 * The life of a request (DESIGN: "Life of a request"). TABLE: a row here and its expectation in
 * `test/shared/requests/status.test.ts`. The diagram in the README is drawn from it.
 */
export const REQUEST_STATUSES = {
  draft: {
    label: 'Draft',
    colour: 'grey',
    owner: 'asker',
    tab: 'drafts',
    next: 'Finish it and send it',
    nextWithinWorkingDays: null,
    moves: { submitted: ['submit'], withdrawn: ['withdraw'] },
  },
  submitted: {
    label: 'Submitted',
    colour: 'blue',
    owner: 'team',
    tab: 'triage',
    next: 'The team decides',
    nextWithinWorkingDays: 5,
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
    colour: 'yellow',
    owner: 'asker',
    tab: 'waiting',
    next: 'Add what the team asked for and send it again',
    nextWithinWorkingDays: 10,
    moves: { submitted: ['submit'], withdrawn: ['withdraw'] },
  },
  accepted: {
    label: 'Accepted',
    colour: 'purple',
    owner: 'team',
    tab: 'to-allocate',
    next: 'The team chooses a specialist',
    nextWithinWorkingDays: 5,
    moves: { allocated: ['allocate'], withdrawn: ['withdraw'] },
  },
  allocated: {
    label: 'Allocated',
    colour: 'purple',
    owner: 'specialist',
    tab: 'under-way',
    next: 'The specialist books a visit',
    nextWithinWorkingDays: 10,
    moves: { allocated: ['reallocate'], booked: ['book'], closed: ['answer'], withdrawn: ['withdraw'] },
  },
  booked: {
    label: 'Visit booked',
    colour: 'turquoise',
    owner: 'specialist',
    tab: 'under-way',
    next: 'The visit takes place',
    nextWithinWorkingDays: null,
    moves: {
      allocated: ['cancel-visit', 'record-visit'],
      booked: ['book', 'move-visit', 'cancel-visit', 'record-visit'],
      delivered: ['cancel-visit', 'record-visit'],
      withdrawn: ['withdraw'],
    },
  },
  delivered: {
    label: 'Support given',
    colour: 'turquoise',
    owner: 'specialist',
    tab: 'under-way',
    next: 'The specialist books another visit or closes the request',
    nextWithinWorkingDays: 10,
    moves: { booked: ['book'], closed: ['close'], withdrawn: ['withdraw'] },
  },
  closed: {
    label: 'Closed',
    colour: 'green',
    owner: 'nobody',
    tab: 'ended',
    next: 'Nothing more is planned',
    nextWithinWorkingDays: null,
    moves: {},
  },
  signposted: {
    label: 'Signposted',
    colour: 'grey',
    owner: 'nobody',
    tab: 'ended',
    next: 'See where the team pointed you',
    nextWithinWorkingDays: null,
    moves: {},
  },
  declined: {
    label: 'Declined',
    colour: 'red',
    owner: 'nobody',
    tab: 'ended',
    next: 'See the reason, and ask again when things change',
    nextWithinWorkingDays: null,
    moves: {},
  },
  withdrawn: {
    label: 'Withdrawn',
    colour: 'grey',
    owner: 'nobody',
    tab: 'ended',
    next: 'Nothing more is planned',
    nextWithinWorkingDays: null,
    moves: {},
  },
} as const satisfies Record<string, StatusRow>

export type RequestStatus = keyof typeof REQUEST_STATUSES
export const REQUEST_STATUS_KEYS = Object.keys(REQUEST_STATUSES) as [RequestStatus, ...RequestStatus[]]

/** Whether a request may go from one status to another; with a verb, whether this verb may take it there. */
export function mayMove(from: RequestStatus, to: RequestStatus, by?: RequestVerb): boolean {
  const moves: Readonly<Record<string, readonly RequestVerb[]>> = REQUEST_STATUSES[from].moves
  const verbs = moves[to]
  return verbs !== undefined && (by === undefined || verbs.includes(by))
}

/**
 * Stops a move the table does not have.
 * @throws Refusal not-allowed-now, with both statuses as facts
 */
export function assertMove(from: RequestStatus, to: RequestStatus, by?: RequestVerb): void {
  if (mayMove(from, to, by)) return
  const labels = [REQUEST_STATUSES[from].label, REQUEST_STATUSES[to].label]
  throw new Refusal('not-allowed-now', `A request that is “${labels[0]}” cannot become “${labels[1]}”.`, {
    from,
    to,
  })
}
