import { Refusal } from '../refusal.ts'

/** Every status a visit can have. */
export type VisitStatus = 'proposed' | 'confirmed' | 'completed' | 'cancelled' | 'not-held'

/** The verbs that change a visit's status; each is an action of the same name. */
export type VisitVerb = 'confirm-visit' | 'cancel-visit' | 'record-visit'

/** Colours of the GOV.UK tag component. A tag always carries its label too. */
export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow'

/** A legal change of status and the verb that makes it. */
export interface VisitMove {
  readonly to: VisitStatus
  readonly by: VisitVerb
}

/** What is true of a visit in one status. */
export interface VisitStatusRow {
  readonly label: string
  readonly tag: TagColour
  /** What the status means, in a sentence a setting understands. */
  readonly meaning: string
  readonly moves: readonly VisitMove[]
  /** Whether nothing can follow. Until then its day and time can be changed. */
  readonly isEnd: boolean
}

/**
 * The life of a visit. Changing day or time keeps the status; everything else that may happen is a move here. Once a
 * visit has begun it can only be recorded, also one that was never confirmed: it may have been agreed in other words.
 */
export const VISIT_STATUSES: Readonly<Record<VisitStatus, VisitStatusRow>> = {
  proposed: {
    label: 'Proposed',
    tag: 'yellow',
    meaning: 'The time is held and waits to be agreed.',
    moves: [
      { to: 'confirmed', by: 'confirm-visit' },
      { to: 'completed', by: 'record-visit' },
      { to: 'not-held', by: 'record-visit' },
      { to: 'cancelled', by: 'cancel-visit' },
    ],
    isEnd: false,
  },
  confirmed: {
    label: 'Confirmed',
    tag: 'blue',
    meaning: 'The setting and the specialist expect the visit.',
    moves: [
      { to: 'completed', by: 'record-visit' },
      { to: 'not-held', by: 'record-visit' },
      { to: 'cancelled', by: 'cancel-visit' },
    ],
    isEnd: false,
  },
  completed: {
    label: 'Completed',
    tag: 'green',
    meaning: 'The visit happened and what came of it is recorded.',
    moves: [],
    isEnd: true,
  },
  cancelled: {
    label: 'Cancelled',
    tag: 'grey',
    meaning: 'The visit was called off beforehand.',
    moves: [],
    isEnd: true,
  },
  'not-held': {
    label: 'Not held',
    tag: 'orange',
    meaning: 'The specialist came or was ready, and the visit could not go ahead.',
    moves: [],
    isEnd: true,
  },
}

/** The keys of `VISIT_STATUSES`, in the order of a visit's life. */
export const VISIT_STATUS_KEYS = Object.keys(VISIT_STATUSES) as [VisitStatus, ...VisitStatus[]]

/**
 * Insists that a visit may change from one status to another; with a verb, that this verb may do it.
 * @throws Refusal not-allowed-now, with the facts `from` and `to`
 */
export function assertVisitMove(from: VisitStatus, to: VisitStatus, by?: VisitVerb): void {
  const move = VISIT_STATUSES[from].moves.find(legal => legal.to === to)
  if (move !== undefined && (by === undefined || by === move.by)) return
  const [was, wanted] = [VISIT_STATUSES[from].label.toLowerCase(), VISIT_STATUSES[to].label.toLowerCase()]
  throw new Refusal('not-allowed-now', `This visit is ${was}, so it cannot become ${wanted}.`, { from, to })
}

/**
 * Insists that a visit's day or time can still be changed.
 * @throws Refusal not-allowed-now, with the fact `from`
 */
export function assertCanReschedule(status: VisitStatus): void {
  const { isEnd, label } = VISIT_STATUSES[status]
  if (!isEnd) return
  throw new Refusal(
    'not-allowed-now',
    `This visit is ${label.toLowerCase()}, so its time cannot be changed.`,
    {
      from: status,
    },
  )
}

/** Where a reason lies. It decides whose hours a lost visit may count against, not who is to blame. */
export type ReasonSide = 'setting' | 'service' | 'family' | 'neither'

/** A coded reason as shown and counted. */
export interface VisitReason {
  readonly label: string
  readonly side: ReasonSide
}

/** Why a visit was called off beforehand. Policy of this product, not law. */
export const CANCEL_REASONS = {
  'setting-cannot-host': { label: 'The setting cannot host it that day', side: 'setting' },
  'setting-staff-unavailable': { label: 'Staff who are needed are not available', side: 'setting' },
  'setting-closure': { label: 'The setting has closed unexpectedly', side: 'neither' },
  'child-unavailable': { label: 'The child will not be there', side: 'family' },
  'consent-withdrawn': { label: 'Consent was withdrawn', side: 'family' },
  'specialist-unwell': { label: 'The specialist is unwell', side: 'service' },
  'specialist-urgent-work': { label: 'The specialist is needed for urgent work', side: 'service' },
  'booked-by-mistake': { label: 'It was booked by mistake', side: 'service' },
  'no-longer-needed': { label: 'The visit is no longer needed', side: 'neither' },
  'travel-disruption': { label: 'Weather or travel makes it impossible', side: 'neither' },
  replanned: { label: 'It was planned anew', side: 'service' },
} as const satisfies Record<string, VisitReason>

/** A key of `CANCEL_REASONS`. */
export type CancelReason = keyof typeof CANCEL_REASONS

/** Why a visit could not go ahead on the day. Policy of this product, not law. */
export const NOT_HELD_REASONS = {
  'child-absent': { label: 'The child was absent', side: 'family' },
  'child-not-willing': { label: 'The child did not want to take part', side: 'family' },
  'consent-missing': { label: 'Consent was not in place', side: 'setting' },
  'setting-not-ready': { label: 'The setting was not ready', side: 'setting' },
  'staff-not-available': { label: 'Staff who were needed were not available', side: 'setting' },
  'incident-at-setting': { label: 'An incident at the setting', side: 'neither' },
  'specialist-could-not-arrive': { label: 'The specialist could not get there', side: 'service' },
} as const satisfies Record<string, VisitReason>

/** A key of `NOT_HELD_REASONS`. */
export type NotHeldReason = keyof typeof NOT_HELD_REASONS

/** Why a visit's day or time was changed. Policy of this product, not law. */
export const MOVE_REASONS = {
  'setting-asked': { label: 'The setting asked', side: 'setting' },
  'family-asked': { label: 'The family asked', side: 'family' },
  'child-unavailable': { label: 'The child will not be there', side: 'family' },
  'specialist-unwell': { label: 'The specialist is unwell', side: 'service' },
  'specialist-urgent-work': { label: 'The specialist is needed for urgent work', side: 'service' },
  'better-time-found': { label: 'A better time was found', side: 'service' },
  'travel-disruption': { label: 'Weather or travel makes it impossible', side: 'neither' },
} as const satisfies Record<string, VisitReason>

/** A key of `MOVE_REASONS`. */
export type MoveReason = keyof typeof MOVE_REASONS
