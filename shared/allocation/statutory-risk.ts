import { addDays, daysBetween, type LocalDate, londonDateOf } from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import type { RescueView } from '../contracts/rescue.ts'
import { isOpen, type Request } from '../requests/request.ts'
import { isStanding, type Visit } from '../visits/visit.ts'
import type { AtRisk } from './at-risk.ts'
import { visitsLeft } from './request-work.ts'

/** Days for which a plan is gone by. The product's choice: diaries of a team change in a week. */
export const PLAN_DAYS = 7

/** A statutory request with what the newest plans say, as of a day. */
export interface RiskQuestion {
  readonly request: Request
  readonly visits: readonly Visit[]
  readonly plans: readonly AtRisk[]
  readonly today: LocalDate
}

const NOTHING_MOVES: ReadonlySet<string> = new Set()

/**
 * Whether what the law asks of a request will be in time, and what would save it. What stands in diaries counts before
 * what was planned; a plan older than `PLAN_DAYS` is named and not gone by.
 */
export function statutoryRisk({ request, visits, plans, today }: RiskQuestion): RescueView {
  const { dueOn } = request
  const service = serviceOf(request.serviceId)
  const answer = { plan: null, dueOn, daysLate: null, rescue: null } as const
  if (!isOpen(request) || !service.statutory || service.inWriting || dueOn === null)
    return { ...answer, standing: 'nothing-due' }
  const plan = plans.find(one => one.discipline === service.discipline)
  const named = plan === undefined ? null : namedPlan(plan, request, today)
  const booked = bookedStanding(request, visits, dueOn)
  if (booked?.standing === 'in-time' || booked?.standing === 'nothing-due') return { ...answer, ...booked }
  const late = plan?.late.find(one => one.requestId === request.id)
  if (plan === undefined || named?.isOld !== false)
    return { ...answer, standing: 'unknown', ...booked, plan: named }
  if (late !== undefined) {
    const { daysLate, rescue } = late
    return { ...answer, standing: daysLate === null ? 'left-out' : 'late', plan: named, daysLate, rescue }
  }
  const standing = plan.inTime.includes(request.id) ? 'in-time' : 'unknown'
  return { ...answer, standing, ...booked, plan: named }
}

function namedPlan({ runId, runName, startedAt }: AtRisk, { changedAt }: Request, today: LocalDate) {
  return {
    runId,
    name: runName,
    startedAt,
    isOld: addDays(londonDateOf(startedAt), PLAN_DAYS) < today,
    hasChanged: changedAt > startedAt,
  }
}

/** What diaries say of a request with all its visits held or booked; null while one is still to be booked. */
function bookedStanding(
  request: Request,
  visits: readonly Visit[],
  dueOn: LocalDate,
): Pick<RescueView, 'standing' | 'daysLate'> | null {
  if (visitsLeft({ request, visits }, NOTHING_MOVES) > 0) return null
  const last = visits
    .filter(isStanding)
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  if (last === undefined) return { standing: 'nothing-due', daysLate: null }
  if (last <= dueOn) return { standing: 'in-time', daysLate: null }
  return { standing: 'late', daysLate: daysBetween(dueOn, last) }
}
