import type { AllocationProblem } from './problem.ts'

/**
 * The half-days each specialist would have if work were shared evenly: their room times the mean, over their
 * disciplines, of the work that asks for the discipline over the room of all who have it, at most 1. `roomOf` is the
 * half-days a specialist has for visits in the whole stretch.
 */
export function evenShares(problem: AllocationProblem, roomOf: (specialist: number) => number): Float64Array {
  const work = new Map<string, number>()
  for (const { discipline, sessions, short } of problem.requests)
    work.set(discipline, (work.get(discipline) ?? 0) + sessions * (short ? 0.5 : 1))
  const room = new Map<string, number>()
  problem.specialists.forEach(({ disciplines }, index) => {
    for (const one of disciplines) room.set(one, (room.get(one) ?? 0) + roomOf(index))
  })
  return Float64Array.from(problem.specialists, ({ disciplines }, index) => {
    const shares = disciplines.map(one => Math.min(1, (work.get(one) ?? 0) / Math.max(1, room.get(one) ?? 0)))
    return (roomOf(index) * shares.reduce((sum, one) => sum + one, 0)) / Math.max(1, shares.length)
  })
}
