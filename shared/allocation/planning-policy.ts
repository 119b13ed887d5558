/** How records become a planning question. None of it is law: an authority may set its own (`shared/policy`). */
export interface PlanningPolicy {
  /** Minutes one way that are kept beside a visit for travel; the real journeys are known only when it is booked. */
  readonly travelMinutes: number
  /** Of a metered funding stream, half-hours that one half-day is taken to use when a plan is made. */
  readonly halfHoursPerHalfDay: number
  /** The share of a specialist's time that may go on statutory work, in percent. */
  readonly statutorySharePercent: number
  /** Minutes apart that still count as near. */
  readonly nearMinutes: number
  /** A confirmed visit no more than so many days away stays where it is in any plan. */
  readonly settledDays: number
}

/** The product's choice, used until an authority sets its own. */
export const PLANNING_POLICY: PlanningPolicy = {
  travelMinutes: 30,
  halfHoursPerHalfDay: 5,
  statutorySharePercent: 75,
  nearMinutes: 15,
  settledDays: 10,
}
