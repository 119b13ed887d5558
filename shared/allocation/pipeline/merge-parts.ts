import type { AllocationProblem } from '../problem.ts'
import type { Part } from './parts.ts'

/**
 * The parts, the smallest joined so that there are no more than `most`. Parts share no specialist who could take a
 * request of both, so planning two as one changes nothing but how long it takes. Largest first, as they came.
 */
export function mergeParts(parts: readonly Part[], most: number): Part[] {
  if (parts.length <= most) return [...parts]
  const merged = parts.slice(0, most)
  for (const [at, part] of parts.slice(most).entries()) {
    const into = most - 1 - (at % most)
    merged[into] = joined(merged[into] as Part, part)
  }
  return merged
}

function joined(one: Part, other: Part): Part {
  const [a, b] = [one.problem, other.problem]
  const known = new Set(a.specialists.map(({ id }) => id))
  const added = b.specialists.flatMap(({ id }, index) => (known.has(id) ? [] : [index]))
  return {
    evenShare: Float64Array.from([...one.evenShare, ...added.map(index => other.evenShare[index] as number)]),
    problem: {
      ...a,
      requests: [...a.requests, ...b.requests],
      specialists: [
        ...a.specialists,
        ...added.map(index => b.specialists[index] as AllocationProblem['specialists'][number]),
      ],
      settings: joinedSettings(a, b),
      promised: [...a.promised, ...b.promised],
    },
  }
}

/** Each setting once, with the limits of either part: a limit that both could reach would have made them one part. */
function joinedSettings(a: AllocationProblem, b: AllocationProblem): AllocationProblem['settings'] {
  const settings = new Map(a.settings.map(setting => [setting.id, setting]))
  for (const setting of b.settings) {
    const same = settings.get(setting.id)
    const halfDaysLeft = { ...same?.halfDaysLeft, ...setting.halfDaysLeft }
    settings.set(setting.id, { ...setting, halfDaysLeft })
  }
  return [...settings.values()]
}
