import { daysBetween } from '../../calendar/local-date.ts'
import { placementsIn } from '../difference-between.ts'
import { countHalves, halvesIn } from '../half-masks.ts'
import { instanceOf } from '../instance.ts'
import type { PartQuestion, PartResult, TrialAbout } from '../run.ts'
import { limitsLeft } from './limits-left.ts'
import { type Relaxation, relaxed } from './relax.ts'
import { type Scene, sceneOf } from './scene.ts'
import { spareHalves } from './spare-halves.ts'
import { cheapestWayIn } from './why-unmet.ts'

/** Nothing needs to be proved of the plan that is only looked at. */
const UNKNOWN = { value: 0, bound: null }

/** Whether a part is the one in which a thing can be tried. */
export function isPartOf({ problem }: PartQuestion, about: TrialAbout): boolean {
  return about.kind === 'let-in'
    ? problem.requests.some(one => one.id === about.requestId)
    : problem.specialists.some(one => one.id === about.specialistId)
}

/**
 * What a part was made from with one thing more, and nothing else changed but the even share of that time: whatever the report names as the cheapest way
 * to let a request in, or a half-day of a specialist. Null where there is no such thing.
 */
export function trialQuestion(
  question: PartQuestion,
  result: Pick<PartResult, 'placed'>,
  about: TrialAbout,
): PartQuestion | null {
  const plan = { placed: placementsIn([result]), unmet: [] }
  const scene = sceneOf(question, { plan, proofs: [UNKNOWN, UNKNOWN, UNKNOWN], prices: null })
  const relaxation = about.kind === 'let-in' ? wayIn(scene, about.requestId) : halfDay(scene, about)
  if (relaxation === null) return null
  const problem = relaxed(question.problem, relaxation)
  return { ...question, problem, evenShare: [...instanceOf(problem).evenShare] }
}

function wayIn(scene: Scene, requestId: string): Relaxation | null {
  const job = scene.instance.jobs.find(one => one.request.id === requestId)
  if (job === undefined || scene.state.isPlaced(job.index)) return null
  return cheapestWayIn(scene, limitsLeft(scene.state), job)?.relaxation ?? null
}

/** A half-day above the weekly limit where the week has one free; else one that is not worked or is a meeting. */
function halfDay(
  scene: Scene,
  { specialistId, monday }: Extract<TrialAbout, { kind: 'half-day' }>,
): Relaxation | null {
  const { problem, instance, state } = scene
  const worker = problem.specialists.findIndex(one => one.id === specialistId)
  const week = daysBetween(problem.firstMonday, monday) / 7
  if (worker < 0 || !Number.isInteger(week) || week < 0 || week >= instance.weeks) return null
  const cell = worker * instance.weeks + week
  if ((state.tables.room[cell] as number) < countHalves(state.tables.free[cell] as number))
    return { kind: 'weekly-limit', specialistId, weeksOf: [monday] }
  const [half] = halvesIn(spareHalves(scene, worker, week), monday)
  return half === undefined ? null : { kind: 'extra-half-days', specialistId, halves: [half] }
}
