import { FUNDING_STREAMS } from '../../hours/streams.ts'
import { DISCIPLINES } from '../../people/disciplines.ts'
import { instanceOf } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { AllocationProblem } from '../problem.ts'
import type { Reason, UnmetReasons } from '../reason.ts'
import { columnsOf, stateFrom } from '../search/plans.ts'
import { termsOf, unmetTermsOf } from './count-columns.ts'
import type { LimitsLeft } from './limits-left.ts'
import { countWords, listWords, reason, roundWords, shortDay, weekWords } from './plain-words.ts'
import { type Relaxation, relaxed } from './relax.ts'
import { gapOf, nameOf, type Scene } from './scene.ts'
import { type WayIn, waysIn } from './ways-in.ts'
import { whatBinds } from './what-binds.ts'

/** Ways in that are tried for one request before it is said that one change is not enough. */
const MOST_TRIED = 12

/** Why a request is left out, and the cheapest single thing that would let it in. */
export function whyUnmet(scene: Scene, limits: LimitsLeft, job: Job): UnmetReasons {
  const cheapest = cheapestWayIn(scene, limits, job)
  return {
    whyNot: whatBinds(scene, limits, job),
    cheapest: cheapest === null ? null : wayReason(scene, job, cheapest),
  }
}

/** The cheapest way in that was tried by placing the request anew, everything else as it stands. */
export function cheapestWayIn(scene: Scene, limits: LimitsLeft, job: Job): WayIn | null {
  const ways = waysIn(scene, limits, job).slice(0, MOST_TRIED)
  return ways.find(way => isWayIn(scene, job, way)) ?? null
}

/** Places the request in the relaxed problem, among what its specialist has in the plan. */
function isWayIn(scene: Scene, job: Job, { relaxation, column }: WayIn): boolean {
  const specialist = scene.problem.specialists[column.worker]
  const theirs = scene.plan.placed.filter(one => one.specialistId === specialist?.id)
  const problem = relaxed(problemOf(scene, job, column.worker), relaxation)
  const instance = instanceOf(problem)
  const state = stateFrom(instance, columnsOf(instance, { placed: theirs }))
  if (state.columns().length < theirs.length) return false
  const { weeks, isOnTime } = column
  return state.place({ job: instance.jobs.length - 1, worker: 0, weeks, isOnTime })
}

/** One specialist's work and one more request, with what others leave of the settings' hours. */
function problemOf(
  { problem, plan, placements }: Scene,
  { request }: Job,
  worker: number,
): AllocationProblem {
  const specialist = problem.specialists[worker] as AllocationProblem['specialists'][number]
  const isTheirs = (id: string) => placements.get(id)?.specialistId === specialist.id
  const requests = [...problem.requests.filter(one => isTheirs(one.id)), request]
  const wanted = new Set(requests.map(one => one.settingId))
  const others = new Set(
    plan.placed.filter(one => one.specialistId !== specialist.id).map(one => one.requestId),
  )
  return {
    ...problem,
    requests,
    promised: [],
    specialists: [specialist],
    settings: problem.settings
      .filter(one => wanted.has(one.id))
      .map(setting => {
        const left = { ...setting.halfDaysLeft }
        if (Object.keys(left).length === 0) return setting
        for (const one of problem.requests) {
          const held = left[one.stream]
          if (one.settingId !== setting.id || !others.has(one.id) || held === undefined) continue
          left[one.stream] = held - one.sessions * (one.short ? 0.5 : 1)
        }
        return { ...setting, halfDaysLeft: left }
      }),
  }
}

/** What a way in does while nothing else moves: lateness and need, less what cannot be told from the gap. */
export function gainOf(scene: Scene, job: Job, { column }: WayIn): { cases: number; need: number } {
  const [after, before] = [termsOf(scene.instance, column), unmetTermsOf(job)]
  const { weights } = scene.problem
  const cases = before['late-cases'] - after['late-cases']
  return {
    cases: cases * weights['late-cases'] > (gapOf(scene, 1) ?? 0) ? cases : 0,
    need: job.need * weights['need-unmet'] > (gapOf(scene, 2) ?? 0) ? job.need : 0,
  }
}

/** What it is worth at least on level 3 if all is planned anew, by the prices; null where not known or within the gap. */
export function atLeast(scene: Scene, { relaxation, column, moreIn }: WayIn): number | null {
  const isTime = relaxation.kind === 'extra-half-days' || relaxation.kind === 'weekly-limit'
  const gap = gapOf(scene, 3)
  if (!isTime || scene.answer.prices === null || gap === null) return null
  const { id } = scene.problem.specialists[column.worker] as AllocationProblem['specialists'][number]
  const prices = scene.answer.prices.find(one => one.specialistId === id)?.weeks ?? []
  const worth = moreIn.reduce((sum, week) => sum + (prices[week] ?? 0), 0)
  return worth > gap && worth > 0 ? worth : null
}

function wayReason(scene: Scene, job: Job, way: WayIn): Reason {
  const { cases, need } = gainOf(scene, job, way)
  const gains = [
    ...(cases > 0 ? ['makes a statutory case on time'] : []),
    ...(need > 0 ? [`meets a need of ${countWords(need, 'weighted half-day')}`] : []),
  ]
  const worth = atLeast(scene, way)
  const words = [
    `${thingWords(scene, job, way)} would let it in.`,
    ...(gains.length === 0 ? [] : [`If nothing else moves, that ${listWords(gains)}.`]),
    ...(worth === null
      ? []
      : [
          `If the plan is rebuilt, it is worth at least ${roundWords(worth)} points of waiting, travel and fairness.`,
        ]),
  ]
  return reason(way.relaxation.kind, words.join(' '), way.halfDays, 'half-days')
}

function thingWords(scene: Scene, job: Job, { relaxation, column, halfDays, moreIn }: WayIn): string {
  const name = nameOf(scene, column.worker)
  const more = `${halfDays === 1 ? 'One' : roundWords(halfDays)} more ${halfDays === 1 ? 'half-day' : 'half-days'}`
  const time = `${more} of ${DISCIPLINES[job.request.discipline].short} time in ${weekWords(scene.problem.firstMonday, moreIn)}`
  switch (relaxation.kind) {
    case 'extra-half-days':
      return `${time} (${name})`
    case 'weekly-limit':
      return `${time} (${name}, above the limit of ${scene.problem.specialists[column.worker]?.weeklyLimit} a week)`
    case 'opening':
      return `Opening ${scene.problem.settings[job.setting]?.name} on ${listWords(relaxation.days.map(shortDay))} to ${name}`
    case 'statutory-share':
      return `${more} of ${name}'s time for statutory work than their share allows`
    case 'stream-hours':
      return `${more} of ${FUNDING_STREAMS[relaxation.stream].label.toLowerCase()} hours for ${streamOwner(scene, job, relaxation, name)}`
  }
}

function streamOwner(
  scene: Scene,
  job: Job,
  { of }: Extract<Relaxation, { kind: 'stream-hours' }>,
  name: string,
): string {
  return of === 'setting' ? (scene.problem.settings[job.setting]?.name ?? '') : name
}
