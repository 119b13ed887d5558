/** How an authority counts. Every choice here is one the law leaves open or that sources disagree on. */
export interface ClockSettings {
  /**
   * Whether the day of the event counts when a limit runs "within N days or weeks of" it. Ordinary
   * interpretation excludes it; some authorities count it as day one. General knowledge: no source fixes it.
   * Months, working days and "beginning with" are not touched.
   */
  readonly dayOne: 'EXCLUDE_EVENT_DAY' | 'EVENT_DAY_IS_DAY_1'
  /** "Before 15 February" as the text says, so the 14th at the latest, or "by" it as guidance and practice say. */
  readonly fixedDay: 'BEFORE' | 'BY'
  /** A date this many days off or fewer, and not yet met, is due soon. Whole days. */
  readonly dueSoonDays: number
  /** The age, in years, under which more frequent reviews are to be considered. */
  readonly earlyYearsAge: number
}

/** The product's choices where an authority has made none. */
export const DEFAULT_CLOCK_SETTINGS: ClockSettings = {
  dayOne: 'EXCLUDE_EVENT_DAY',
  fixedDay: 'BEFORE',
  dueSoonDays: 14,
  earlyYearsAge: 5,
}
