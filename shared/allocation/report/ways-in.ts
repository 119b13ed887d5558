import { addDays, addWeeks, type LocalDate } from '../../calendar/local-date.ts'
import { countHalves, type HalfMask, halvesIn, maskOfDay } from '../half-masks.ts'
import type { Job } from '../jobs.ts'
import { costOf } from '../search/placement-rules.ts'
import type { CostedColumn } from '../search/state.ts'
import { blocksFor, type LimitsLeft } from './limits-left.ts'
import { capacitiesWith, cheapestWeeks, weekCapacities } from './pick-weeks.ts'
import { RELAXATION_KINDS, type Relaxation } from './relax.ts'
import type { Scene } from './scene.ts'
import { closedHalves, spareHalves } from './spare-halves.ts'

/** A way to let a request in by giving up one thing. */
export interface WayIn {
  readonly relaxation: Relaxation
  readonly column: CostedColumn
  /** How many half-days the thing is. */
  readonly halfDays: number
  /** Weeks that must hold more than they do now, once for each session more. */
  readonly moreIn: readonly number[]
}

interface Asked {
  readonly scene: Scene
  readonly job: Job
  readonly worker: number
  readonly isOnTime: boolean
  /** Sessions each week holds as things are. */
  readonly base: readonly number[]
}

/**
 * Every single thing that looks as if it would let a request in, cheapest first; where as many half-days are needed, what
 * is easiest to give up. Not tried yet.
 */
export function waysIn(scene: Scene, limits: LimitsLeft, job: Job): WayIn[] {
  const isDue = scene.state.tables.isDue[job.index] === 1
  return job.eligible
    .flatMap(worker =>
      (isDue ? [true, false] : [true]).flatMap(isOnTime => waysBy(scene, limits, job, worker, isOnTime)),
    )
    .sort(
      (a, b) =>
        a.halfDays - b.halfDays ||
        a.column.late - b.column.late ||
        RELAXATION_KINDS.indexOf(a.relaxation.kind) - RELAXATION_KINDS.indexOf(b.relaxation.kind) ||
        a.column.cost - b.column.cost,
    )
}

function waysBy(scene: Scene, limits: LimitsLeft, job: Job, worker: number, isOnTime: boolean): WayIn[] {
  const base = capacitiesWith(scene.state, job, worker, isOnTime)
  const asked: Asked = { scene, job, worker, isOnTime, base }
  const blocks = blocksFor(scene.instance, limits, job, worker)
  if (blocks.length > 1) return []
  const block = blocks[0]
  const weeks = cheapestWeeks(scene.state, job, base, { isOnTime })
  if (block !== undefined && weeks !== null) {
    const column = columnOf(asked, weeks)
    const id = idOf(scene, worker)
    const halfDays = block.short
    const whose = block.kind === 'stream-hours' && block.of === 'setting' ? job.request.settingId : id
    const relaxation: Relaxation =
      block.kind === 'statutory-share'
        ? { kind: 'statutory-share', specialistId: id, halfDays }
        : { kind: 'stream-hours', of: block.of, id: whose, stream: block.stream, halfDays }
    return [{ relaxation, column, halfDays, moreIn: [] }]
  }
  if (block !== undefined || weeks !== null) return []
  return [...moreOfLimit(asked), ...moreHalves(asked), ...moreDays(asked)]
}

/** One more than the weekly limit, where the diary has free half-days that the limit keeps. */
function moreOfLimit(asked: Asked): WayIn[] {
  const { scene, worker, job, isOnTime } = asked
  const { state, instance, problem } = scene
  const cells = Array.from({ length: instance.weeks }, (_, week) => worker * instance.weeks + week)
  const { room, free } = state.tables
  const raised = cells.filter(cell => (room[cell] as number) < countHalves(free[cell] as number))
  for (const cell of raised) room[cell] = (room[cell] as number) + 1
  const capacities = capacitiesWith(state, job, worker, isOnTime)
  for (const cell of raised) room[cell] = (room[cell] as number) - 1
  return wayWith(asked, capacities, extra => ({
    kind: 'weekly-limit',
    specialistId: idOf(scene, worker),
    weeksOf: extra.flatMap(({ week, count }) =>
      Array<LocalDate>(Math.ceil(count * job.size)).fill(addWeeks(problem.firstMonday, week)),
    ),
  }))
}

/** Half-days the specialist does not work now, or has a meeting in. Leave and visits in the diary are left alone. */
function moreHalves(asked: Asked): WayIn[] {
  const { scene, job, worker, base, isOnTime } = asked
  if (job.size < 1 || job.step === 2) return []
  const spare = base.map((_, week) => spareHalves(scene, worker, week) & maskOf(job, week, isOnTime))
  const capacities = base.map((held, week) =>
    Math.min(job.perWeek, held + countHalves(spare[week] as number)),
  )
  return wayWith(asked, capacities, extra => ({
    kind: 'extra-half-days',
    specialistId: idOf(scene, worker),
    halves: extra.flatMap(({ week, count }) =>
      halvesIn(spare[week] as number, addWeeks(scene.problem.firstMonday, week)).slice(0, count),
    ),
  }))
}

/** Days on which the setting is closed and the specialist is at work. */
function moreDays(asked: Asked): WayIn[] {
  const { scene, job, worker, isOnTime } = asked
  const { problem, state } = scene
  const closed = asked.base.map((_, week) => closedHalves(scene, job, week, isOnTime))
  if (closed.every(mask => mask === 0)) return []
  const { free } = state.tables
  const capacities = weekCapacities(state, job, worker, (week, cell) => {
    return (free[cell] as number) & (maskOf(job, week, isOnTime) | (closed[week] as number))
  })
  return wayWith(asked, capacities, extra => ({
    kind: 'opening',
    settingId: job.request.settingId,
    days: extra.flatMap(({ week }) => {
      const mask = (closed[week] as number) & (free[worker * asked.base.length + week] as number)
      const days = [0, 1, 2, 3, 4].filter(day => (mask & maskOfDay(day)) !== 0)
      return days.map(day => addDays(addWeeks(problem.firstMonday, week), day))
    }),
  }))
}

/** The way in that needs the least beyond what weeks hold now, told by which weeks need how much more. */
function wayWith(
  asked: Asked,
  capacities: readonly number[],
  relaxation: (extra: readonly { week: number; count: number }[]) => Relaxation,
): WayIn[] {
  const { scene, job, base, isOnTime } = asked
  const weeks = cheapestWeeks(scene.state, job, capacities, { isOnTime, base })
  if (weeks === null) return []
  const extra = [...new Set(weeks)]
    .map(week => ({ week, count: weeks.filter(one => one === week).length - (base[week] as number) }))
    .filter(one => one.count > 0)
  const halfDays = extra.reduce((sum, one) => sum + one.count, 0) * job.size
  const moreIn = extra.flatMap(({ week, count }) => Array<number>(count).fill(week))
  return [{ relaxation: relaxation(extra), column: columnOf(asked, weeks), halfDays, moreIn }]
}

function columnOf({ scene, job, worker, isOnTime }: Asked, weeks: readonly number[]): CostedColumn {
  return costOf(scene.state.tables, { job: job.index, worker, weeks, isOnTime })
}

function maskOf(job: Job, week: number, isOnTime: boolean): HalfMask {
  return (isOnTime ? job.onTime : job.open)[week] as HalfMask
}

function idOf({ problem }: Scene, worker: number): string {
  return problem.specialists[worker]?.id as string
}
