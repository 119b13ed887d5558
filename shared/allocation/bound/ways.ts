import { halvesFor, latenessCost, personCost, sessionCost } from '../columns.ts'
import type { Instance } from '../instance.ts'
import { type Job, sessionsOn } from '../jobs.ts'

/** What a request may use and what it costs, ready for pricing. Rows by specialist start at `index * weeks`. */
export interface Ways {
  readonly job: Job
  /** Whether on time and late are different things. */
  readonly isDue: boolean
  /** The most sessions by specialist (in the order of `job.eligible`) and week, on time. */
  readonly onTimeCaps: Uint8Array
  /** The same without keeping to the due day. */
  readonly openCaps: Uint8Array
  /** Level 1 by week of the last session, when late. */
  readonly lateCost: Float64Array
  /** 1 for weeks in which a session can be after the due day. */
  readonly canBeLate: Uint8Array
  /** Level 3 of the nth session in a week, at `week * perWeek + n`; the halves of a whole day cost the same. */
  readonly slotCost: Float64Array
  /** Level 3 by specialist. */
  readonly personCost: Float64Array
}

/** The ways of every request that is to be planned; one left out by hand has none. */
export function waysOf(instance: Instance): Ways[] {
  return instance.jobs.filter(job => !job.request.excluded).map(job => waysOfJob(instance, job))
}

function waysOfJob(instance: Instance, job: Job): Ways {
  const { weeks, problem } = instance
  const isDue = job.statutory && job.request.dueOn !== null
  const week = Array.from({ length: weeks }, (_, index) => index)
  const openCaps = capsOf(instance, job, false)
  return {
    job,
    isDue,
    openCaps,
    onTimeCaps: isDue ? capsOf(instance, job, true) : openCaps,
    lateCost: Float64Array.from(week, last =>
      latenessCost(job, { weeks: [last], isOnTime: false }, problem.weights),
    ),
    canBeLate: Uint8Array.from(week, at => (isDue && job.open[at] !== job.onTime[at] ? 1 : 0)),
    slotCost: Float64Array.from({ length: weeks * job.perWeek }, (_, at) =>
      slotCost(instance, job, Math.floor(at / job.perWeek), at % job.perWeek),
    ),
    personCost: Float64Array.from(job.eligible, worker => personCost(instance, job, worker)),
  }
}

/** The mean over the sessions that are held together, so that the cheapest ways have all of them or none. */
function slotCost(instance: Instance, job: Job, week: number, nth: number): number {
  if (job.step === 1) return sessionCost(instance, job, week, nth)
  const first = nth - (nth % 2)
  return (sessionCost(instance, job, week, first) + sessionCost(instance, job, week, first + 1)) / 2
}

function capsOf(instance: Instance, job: Job, isOnTime: boolean): Uint8Array {
  const caps = new Uint8Array(job.eligible.length * instance.weeks)
  job.eligible.forEach((index, at) => {
    const worker = instance.workers[index]
    for (let week = 0; worker !== undefined && week < instance.weeks; week += 1) {
      const halves = (worker.free[week] as number) & halvesFor(job, week, isOnTime)
      caps[at * instance.weeks + week] = sessionsOn(job, halves, worker.room[week] as number)
    }
  })
  return caps
}
