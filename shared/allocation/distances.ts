import { travelMinutes } from '../visits/travel.ts'
import type { Job } from './jobs.ts'
import type { AllocationProblem, TravelTimes } from './problem.ts'

/** Minutes between places. */
export interface Distances {
  /** One way, from a specialist's base to a request's setting. */
  minutesTo(job: Job, worker: number): number
  /** One way, between two settings by index; 0 for one and the same. */
  minutesBetween(settingA: number, settingB: number): number
  /** Whether two settings are near enough for two short sessions in one half-day. */
  isNear(settingA: number, settingB: number): boolean
}

interface Place {
  readonly id: string
  readonly at: { readonly lat: number; readonly lng: number } | null
}

/** Minutes between the places of a problem, each worked out once. */
export function distancesOf(problem: AllocationProblem): Distances {
  const settings = problem.settings.map(({ id, location }): Place => ({ id, at: location }))
  const bases = problem.specialists.map(({ id, base }): Place => ({ id, at: base }))
  const toSettings = new Map<number, Float64Array>()
  const between = new Map<number, number>()
  const minutesBetween = (a: number, b: number): number => {
    if (a === b) return 0
    const key = Math.min(a, b) * settings.length + Math.max(a, b)
    const known = between.get(key)
    if (known !== undefined) return known
    const minutes = minutesFrom(settings[a] as Place, settings[b] as Place, problem.travel)
    between.set(key, minutes)
    return minutes
  }
  return {
    minutesTo({ setting }, worker) {
      const row = toSettings.get(worker) ?? new Float64Array(settings.length).fill(-1)
      toSettings.set(worker, row)
      if ((row[setting] as number) < 0)
        row[setting] = minutesFrom(bases[worker] as Place, settings[setting] as Place, problem.travel)
      return row[setting] as number
    },
    minutesBetween,
    isNear: (a, b) => a === b || minutesBetween(a, b) <= problem.nearMinutes,
  }
}

function minutesFrom(from: Place, to: Place, travel: TravelTimes): number {
  if (travel.kind === 'worked-out') return travelMinutes(from.at, to.at, travel)
  return travel.minutes[from.id]?.[to.id] ?? travel.minutes[to.id]?.[from.id] ?? travel.unknownMinutes
}
