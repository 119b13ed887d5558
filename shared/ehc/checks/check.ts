import type { LocalDate } from '../../calendar/local-date.ts'
import type { CaseEvent, EventKind, EventOf } from '../case.ts'
import { ofKind } from '../case.ts'
import { orderIn } from '../order-in.ts'
import type { ClockSettings } from '../settings.ts'

/** Something wrong with an event: the provision, what is wrong and what to do. */
export interface Finding {
  /** A warning may be overridden with a reason; a refusal may not. */
  readonly severity: 'refuse' | 'warn'
  readonly provision: string
  readonly message: string
}

/** Whose case it is: the authority that keeps it, and the child's day of birth. Null where it is not known. */
export interface CaseOwn {
  readonly authority: string | null
  readonly bornOn: LocalDate | null
}

/** What a check may look at: the events that stand beside the one checked, in order, and whose case it is. */
export interface Beside {
  readonly events: readonly CaseEvent[]
  readonly settings: ClockSettings
  readonly own: CaseOwn
}

/** Says what is wrong with an event of a kind; anything falsy is nothing wrong. */
export type Check<K extends EventKind> = (
  event: EventOf<K>,
  beside: Beside,
) => readonly (Finding | false | null | undefined)[]

/** Checks by kind of event. */
export type Checks = { readonly [K in EventKind]?: Check<K> }

/** The event is impossible or unlawful as said. */
export function refuse(provision: string, message: string): Finding {
  return { severity: 'refuse', provision, message: `${message} (${provision})` }
}

/** The event may be right, but a person must say why. */
export function warn(provision: string, message: string): Finding {
  return { severity: 'warn', provision, message: `${message} (${provision})` }
}

/** The last event of a kind on or before a day, or undefined. */
export function lastOf<K extends EventKind>(
  { events }: Beside,
  kind: K,
  on: string,
  fits: (event: EventOf<K>) => boolean = () => true,
): EventOf<K> | undefined {
  return ofKind(events, kind)
    .filter(event => event.on <= on && fits(event))
    .at(-1)
}

/**
 * Whether an order, a concession or an agreement in mediation on or before a day stands in for earlier steps.
 * @param since  only those of this day or later count
 */
export function isOrdered({ events }: Beside, on: string, since: LocalDate = ''): boolean {
  return events.some(event => event.on >= since && event.on <= on && orderIn(event) !== null)
}

/** Whether there is a plan on a day: made here or transferred in. */
export function hasPlan(beside: Beside, on: string): boolean {
  return (
    lastOf(beside, 'final-issued', on) !== undefined || lastOf(beside, 'transferred-in', on) !== undefined
  )
}

/** Refuses what is about another authority and names the case's own. */
export function otherAuthority(provision: string, code: string, { own }: Beside): Finding | false {
  return (
    code === own.authority &&
    refuse(provision, 'This is the authority itself: give the code of the other one')
  )
}
