import type { LocalDate } from '../calendar/local-date.ts'
import type { EventDetails, EventKind } from '../ehc/case.ts'
import type { CensusPeriod } from '../sen2/census-dates.ts'

/** An event that a return tells of, before it has an id. */
export type ReadEvent = {
  [K in EventKind]: { kind: K; on: LocalDate; details: EventDetails<K>; why: string }
}[EventKind]

/** Said with every event that was read from a return. */
export const FROM_RETURN = 'Read from a SEN2 return.'
/** Said with an event for whose day the return has no item. */
export const NO_DAY_RETURNED =
  'Read from a SEN2 return, which does not give the day: recorded on the last day it can have been.'

/** Collects events and notes while a request is read. */
export class Telling {
  readonly events: ReadEvent[] = []
  readonly notes: string[] = []
  readonly period: CensusPeriod

  constructor(period: CensusPeriod) {
    this.period = period
  }

  /** The last day of the year that the census covers, or the census day if that was earlier. */
  get yearEnd(): LocalDate {
    return this.period.lastOn < this.period.referenceOn ? this.period.lastOn : this.period.referenceOn
  }

  add<K extends EventKind>(
    kind: K,
    on: LocalDate,
    details: EventDetails<K>,
    why: string = FROM_RETURN,
  ): void {
    this.events.push({ kind, on, details, why } as unknown as ReadEvent)
  }

  /** An event whose day the return does not give; `on` is the last it can have been. */
  undated<K extends EventKind>(kind: K, on: LocalDate, details: EventDetails<K>): void {
    this.add(kind, on, details, NO_DAY_RETURNED)
  }

  note(words: string): void {
    this.notes.push(words)
  }
}
