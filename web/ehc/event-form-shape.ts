import type { EventDetails, EventKind } from './case-event.ts'
import type { Fields } from './fields.ts'

/** The form of one kind of event: what it is called, what its day is, and what else is asked. */
export interface EventForm<Kind extends EventKind> {
  readonly label: string
  /** What the day means. */
  readonly day: string
  readonly fields: Fields<EventDetails<Kind>>
}

/** The forms of some kinds of event. */
export type EventForms<Kinds extends EventKind> = { readonly [Kind in Kinds]: EventForm<Kind> }
