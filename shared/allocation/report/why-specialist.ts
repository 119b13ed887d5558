import { addWeeks } from '../../calendar/local-date.ts'
import type { Column } from '../columns.ts'
import type { Job } from '../jobs.ts'
import { OBJECTIVE_TERMS, TERM_KEYS, type TermCounts, type TermKey } from '../objective.ts'
import type { Reason } from '../reason.ts'
import type { CostedColumn } from '../search/state.ts'
import { clean, termsOf } from './count-columns.ts'
import { bestBy, isBetter, priceOf } from './pick-weeks.ts'
import { countWords, reason, shortDay, TERM_WORDS } from './plain-words.ts'
import { nameOf, type Scene, without } from './scene.ts'

/** Who would have come next for a request, everything else as it stands. */
export interface RunnerUp {
  readonly column: CostedColumn
  /** How much more of each term there would be; below 0 where the runner-up would be better. */
  readonly more: TermCounts
}

/** Why a specialist: against the runner-up, and how many others could not. */
export interface Choice {
  readonly runnerUp: RunnerUp | null
  /** Others who may do the request, and how many of those have no room for it. */
  readonly others: number
  readonly full: number
}

/** The others who may do a placed request, re-scored one by one in a plan without it. */
export function choiceFor(scene: Scene, chosen: CostedColumn): Choice {
  const { state, instance } = scene
  const job = instance.jobs[chosen.job] as Job
  const others = job.eligible.filter(worker => worker !== chosen.worker)
  return without(state, job.index, () => {
    const found = others
      .map(worker => bestBy(state, job, worker))
      .filter(column => column !== null)
      .map(column => ({ column, price: priceOf(state, job, column) }))
    const [first, ...rest] = found
    const full = others.length - found.length
    if (first === undefined) return { runnerUp: null, others: others.length, full }
    const { column } = rest.reduce((best, one) => (isBetter(one.price, best.price) ? one : best), first)
    return { runnerUp: { column, more: moreOf(scene, job, chosen, column) }, others: others.length, full }
  })
}

/** Why this specialist and not another, in words with their numbers. */
export function whySpecialist(
  scene: Scene,
  chosen: CostedColumn,
): { why: Reason[]; runnerUpId: string | null } {
  const job = scene.instance.jobs[chosen.job] as Job
  const { runnerUp, others, full } = choiceFor(scene, chosen)
  if (job.request.pin?.specialistId != null)
    return { why: [reason('pinned', 'A person chose this specialist.', null, null)], runnerUpId: null }
  if (runnerUp === null) return { why: [nobodyElse(job, others)], runnerUpId: null }
  const name = nameOf(scene, runnerUp.column.worker)
  const terms = TERM_KEYS.filter(term => runnerUp.more[term] !== 0).sort(
    (a, b) => weightOf(scene, b, runnerUp) - weightOf(scene, a, runnerUp),
  )
  const equal = reason('equal', `${name} would do as well; this is a tie.`, null, null)
  return {
    runnerUpId: scene.problem.specialists[runnerUp.column.worker]?.id ?? null,
    why: [
      ...terms.map(term => termReason(term, runnerUp.more[term], name)),
      ...(terms.length === 0 ? [equal] : []),
      available(scene, chosen, runnerUp.column),
      ...(full === 0 ? [] : [othersFull(full, others)]),
    ],
  }
}

function moreOf(scene: Scene, job: Job, chosen: Column, other: Column): TermCounts {
  const { instance, state } = scene
  const [a, b] = [termsOf(instance, chosen), termsOf(instance, other)]
  const more: Record<TermKey, number> = { ...a }
  for (const term of TERM_KEYS) more[term] = clean(b[term] - a[term])
  const work = job.sessions * job.size
  more['uneven-load'] = clean(
    addedUnevenness(state, other.worker, work) - addedUnevenness(state, chosen.worker, work),
  )
  return more
}

function addedUnevenness({ bookings, tables }: Scene['state'], worker: number, work: number): number {
  const over = (bookings.load[worker] as number) - (tables.evenShare[worker] as number)
  return Math.max(0, over + work) - Math.max(0, over)
}

/** What decided first: earlier levels, then what weighs most; what speaks against the choice comes last. */
function weightOf({ problem }: Scene, term: TermKey, { more }: RunnerUp): number {
  const level = OBJECTIVE_TERMS[term].level
  const value = more[term] * problem.weights[term]
  return value > 0 ? value * 1000 ** (3 - level) : value
}

/** @example '38 fewer minutes of travel than with Ada Holme.' The amount is how many more the runner-up has. */
function termReason(term: TermKey, more: number, name: string): Reason {
  const { one, many } = TERM_WORDS[term]
  const size = Math.abs(more)
  const shown = Math.round(size * 10) / 10
  const words = `${shown} ${more > 0 ? 'fewer' : 'more'} ${shown === 1 ? one : many} than with ${name}.`
  return reason(term, words, more, OBJECTIVE_TERMS[term].unit)
}

function available({ problem }: Scene, chosen: Column, other: Column): Reason {
  const later = (other.weeks.at(-1) as number) - (chosen.weeks.at(-1) as number)
  const name = problem.specialists[other.worker]?.name ?? ''
  const end = `in the week of ${shortDay(addWeeks(problem.firstMonday, other.weeks.at(-1) as number))}`
  if (later === 0) return reason('available', `${name} could finish in the same week.`, 0, 'weeks')
  const words = `${name} could finish ${end}, ${countWords(Math.abs(later), 'week')} ${later > 0 ? 'later' : 'sooner'}.`
  return reason('available', words, later, 'weeks')
}

function nobodyElse(job: Job, others: number): Reason {
  if (others === 0) return reason('nobody-else', 'Nobody else may do it.', 0, 'specialists')
  const who =
    others === 1 ? 'The one other who may do it has' : `None of the ${others} others who may do it has`
  const what = job.sessions === 1 ? 'room for it' : `room for its ${job.sessions} sessions`
  return reason('others-full', `${who} ${others === 1 ? 'no ' : ''}${what}.`, others, 'specialists')
}

function othersFull(full: number, others: number): Reason {
  const words = `${full} of the ${others} others who may do it ${full === 1 ? 'has' : 'have'} no room for it.`
  return reason('others-full', words, full, 'specialists')
}
