/** Whether a day lies after the day the law sets for a request. */
export function isAfterDue(on: string | null, dueOn: string | null): boolean {
  return on !== null && dueOn !== null && on > dueOn
}

/** Said wherever a visit is later than the law allows. */
export const AFTER_DUE = 'After the day the law sets'

/**
 * The day since which a request is late: of the day of its next step and the day the law sets, the earlier that is past.
 * Null where neither is.
 */
export function overdueSince(
  { nextOn, dueOn }: { readonly nextOn: string | null; readonly dueOn: string | null },
  today: string,
): string | null {
  const past = [nextOn, dueOn].filter(day => day !== null && day < today)
  return past.toSorted()[0] ?? null
}
