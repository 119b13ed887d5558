import { addWeeks, mondayOf } from '../../calendar/local-date.ts'
import type { LoadLine } from '../../contracts/allocation-lines.ts'
import type { Job } from '../jobs.ts'
import type { Scene } from './scene.ts'

/** The weeks of everybody who could have been planned with: room with what the diary has, its visits, what is planned. */
export function loadsOf({ instance, problem, state }: Scene): LoadLine[] {
  const { weeks, workers } = instance
  const planned = new Float64Array(workers.length * weeks)
  const statutory = new Float64Array(workers.length * weeks)
  for (const { job, worker, weeks: held } of state.columns()) {
    const one = instance.jobs[job] as Job
    for (const week of held) {
      const cell = worker * weeks + week
      planned[cell] = (planned[cell] as number) + one.size
      if (one.statutory) statutory[cell] = (statutory[cell] as number) + one.size
    }
  }
  const able = new Set(instance.jobs.flatMap(job => job.eligible))
  return workers
    .filter(worker => able.has(worker.index))
    .map(({ index, specialist, room }) => {
      const visits = Map.groupBy(
        specialist.busy.filter(one => one.isVisit),
        one => mondayOf(one.on),
      )
      return {
        specialistId: specialist.id,
        name: specialist.name,
        disciplines: specialist.disciplines,
        weeks: Array.from({ length: weeks }, (_, week) => {
          const monday = addWeeks(problem.firstMonday, week)
          const cell = index * weeks + week
          const booked = visits.get(monday)?.length ?? 0
          return {
            monday,
            room: (room[week] as number) + booked,
            booked,
            planned: planned[cell] as number,
            statutory: statutory[cell] as number,
          }
        }),
      }
    })
}
