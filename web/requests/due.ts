/** Whether a day lies after the day the law sets for a request. */
export function isAfterDue(on: string | null, dueOn: string | null): boolean {
  return on !== null && dueOn !== null && on > dueOn
}

/** Said wherever a visit is later than the law allows. */
export const AFTER_DUE = 'After the day the law sets'
