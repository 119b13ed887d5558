import type { RunView } from '../../shared/contracts/allocation.ts'

/** The names of everybody a plan knows, by their ids. */
export function specialistNames({
  loads,
  placed,
}: Pick<RunView, 'loads' | 'placed'>): Record<string, string> {
  return Object.fromEntries([
    ...placed.map(({ specialistId, specialistName }) => [specialistId, specialistName]),
    ...loads.map(({ specialistId, name }) => [specialistId, name]),
  ])
}
