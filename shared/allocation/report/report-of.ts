import { daysBetween } from '../../calendar/local-date.ts'
import type { PlacedLine } from '../../contracts/allocation-lines.ts'
import { arrangeDays } from '../arrange-days.ts'
import type { PartAnswer } from '../pipeline/plan-part.ts'
import type { Placement } from '../plan.ts'
import type { PartQuestion, PartRequest, PartResult } from '../run.ts'
import type { CostedColumn } from '../search/state.ts'
import { comparisonOf } from './compare.ts'
import { limitsLeft } from './limits-left.ts'
import { loadsOf } from './loads.ts'
import { movesOf } from './moves.ts'
import { rescuesOf } from './rescue.ts'
import { type Scene, sceneOf } from './scene.ts'
import { whySpecialist } from './why-specialist.ts'
import { whyUnmet } from './why-unmet.ts'
import { whyWeeks } from './why-weeks.ts'
import { worthOf } from './worth.ts'

/** What is called what on pages. */
export interface ReportNames {
  readonly specialists: ReadonlyMap<string, string>
}

/**
 * What a part came to, in the words and figures of its pages. The half-days are those of the day step: near settings on
 * one day, nothing else changed.
 * @throws Error where the plan does not fit the question
 */
export function reportOf(
  question: PartQuestion,
  answer: Pick<PartAnswer, 'plan' | 'proofs' | 'prices'>,
  names: ReportNames,
): PartResult {
  const requests = new Map(question.requests.map(one => [one.requestId as string, one]))
  const days = arrangeDays(question.problem, answer.plan)
  const scene = sceneOf(question, { ...answer, plan: days.plan })
  const columns = new Map(scene.state.columns().map(column => [idOf(scene, column.job), column]))
  const limits = limitsLeft(scene.state)
  const moves = movesOf(question, days.plan)
  const moved = new Set(moves.map(one => one.requestId as string))
  return {
    placed: days.plan.placed.map(one =>
      placedLine(scene, one, {
        request: requests.get(one.requestId) as PartRequest,
        column: columns.get(one.requestId) as CostedColumn,
        name: names.specialists.get(one.specialistId) ?? one.specialistId,
        isMoved: moved.has(one.requestId),
      }),
    ),
    unmet: scene.instance.jobs
      .filter(job => !job.request.excluded && !scene.state.isPlaced(job.index))
      .map(job => {
        const { wasBooked: _, ...request } = requests.get(job.request.id) as PartRequest
        return { ...request, reasons: whyUnmet(scene, limits, job), excludedWhy: null }
      }),
    loads: loadsOf(scene),
    rescues: rescuesOf(scene),
    moves,
    ...comparisonOf(scene, Math.round(days.journeyMinutes - days.minutesAfter)),
    worth: worthOf(scene),
  }
}

function idOf({ instance }: Scene, job: number): string {
  return instance.jobs[job]?.request.id as string
}

function placedLine(
  scene: Scene,
  { specialistId, sessions }: Placement,
  {
    request,
    column,
    name,
    isMoved,
  }: {
    readonly request: PartRequest
    readonly column: CostedColumn
    readonly name: string
    readonly isMoved: boolean
  },
): Omit<PlacedLine, 'acceptance' | 'acceptanceWords'> {
  const last = sessions.at(-1)?.on as string
  const isDue = request.statutory && request.dueOn !== null
  const daysLate = isDue ? Math.max(0, daysBetween(request.dueOn as string, last)) : 0
  return {
    ...request,
    wasBooked: [...request.wasBooked],
    specialistId,
    specialistName: name,
    halves: [...sessions],
    isLate: daysLate > 0,
    daysLate,
    isMoved,
    reasons: { ...whySpecialist(scene, column), when: whyWeeks(scene, column) },
  }
}
