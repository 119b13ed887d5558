import { addWeeks, daysBetween } from '../../calendar/local-date.ts'
import type { Job } from '../jobs.ts'
import type { Reason } from '../reason.ts'
import type { CostedColumn } from '../search/state.ts'
import { termsOf } from './count-columns.ts'
import { countWords, listWords, reason, roundWords, weekWords } from './plain-words.ts'
import { nameOf, type Scene, without } from './scene.ts'
import { type Obstruction, standsInWeek } from './stands-in-week.ts'

/** Stretches of weeks that are told of one by one; the rest is counted. */
const MOST_STRETCHES = 5

/** Why a placed request has its weeks, and what stands in each week before. */
export function whyWeeks(scene: Scene, chosen: CostedColumn): Reason[] {
  const { instance } = scene
  const job = instance.jobs[chosen.job] as Job
  return [
    ...dueReasons(scene, job, chosen),
    ...spacing(job),
    ...waiting(scene, job, chosen),
    ...promise(job, chosen),
    ...notSooner(scene, job, chosen),
  ]
}

/** A week in which a request could have had another session by its own rules, and what stood in it. */
export interface EarlierWeek extends Obstruction {
  readonly week: number
}

/** The weeks before the last session with fewer sessions than may be, each with what stands in it. */
export function earlierWeeks({ state, ...scene }: Scene, chosen: CostedColumn): EarlierWeek[] {
  const job = scene.instance.jobs[chosen.job] as Job
  const last = chosen.weeks.at(-1) as number
  const held = (week: number) => chosen.weeks.filter(one => one === week).length
  return without(state, job.index, () => {
    const weeks = Array.from({ length: last - Math.min(last, job.firstWeek) }, (_, at) => job.firstWeek + at)
    return weeks
      .filter(week => held(week) < job.perWeek)
      .map(week => {
        const found = standsAgain({ ...scene, state }, job, { week, chosen, held: held(week) })
        return { week, ...found }
      })
  })
}

/** What stands in a week once the request's own sessions of it are in. */
function standsAgain(
  scene: Scene,
  job: Job,
  { week, chosen, held }: { readonly week: number; readonly chosen: CostedColumn; readonly held: number },
): Obstruction {
  const { state, instance } = scene
  const cell = chosen.worker * instance.weeks + week
  const mask = state.maskFor(job.index, cell, chosen.isOnTime)
  for (let nth = 0; nth < held; nth += 1) state.cells.add(cell, job.index, mask)
  const found = standsInWeek(scene, job, { worker: chosen.worker, week, isOnTime: chosen.isOnTime })
  if (held > 0) state.cells.remove(cell, job.index)
  return found.code === 'free' && job.pinnedWeeks !== null
    ? { ...found, code: 'pinned' }
    : { ...found, holders: found.holders.filter(holder => holder !== job.index) }
}

function notSooner(scene: Scene, job: Job, chosen: CostedColumn): Reason[] {
  const stretches: { code: EarlierWeek['code']; weeks: number[]; holders: Set<number> }[] = []
  for (const { week, code, holders } of earlierWeeks(scene, chosen)) {
    const last = stretches.at(-1)
    if (last?.code === code) {
      last.weeks.push(week)
      for (const holder of holders) last.holders.add(holder)
    } else stretches.push({ code, weeks: [week], holders: new Set(holders) })
  }
  const told = stretches.slice(0, MOST_STRETCHES).map(({ code, weeks, holders }) => {
    const when = `In ${weekWords(scene.problem.firstMonday, weeks)}`
    return reason(
      `not-sooner-${code}`,
      `${when} ${standsWords(scene, job, chosen, { code, holders: [...holders] })}.`,
      weeks.length,
      'weeks',
    )
  })
  const left = stretches.slice(MOST_STRETCHES).reduce((sum, one) => sum + one.weeks.length, 0)
  if (left === 0) return told
  return [
    ...told,
    reason('not-sooner', `${countWords(left, 'further week')} had no room either.`, left, 'weeks'),
  ]
}

function standsWords(
  scene: Scene,
  job: Job,
  { worker }: CostedColumn,
  { code, holders }: Obstruction,
): string {
  const name = nameOf(scene, worker)
  const held = holders.length === 0 ? '' : `: ${listWords(holders.map(scene.reference), 4)}`
  const words: Record<Obstruction['code'], string> = {
    'not-yet': 'it could not start yet',
    closed: `${scene.problem.settings[job.setting]?.name ?? 'the setting'} is closed`,
    'ruled-out': 'the setting has said that it cannot be done on the days that are open',
    away: `${name} is not at work on the days that are open`,
    'diary-full': `${name}'s diary was full before planning`,
    limit: `${name} has as many visits as the weekly limit allows${held}`,
    held: `${name} has no ${job.step === 2 ? 'whole day free' : 'free half-day'} that suits${held}`,
    pinned: 'a person has fixed other weeks',
    free: `${name} has a free half-day, but the plan keeps to these weeks`,
  }
  return words[code]
}

function dueReasons(scene: Scene, job: Job, chosen: CostedColumn): Reason[] {
  const { dueOn, statutory, id } = job.request
  if (!statutory || dueOn === null) return []
  const late = termsOf(scene.instance, chosen)['late-days']
  if (!chosen.isOnTime)
    return [
      reason('late', `It is ${countWords(late, 'day')} late, counted to the end of that week.`, late, 'days'),
    ]
  const last =
    scene.placements.get(id)?.sessions.at(-1)?.on ??
    addWeeks(scene.problem.firstMonday, chosen.weeks.at(-1) as number)
  const spare = daysBetween(last, dueOn)
  const words =
    spare === 0
      ? 'The last session is on the due day.'
      : `The last session is ${countWords(spare, 'day')} before the due day.`
  return [reason('on-time', words, spare, 'days')]
}

function spacing({ sessions, perWeek }: Job): Reason[] {
  const least = Math.ceil(sessions / perWeek)
  if (least === 1) return []
  const words = `${sessions} sessions, at most ${perWeek} a week, take ${countWords(least, 'week')} at least.`
  return [reason('spacing', words, least, 'weeks')]
}

function waiting({ problem }: Scene, job: Job, { weeks }: CostedColumn): Reason[] {
  const first = weeks[0] as number
  const waited = first - job.firstWeek
  const when = weekWords(problem.firstMonday, [first])
  if (waited <= 0)
    return [reason('waiting', `It starts in ${when}, the first in which it could.`, 0, 'weeks')]
  return [
    reason(
      'waiting',
      `It starts in ${when}, ${roundWords(waited)} ${waited === 1 ? 'week' : 'weeks'} after the first in which it could.`,
      waited,
      'weeks',
    ),
  ]
}

function promise({ promised }: Job, { weeks }: CostedColumn): Reason[] {
  if (promised === null) return []
  const kept = [...new Set(weeks)].reduce(
    (sum, week) => sum + Math.min(weeks.filter(one => one === week).length, promised.weeks[week] as number),
    0,
  )
  return [
    reason(
      'promised',
      `${kept} of ${countWords(weeks.length, 'session')} ${kept === 1 ? 'is' : 'are'} in the weeks that were promised.`,
      kept,
      'sessions',
    ),
  ]
}
