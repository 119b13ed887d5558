import type { Random } from './random.ts'
import type { SearchTables } from './tables.ts'

/** Ways to order jobs for insertion, each a number by job: the least goes first. */
type Rank = (job: number) => number

/** Puts jobs into the order in which they are to be placed: a way of ordering drawn by chance. */
export class InsertionOrder {
  private readonly keys: Float64Array
  private readonly random: Random
  private readonly ranks: readonly Rank[]
  private readonly tables: SearchTables

  constructor(tables: SearchTables, random: Random) {
    const { waysFrom, sessions, size } = tables
    const { jobs } = tables.instance
    const weight = Float64Array.from(jobs, job => job.waitWeight)
    const slack = Float64Array.from(jobs, job => job.onTime.findLastIndex(mask => mask !== 0))
    this.tables = tables
    this.random = random
    this.keys = new Float64Array(jobs.length + 1)
    const chance: Rank = () => random.next()
    this.ranks = [
      chance,
      chance,
      job => -(weight[job] as number) * (0.7 + 0.6 * random.next()),
      job => -(weight[job] as number),
      job => -(sessions[job] as number) * (size[job] as number) + random.next(),
      job => (sessions[job] as number) * (size[job] as number) + random.next(),
      job => (slack[job] as number) + random.next(),
      job => (waysFrom[job + 1] as number) - (waysFrom[job] as number) + random.next(),
    ]
  }

  /** Sorts the first `count` jobs in place. Statutory ones mostly go first. */
  sort(jobs: Int32Array, count: number): void {
    const { random, keys, tables } = this
    const rank = this.ranks[random.below(this.ranks.length)] as Rank
    const isStatutoryFirst = random.next() < 0.8
    for (let at = 0; at < count; at += 1) {
      const job = jobs[at] as number
      const key = rank(job) - (isStatutoryFirst && tables.statutory[job] === 1 ? 1e6 : 0)
      let to = at
      for (; to > 0 && (keys[to - 1] as number) > key; to -= 1) {
        keys[to] = keys[to - 1] as number
        jobs[to] = jobs[to - 1] as number
      }
      keys[to] = key
      jobs[to] = job
    }
  }
}
