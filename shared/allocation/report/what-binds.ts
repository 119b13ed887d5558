import { FUNDING_STREAMS } from '../../hours/streams.ts'
import { WORKING_DAYS } from '../half-masks.ts'
import { canDo, type Job, sessionsOn } from '../jobs.ts'
import type { Reason } from '../reason.ts'
import { type Block, blocksFor, type LimitsLeft } from './limits-left.ts'
import { capacitiesWith } from './pick-weeks.ts'
import { countWords, listWords, reason, roundWords } from './plain-words.ts'
import { nameOf, type Scene } from './scene.ts'
import { type Obstruction, standsInWeek } from './stands-in-week.ts'

/** Specialists who are told of one by one. */
const MOST_NAMED = 3

/** Which limits keep a request out, by name: those who come nearest first, the others counted. */
export function whatBinds(scene: Scene, limits: LimitsLeft, job: Job): Reason[] {
  if (job.eligible.length === 0) return [reason('nobody-able', 'Nobody here may do it.', 0, 'specialists')]
  const found = job.eligible
    .map(worker => ({
      worker,
      fits: fittingBy(scene, job, worker),
      blocks: blocksFor(scene.instance, limits, job, worker),
    }))
    .sort((a, b) => b.fits - a.fits || a.blocks.length - b.blocks.length)
  const ofSetting =
    found[0]?.blocks.filter(block => block.kind === 'stream-hours' && block.of === 'setting') ?? []
  const told = found
    .slice(0, MOST_NAMED)
    .flatMap(({ worker, fits, blocks }) => [
      ...blocks
        .filter(block => !ofSetting.includes(block) && !isOfSetting(block))
        .map(block => blockReason(scene, job, worker, block)),
      ...(fits >= job.sessions && blocks.length > 0 ? [] : [roomReason(scene, job, worker, fits)]),
    ])
  return [
    ...tooFewWeeks(scene, job),
    ...onlyOneReason(scene, job),
    ...ofSetting.map(block => blockReason(scene, job, -1, block)),
    ...told,
    ...othersReason(
      found.slice(MOST_NAMED).filter(one => one.fits < job.sessions || !one.blocks.every(isOfSetting)).length,
    ),
  ]
}

/** Whether its own rules leave it too few weeks, whoever comes. */
function tooFewWeeks({ instance }: Scene, job: Job): Reason[] {
  const most = Array.from({ length: instance.weeks }, (_, week) =>
    sessionsOn(job, job.open[week] as number, 2 * WORKING_DAYS),
  )
  const sessions = most.reduce((sum, one) => sum + one, 0)
  if (sessions >= job.sessions) return []
  const weeks = most.filter(one => one > 0).length
  const words = `It needs ${job.sessions} sessions, at most ${job.perWeek} a week, and could be held in ${countWords(weeks, 'week')} of this plan. Plan more weeks.`
  return [reason('too-few-weeks', words, sessions, 'sessions')]
}

/** Whom a person has given it to, where others could do it too. */
function onlyOneReason(scene: Scene, job: Job): Reason[] {
  const only = job.request.pin?.specialistId ?? null
  if (only === null) return []
  const others = scene.problem.specialists
    .filter(({ id }) => id !== only && !job.request.notSpecialistIds.includes(id))
    .filter(one => canDo(one, job.request)).length
  if (others === 0) return []
  const words = `It was given to ${nameOf(scene, job.eligible[0] as number)}, and ${countWords(others, 'other')} could do it. Giving it to one of them may let it in.`
  return [reason('given-to-one', words, others, 'specialists')]
}

function othersReason(count: number): Reason[] {
  if (count === 0) return []
  const words = `${countWords(count, 'other')} who may do it ${count === 1 ? 'has' : 'have'} no room for it either.`
  return [reason('others', words, count, 'specialists')]
}

/** How many sessions a specialist's weeks would hold as the plan stands. */
function fittingBy({ state }: Scene, job: Job, worker: number): number {
  const capacities = capacitiesWith(state, job, worker, false)
  return Math.min(
    job.sessions,
    capacities.reduce((sum, one) => sum + one, 0),
  )
}

function isOfSetting(block: Block): boolean {
  return block.kind === 'stream-hours' && block.of === 'setting'
}

function blockReason(scene: Scene, job: Job, worker: number, block: Block): Reason {
  const needs = `and it needs ${roundWords(job.sessions * job.size)}`
  const left = countWords(block.left, 'half-day')
  if (block.kind === 'statutory-share')
    return reason(
      'statutory-share',
      `${nameOf(scene, worker)} has ${left} left of the share of time for statutory work, ${needs}.`,
      block.left,
      'half-days',
    )
  const who = block.of === 'setting' ? scene.problem.settings[block.at]?.name : nameOf(scene, worker)
  const stream = `${FUNDING_STREAMS[block.stream].label.toLowerCase()} hours`
  return reason(
    `${block.of}-hours`,
    `${who} has ${left} of ${stream} left, ${needs}.`,
    block.left,
    'half-days',
  )
}

function roomReason(scene: Scene, job: Job, worker: number, fits: number): Reason {
  const name = nameOf(scene, worker)
  if (fits >= job.sessions)
    return reason('fits-now', `${name} has room for it as the plan stands.`, fits, 'sessions')
  const room = fits === 0 ? 'no room for it' : `room for ${fits} of its ${job.sessions} sessions`
  return reason('no-room', `${name} has ${room}: ${causes(scene, job, worker)}.`, fits, 'sessions')
}

/** In how many weeks what stands in the way, the commonest first. */
function causes(scene: Scene, job: Job, worker: number): string {
  const weeks = new Map<Obstruction['code'], number>()
  const holders = new Set<number>()
  for (let week = job.firstWeek; week < scene.instance.weeks; week += 1) {
    const found = standsInWeek(scene, job, { worker, week, isOnTime: false })
    weeks.set(found.code, (weeks.get(found.code) ?? 0) + 1)
    for (const holder of found.holders) holders.add(holder)
  }
  const held = holders.size === 0 ? '' : ` (${listWords([...holders].map(scene.reference), 4)})`
  const parts = [...weeks]
    .filter(([code]) => code !== 'free')
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${causeWords(code, job)} in ${countWords(count, 'week')}`)
  return parts.length === 0 ? `it may have at most ${job.perWeek} a week` : `${listWords(parts)}${held}`
}

function causeWords(code: Obstruction['code'], job: Job): string {
  return code === 'held' && job.step === 2 ? 'no whole day free' : CAUSES[code]
}

const CAUSES: Readonly<Record<Obstruction['code'], string>> = {
  'not-yet': 'it cannot start yet',
  closed: 'the setting is closed',
  'ruled-out': 'the setting has ruled the open days out',
  away: 'not at work',
  'diary-full': 'the diary was full before planning',
  limit: 'the weekly limit is reached',
  held: 'no free half-day',
  pinned: 'other weeks are fixed',
  free: 'free',
}
