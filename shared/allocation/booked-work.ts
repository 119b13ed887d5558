import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { serviceOf } from '../catalogue/services.ts'
import type { BookedChoice, RunAsk } from '../contracts/allocation-ask.ts'
import { DAY_SHAPE } from '../people/specialist.ts'
import { isHidden, type Request } from '../requests/request.ts'
import { isStanding, type Visit } from '../visits/visit.ts'
import { type ObjectiveWeights, USUAL_WEIGHTS } from './objective.ts'
import type { PlanningPolicy } from './planning-policy.ts'
import type { DatedHalf, PromisedSessions } from './problem.ts'
import { halfDaysOfVisit } from './visit-length.ts'

/** Visits that are booked, as far as a run may move them. */
export interface BookedWork {
  /** Ids of the visits that may move: they are taken out of the diary and planned again. */
  readonly movable: ReadonlySet<string>
  readonly promised: readonly PromisedSessions[]
}

/** What a run may do, when it was started, its last day, and what it was made with. */
export interface BookedQuestion {
  readonly ask: RunAsk
  readonly today: LocalDate
  readonly last: LocalDate
  readonly policy: PlanningPolicy
}

/** The half-day a visit starts in. */
export function halfOfVisit({ on, startMinutes }: Pick<Visit, 'on' | 'startMinutes'>): DatedHalf {
  return { on, half: startMinutes < DAY_SHAPE.amEnds ? 'am' : 'pm' }
}

/** The half-days visits take, in the order of their days: the one each starts in, or both of a visit of a whole day. */
export function halvesOfVisits(
  visits: readonly Pick<Visit, 'on' | 'startMinutes' | 'serviceId'>[],
  policy: Pick<PlanningPolicy, 'travelMinutes'>,
): DatedHalf[] {
  return visits
    .flatMap(visit => {
      const { on } = visit
      const isWhole = halfDaysOfVisit(serviceOf(visit.serviceId), policy) > 1
      return isWhole ? (['am', 'pm'] as const).map(half => ({ on, half })) : [halfOfVisit(visit)]
    })
    .sort((a, b) => (`${a.on} ${a.half}` < `${b.on} ${b.half}` ? -1 : 1))
}

/**
 * Which visits a run may move, and what has been promised. Confirmed visits of the next days are settled; later ones
 * are promises; proposed ones may move freely, as nobody has agreed to them, but with least change they are kept as if
 * promised. Visits of what is not shared with its setting stay: their times were agreed by word of mouth. So do those
 * of disciplines that are not planned.
 */
export function bookedWork(
  requests: readonly { readonly request: Request; readonly visits: readonly Visit[] }[],
  { ask, today, last, policy }: BookedQuestion,
): BookedWork {
  if (ask.booked === 'keep') return { movable: new Set(), promised: [] }
  const settledTo = addDays(today, policy.settledDays)
  const isAsked = ({ serviceId }: Request) =>
    ask.disciplines.length === 0 || ask.disciplines.includes(serviceOf(serviceId).discipline)
  const open = requests.filter(({ request }) => isAsked(request) && !isHidden(request))
  const movable = open.flatMap(({ request, visits }) =>
    visits.filter(
      visit =>
        isStanding(visit) &&
        visit.on > today &&
        visit.on <= last &&
        !(visit.status === 'confirmed' && visit.on <= settledTo) &&
        isPaidAsUsual(request, visit),
    ),
  )
  const agreed = Map.groupBy(
    movable.filter(visit => ask.booked === 'least-change' || visit.status === 'confirmed'),
    visit => visit.requestId,
  )
  return {
    movable: new Set(movable.map(visit => visit.id)),
    promised: [...agreed].map(([requestId, visits]) => ({
      requestId,
      specialistId: visits[0]?.specialistId ?? '',
      sessions: halvesOfVisits(visits, policy),
    })),
  }
}

/** How much of the authority's price a promise has. With least change no gain in travel or waiting outweighs one. */
const PROMISE_PRICE: Readonly<Record<BookedChoice, number>> = {
  keep: 1,
  'least-change': 100,
  balanced: 1,
  'best-service': 0,
}

/** The weights a choice comes to: what promises cost, inside their level. */
export function weightsFor(
  booked: BookedChoice,
  weights: ObjectiveWeights = USUAL_WEIGHTS,
): ObjectiveWeights {
  const times = PROMISE_PRICE[booked]
  return {
    ...weights,
    'moved-sessions': times * weights['moved-sessions'],
    'changed-people': times * weights['changed-people'],
  }
}

/** A plan books on the request's stream and the setting's own hours: a visit that is paid otherwise stays where it is. */
function isPaidAsUsual(request: Pick<Request, 'stream'>, visit: Pick<Visit, 'stream' | 'payerId'>): boolean {
  return visit.payerId === undefined && visit.stream === request.stream
}
