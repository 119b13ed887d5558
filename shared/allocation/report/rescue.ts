import { daysBetween } from '../../calendar/local-date.ts'
import type { RescueLine } from '../../contracts/allocation-lines.ts'
import { byTime } from '../arrange-days.ts'
import type { Job } from '../jobs.ts'
import { TERM_KEYS } from '../objective.ts'
import type { DatedHalf } from '../problem.ts'
import { findRescue, type Rescue, type Tries } from './find-rescue.ts'
import { changeReason } from './plain-words.ts'
import { halvesAfter } from './rescued-days.ts'
import { nameOf, type Scene } from './scene.ts'

/** Changes that are tried for all late requests of a report together. */
const MOST_TRIES = 12_000

/** For each statutory request that is late or left out, the fewest diary changes that put it on time, where there are any. */
export function rescuesOf(scene: Scene): RescueLine[] {
  const tries: Tries = { left: MOST_TRIES }
  return lateJobs(scene).flatMap(job => {
    const rescue = findRescue(scene.state, job, tries)
    return rescue === null ? [] : [rescueLine(scene, job, rescue)]
  })
}

/** Statutory requests that are late or left out, the earliest due first. */
export function lateJobs({ instance, state }: Scene): Job[] {
  return instance.jobs
    .filter(job => {
      if (!job.statutory || job.request.dueOn === null || job.request.excluded) return false
      return state.bookings.columnOf(job.index)?.isOnTime !== true
    })
    .sort((a, b) => ((a.request.dueOn as string) < (b.request.dueOn as string) ? -1 : 1))
}

function rescueLine(scene: Scene, job: Job, rescue: Rescue): RescueLine {
  const { id, dueOn } = job.request
  const last = scene.placements.get(id)?.sessions.at(-1)?.on
  const halves = halvesAfter(scene, rescue)
  return {
    requestId: id,
    reference: scene.reference(job.index),
    dueOn: dueOn as string,
    daysLate: last === undefined ? job.unmetLateDays : daysBetween(dueOn as string, last),
    specialistName: nameOf(scene, rescue.saved.worker),
    halves: halves.get(job.index) ?? [],
    moves: movesOf(scene, rescue, halves),
    cost: TERM_KEYS.filter(term => rescue.change[term] !== 0).map(term =>
      changeReason(term, rescue.change[term], ''),
    ),
  }
}

/** Every session whose half-day or specialist is another than in the plan, the saved request's own aside. */
function movesOf(
  scene: Scene,
  { saved, moves }: Rescue,
  halves: ReadonlyMap<number, readonly DatedHalf[]>,
): RescueLine['moves'] {
  const asked = new Map(moves.map(move => [move.before.job, move]))
  const changed = [...new Set([...asked.keys(), ...halves.keys()])].filter(job => job !== saved.job)
  return changed.flatMap(index => {
    const id = scene.instance.jobs[index]?.request.id as string
    const placed = scene.placements.get(id)
    const move = asked.get(index)
    const after = move !== undefined && move.after === null ? [] : (halves.get(index) ?? [])
    const isSamePerson = move === undefined || move.after?.worker === move.before.worker
    const isIn = (list: readonly DatedHalf[], one: DatedHalf) => list.some(other => byTime(other, one) === 0)
    const from = (placed?.sessions ?? []).filter(one => !(isSamePerson && isIn(after, one)))
    const to = after.filter(one => !(isSamePerson && isIn(placed?.sessions ?? [], one)))
    const worker = move?.after?.worker ?? scene.state.bookings.columnOf(index)?.worker ?? -1
    return from.map((one, at) => ({
      requestId: id,
      reference: scene.reference(index),
      from: one,
      to: to[at] ?? null,
      specialistName: nameOf(scene, worker),
    }))
  })
}
