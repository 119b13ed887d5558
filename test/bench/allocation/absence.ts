import type { ObjectiveWeights } from '../../../shared/allocation/objective.ts'
import type { Plan } from '../../../shared/allocation/plan.ts'
import type { AllocationProblem } from '../../../shared/allocation/problem.ts'
import { addDays, addWeeks, type LocalDate } from '../../../shared/calendar/local-date.ts'
import { makeProblem, type ProblemSize } from './make-problem.ts'

/** Whoever is away, first and last day included. */
export interface Absence {
  readonly specialistId: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The first week away, counted from 0, weeks away, and new requests as a share of those there are. */
const AWAY = { fromWeek: 2, weeks: 4, newShare: 0.05 } as const

/** The busiest educational psychologist by a plan, away for four weeks from the third. */
export function absenceOf(problem: AllocationProblem, plan: Plan): Absence {
  const psychologists = new Set(
    problem.specialists.filter(one => one.disciplines.includes('educational-psychology')).map(({ id }) => id),
  )
  const sessions = new Map<string, number>()
  for (const one of plan.placed)
    if (psychologists.has(one.specialistId))
      sessions.set(one.specialistId, (sessions.get(one.specialistId) ?? 0) + one.sessions.length)
  const [busiest] = [...sessions].sort(([, a], [, b]) => b - a)
  const from = addWeeks(problem.firstMonday, AWAY.fromWeek)
  return {
    specialistId: busiest?.[0] ?? '',
    from,
    to: addDays(addWeeks(from, AWAY.weeks), -1),
  }
}

/** The problem once somebody is away and new requests have come, with everything a plan said promised. */
export function afterAbsence(
  problem: AllocationProblem,
  plan: Plan,
  absence: Absence,
  size: ProblemSize,
): AllocationProblem {
  const { requests } = makeProblem({ ...size, seed: size.seed + 1000 })
  const added = requests
    .slice(0, Math.round(problem.requests.length * AWAY.newShare))
    .map(one => ({ ...one, id: `new-${one.id}`, lastSpecialistId: null, notSpecialistIds: [] }))
  return {
    ...problem,
    requests: [...problem.requests, ...added],
    specialists: problem.specialists.map(one =>
      one.id === absence.specialistId
        ? { ...one, leave: [...one.leave, { from: absence.from, to: absence.to }] }
        : one,
    ),
    promised: plan.placed.map(one => ({ ...one, sessions: [...one.sessions] })),
  }
}

/** The problem with other weights. */
export function weighing(problem: AllocationProblem, weights: ObjectiveWeights): AllocationProblem {
  return { ...problem, weights }
}
