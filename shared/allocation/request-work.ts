import { addDays, type LocalDate } from '../calendar/local-date.ts'
import { type ServiceRow, serviceOf } from '../catalogue/services.ts'
import type { RunAsk } from '../contracts/allocation-ask.ts'
import type { Setting } from '../people/setting.ts'
import type { Specialist } from '../people/specialist.ts'
import { cannotDo } from '../requests/cannot-do.ts'
import type { Request } from '../requests/request.ts'
import { isStanding, type Visit } from '../visits/visit.ts'
import type { BookedWork } from './booked-work.ts'
import type { PlanningPolicy } from './planning-policy.ts'
import type { PlannableRequest } from './problem.ts'
import { halfDaysOfVisit, isShortVisit } from './visit-length.ts'

interface RequestWork {
  readonly request: Request
  readonly visits: readonly Visit[]
}

interface WorkQuestion {
  readonly ask: RunAsk
  readonly today: LocalDate
  readonly records: {
    readonly requests: readonly RequestWork[]
    readonly settings: readonly Setting[]
    readonly specialists: readonly Specialist[]
  }
  readonly days: readonly LocalDate[]
  readonly booked: BookedWork
  readonly policy: PlanningPolicy
}

/** Visits a request still needs: its usual number less those held and those that stay in the diary. */
export function visitsLeft({ request, visits }: RequestWork, movable: ReadonlySet<string>): number {
  const settled = visits.filter(
    visit => visit.status === 'completed' || (isStanding(visit) && !movable.has(visit.id)),
  )
  const wanted = serviceOf(request.serviceId).usualVisits
  const moving = visits.filter(visit => movable.has(visit.id)).length
  return Math.max(moving, wanted - settled.length)
}

/** The requests of the asked disciplines that still need visits, as work to be planned. */
export function plannableRequests(question: WorkQuestion): PlannableRequest[] {
  const { ask, records, booked } = question
  return records.requests.flatMap(work => {
    const service = serviceOf(work.request.serviceId)
    if (ask.disciplines.length > 0 && !ask.disciplines.includes(service.discipline)) return []
    const visits = service.inWriting ? 0 : visitsLeft(work, booked.movable)
    return visits === 0 ? [] : [plannable(work, service, visits, question)]
  })
}

function plannable(
  work: RequestWork,
  service: ServiceRow,
  visitCount: number,
  { ask, today, records, days, booked, policy }: WorkQuestion,
): PlannableRequest {
  const { request, visits } = work
  const pin = pinOf(work, ask, booked)
  const holder = hasBegun(visits, booked.movable) ? request.allocation?.specialistId : undefined
  const setting = records.settings.find(one => one.id === request.settingId)
  const each = halfDaysOfVisit(service, policy)
  const held = visits.filter(one => one.status === 'completed').sort((a, b) => (a.on < b.on ? -1 : 1))
  return {
    id: request.id,
    discipline: service.discipline,
    skills: [],
    statutory: service.statutory,
    sessions: visitCount * each,
    short: isShortVisit(service, policy),
    ...(each > 1 && { wholeDay: true }),
    perWeek: each,
    earliestOn: addDays(today, 1),
    notOn: days.filter(on => cannotDo(request, on)),
    dueOn: request.dueOn,
    points: request.priority.points,
    settingId: request.settingId,
    linkSpecialistId: setting?.linkSpecialistIds[service.discipline] ?? null,
    lastSpecialistId: held.at(-1)?.specialistId ?? request.allocation?.specialistId ?? null,
    stream: request.stream,
    notSpecialistIds: records.specialists
      .filter(one => mustNotGo(one, setting) || isTooLate(one, holder, pin))
      .map(one => one.id),
    pin,
    excluded: ask.exclusions.some(one => one.requestId === request.id),
  }
}

function mustNotGo(specialist: Specialist, setting: Setting | undefined): boolean {
  if (setting === undefined) return false
  return (
    specialist.conflictSettingIds.includes(setting.id) ||
    (specialist.phases !== undefined && !specialist.phases.includes(setting.phase))
  )
}

/** Whether a run pins somebody to what another, its holder, has begun: that cannot be handed over any more. */
function isTooLate({ id }: Specialist, holder: string | undefined, pin: PlannableRequest['pin']): boolean {
  return holder !== undefined && holder !== id && pin?.specialistId === id
}

/**
 * Who must go on with a request: who has begun it or has visits of it that stay; and, unless the run may look for
 * somebody better, whom it is allocated to. With least change a visit that may move is held by its price instead.
 */
function holderOf({ request, visits }: RequestWork, ask: RunAsk, { movable }: BookedWork): string | null {
  const holder = request.allocation?.specialistId ?? null
  if (ask.booked === 'keep' || hasBegun(visits, movable)) return holder
  return ask.booked === 'least-change' && !visits.some(visit => movable.has(visit.id)) ? holder : null
}

/** Whether somebody has held a visit, or has one that stays where it is. */
export function hasBegun(visits: readonly Visit[], movable: ReadonlySet<string>): boolean {
  return visits.some(visit => visit.status === 'completed' || (isStanding(visit) && !movable.has(visit.id)))
}

/** What a person has decided: a pin of this run, otherwise who must go on with it. */
function pinOf(work: RequestWork, ask: RunAsk, booked: BookedWork): PlannableRequest['pin'] {
  const asked = ask.pins.find(one => one.requestId === work.request.id)
  const holder = holderOf(work, ask, booked)
  if (asked !== undefined) return { specialistId: asked.specialistId ?? holder, weeksOf: asked.weeksOf }
  return holder === null ? null : { specialistId: holder, weeksOf: [] }
}
