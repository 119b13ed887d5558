/** How records become a planning question. Policy of this product until an authority sets its own; none of it is law. */
export const PLANNING_POLICY = {
  /** Minutes one way that are kept beside a visit for travel; the real journeys are known only when it is booked. */
  travelMinutes: 30,
  /** Of a metered funding stream, half-hours that one half-day is taken to use when a plan is made. */
  halfHoursPerHalfDay: 5,
  /** The share of a specialist's time that may go on statutory work. */
  statutoryShare: 0.75,
  /** Minutes apart that still count as near. */
  nearMinutes: 15,
  /** A confirmed visit no more than so many days away stays where it is in any plan. */
  settledDays: 10,
} as const
