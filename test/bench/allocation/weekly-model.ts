import { personCost, sessionCost, unmetLatenessCost } from '../../../shared/allocation/columns.ts'
import type { HalfMask } from '../../../shared/allocation/half-masks.ts'
import type { Instance } from '../../../shared/allocation/instance.ts'
import { type Job, sessionsOn } from '../../../shared/allocation/jobs.ts'
import type { Level, LevelValues } from '../../../shared/allocation/objective.ts'
import type { Worker } from '../../../shared/allocation/workers.ts'
import { LpText } from './lp-text.ts'

/**
 * A problem as an integer programme by weeks, in the LP format: who does each request, its sessions by week, the week a
 * late one ends. It minimises one level, the ones before being held to `held`. Half-days within a week, short sessions
 * that share one and streams of hours are not in it, so it can only promise more than a plan can keep. Requests that
 * level 1 does not look at are left out of level 1.
 */
export function weeklyModel(instance: Instance, level: Level, held: LevelValues): string {
  const model = new WeeklyModel(instance, level)
  for (const job of instance.jobs)
    if (!job.request.excluded && (level > 1 || job.statutory)) model.addRequest(job)
  model.addLimits(held)
  return model.lp.text
}

class WeeklyModel {
  readonly lp = new LpText()
  private readonly instance: Instance
  private readonly level: Level

  constructor(instance: Instance, level: Level) {
    this.instance = instance
    this.level = level
  }

  addRequest(job: Job): void {
    const { lp, instance } = this
    const { index, need, setting, eligible } = job
    const { weights } = instance.problem
    const unmet = `u${index}`
    this.choice(unmet, 1, [unmetLatenessCost(job, weights), need * weights['need-unmet'], 0])
    lp.draw(`setting ${setting}`, [1, unmet])
    lp.equals(1, [[1, unmet], ...eligible.map(worker => [1, `x${index}_${worker}`] as const)])
    const lateWeeks = this.weeksWhere(week =>
      eligible.some(worker => isLate(job, week, instance.workers[worker]?.free[week] as number)),
    )
    for (const week of lateWeeks)
      this.choice(`z${index}_${week}`, 1, [
        weights['late-cases'] + weights['late-days'] * (job.lateDays[week] as number),
        0,
        0,
      ])
    for (const worker of eligible) this.addWays(job, instance.workers[worker] as Worker, lateWeeks)
  }

  addLimits(held: LevelValues): void {
    const { lp, instance, level } = this
    for (const { index, room, statutoryRoom } of instance.workers) {
      lp.atMost(statutoryRoom, lp.drawn(`statutory ${index}`))
      room.forEach((most, week) => {
        lp.atMost(most, lp.drawn(`week ${index} ${week}`))
      })
    }
    for (const earlier of [1, 2] as const)
      if (earlier < level) lp.atMost((held[earlier - 1] as number) + 1e-4, lp.drawn(`level ${earlier}`))
    if (level === 3) this.addFairness()
  }

  /** How one specialist may do a request: their sessions in each week make up all of it or none. */
  private addWays(job: Job, worker: Worker, lateWeeks: readonly number[]): void {
    const { lp, instance } = this
    const { index, size, sessions, perWeek } = job
    const does = `x${index}_${worker.index}`
    const inWeek = (week: number) => `y${index}_${worker.index}_${week}`
    const mostIn = (week: number) =>
      sessionsOn(job, (worker.free[week] as number) & (job.open[week] as number), worker.room[week] as number)
    const open = this.weeksWhere(week => mostIn(week) > 0)
    this.choice(does, 1, [0, 0, personCost(instance, job, worker.index)])
    if (job.statutory) lp.draw(`statutory ${worker.index}`, [size * sessions, does])
    lp.draw(`load ${worker.index}`, [size * sessions, does])
    for (const week of open) {
      this.choice(inWeek(week), mostIn(week), [0, 0, sessionCost(instance, job, week, 0)])
      lp.draw(`week ${worker.index} ${week}`, [size, inWeek(week)])
      if (!isLate(job, week, worker.free[week] as number)) continue
      const endsThen = lateWeeks.filter(later => later >= week)
      lp.atMost(0, [[1, inWeek(week)], ...endsThen.map(later => [-perWeek, `z${index}_${later}`] as const)])
    }
    lp.equals(0, [...open.map(week => [1, inWeek(week)] as const), [-sessions, does]])
  }

  private addFairness(): void {
    const { lp, instance } = this
    const { weights } = instance.problem
    for (const { index } of instance.workers) {
      lp.cost(`over${index}`, weights['uneven-load'])
      const load = [...lp.drawn(`load ${index}`), [-1, `over${index}`] as const]
      lp.atMost(instance.evenShare[index] as number, load)
    }
    instance.settings.forEach((_, setting) => {
      lp.cost(`more${setting}`, weights['uneven-service'])
      lp.atMost(1, [...lp.drawn(`setting ${setting}`), [-1, `more${setting}`]])
    })
  }

  /** An unknown with its cost on each level: one is minimised, those before are held. */
  private choice(name: string, upper: number, costs: LevelValues): void {
    const { lp, level } = this
    lp.whole(name, upper, costs[level - 1] as number)
    for (const earlier of [1, 2] as const)
      if (earlier < level && costs[earlier - 1] !== 0)
        lp.draw(`level ${earlier}`, [costs[earlier - 1] as number, name])
  }

  private weeksWhere(isWanted: (week: number) => boolean): number[] {
    return Array.from({ length: this.instance.weeks }, (_, week) => week).filter(isWanted)
  }
}

/** Whether a session in a week, on half-days that are free, makes a request late: none of them is up to its due day. */
function isLate(job: Job, week: number, free: HalfMask): boolean {
  const isDue = job.statutory && job.request.dueOn !== null
  return isDue && ((job.onTime[week] as number) & free) === 0 && ((job.open[week] as number) & free) !== 0
}
