import { instanceOf } from '../../shared/allocation/instance.ts'
import type { PartAnswer } from '../../shared/allocation/pipeline/plan-part.ts'
import type { Plan } from '../../shared/allocation/plan.ts'
import type { AllocationProblem } from '../../shared/allocation/problem.ts'
import type { PartQuestion } from '../../shared/allocation/run.ts'

/** A part that is the whole problem; the request 'request-7' is called 'SR-7'. */
export function aPartQuestion(problem: AllocationProblem): PartQuestion {
  return {
    problem,
    evenShare: [...instanceOf(problem).evenShare],
    requests: problem.requests.map(one => ({
      requestId: one.id,
      reference: one.id.replace('request', 'SR'),
      who: 'T. W.',
      settingId: one.settingId,
      settingName: one.settingId,
      service: 'Advice',
      discipline: one.discipline,
      statutory: one.statutory,
      dueOn: one.dueOn,
      points: one.points,
      sessions: one.sessions,
      wasBooked: [],
    })),
  }
}

/** An answer with a plan of which nothing is proved. */
export function anAnswer(
  plan: Plan,
  over: Partial<PartAnswer> = {},
): Pick<PartAnswer, 'plan' | 'proofs' | 'prices'> {
  const proof = { value: 0, bound: null }
  return { plan, proofs: [proof, proof, proof], prices: null, ...over }
}
