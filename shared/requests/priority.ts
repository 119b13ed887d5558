import type { ServiceRow } from '../catalogue/services.ts'
import { FACTORS, type FactorKey, type RequestContent } from './content.ts'

/** Why a request has points. */
export interface PriorityReason {
  readonly points: number
  readonly reason: string
}

/** Points and where they come from; the more, the sooner. */
export interface Priority {
  readonly points: number
  readonly reasons: PriorityReason[]
}

/** What each factor weighs. An authority's policy, not law; shown to everyone beside the request. */
export const FACTOR_POINTS = {
  safeguarding: 30,
  'exclusion-risk': 25,
  'not-attending': 20,
  'part-time': 10,
  'key-transition': 10,
  'recent-trauma': 15,
} as const satisfies Record<FactorKey, number>

/** Statutory advice outranks all else (DESIGN: "Life of a request"). */
export const STATUTORY_POINTS = 500
export const CRITICAL_POINTS = 200
export const LOOKED_AFTER_POINTS = 20
export const NO_PLAN_POINTS = 5
/** The most a request can have; sort keys count down from here. */
export const MOST_POINTS = 999

/**
 * A request's priority, from what the setting said and nothing else. Time waited is not in it: equal points
 * go by the day they were sent, first come first served.
 */
export function priorityOf(serviceKey: string, service: ServiceRow, content: RequestContent): Priority {
  const child = content.about?.kind === 'child' ? content.about.child : null
  const reasons: PriorityReason[] = [
    ...(service.statutory
      ? [{ points: STATUTORY_POINTS, reason: 'Statutory advice with a date set by law' }]
      : []),
    ...(serviceKey === 'critical-incident' ? [{ points: CRITICAL_POINTS, reason: 'Critical incident' }] : []),
    ...(content.need?.factors ?? []).map(factor => ({
      points: FACTOR_POINTS[factor],
      reason: FACTORS[factor],
    })),
    ...(child?.lookedAfter ? [{ points: LOOKED_AFTER_POINTS, reason: 'The child is looked after' }] : []),
    ...(child !== null && child.senProvision !== 'ehc-plan'
      ? [{ points: NO_PLAN_POINTS, reason: 'No EHC plan yet: early help' }]
      : []),
  ]
  return {
    points: Math.min(
      MOST_POINTS,
      reasons.reduce((sum, one) => sum + one.points, 0),
    ),
    reasons,
  }
}
