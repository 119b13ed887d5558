import { cpuMs } from '../allocation/resources.ts'
import { median } from './figures.ts'

/** Something that can be done again and again; told how often it was done before. */
export type Way = (at: number) => Promise<unknown>

/** How often each is done: rounds of some calls each, after some that are not counted. */
export interface Often {
  readonly rounds: number
  readonly calls: number
  readonly warm: number
}

/** Milliseconds of processor time a call, the median of the rounds, and the median of what the rounds say of the two. */
export interface Compared {
  readonly ratio: number
  readonly one: number
  readonly other: number
}

/** Does two things in turn, the first to go changing each round, and compares the processor time a call takes. */
export async function sideBySide(one: Way, other: Way, often: Often): Promise<Compared> {
  const first = counted(one)
  const second = counted(other)
  await first(often.warm)
  await second(often.warm)
  const [ones, others]: [number[], number[]] = [[], []]
  for (let round = 0; round < often.rounds; round += 1) {
    if (round % 2 === 0) ones.push(await first(often.calls))
    others.push(await second(often.calls))
    if (round % 2 === 1) ones.push(await first(often.calls))
  }
  const ratios = ones.map((first, round) => first / (others[round] ?? Number.NaN))
  return { ratio: median(ratios), one: median(ones), other: median(others) }
}

function counted(way: Way): (calls: number) => Promise<number> {
  let at = 0
  return async calls => {
    const start = cpuMs()
    for (let call = 0; call < calls; call += 1) {
      await way(at)
      at += 1
    }
    return (cpuMs() - start) / Math.max(1, calls)
  }
}
