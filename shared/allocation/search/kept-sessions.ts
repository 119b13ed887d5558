/** More sessions than any request can ask for. */
const MOST = 32

/** The cheapest sessions of one request among those offered, by week and cost. Plain loops: it is asked all the time. */
export class KeptSessions {
  /** Weeks of the first `count`; ascending once finished. */
  readonly weeks = new Int32Array(MOST)
  count = 0
  /** What the sessions cost together, once finished. */
  sum = 0
  private readonly costs = new Float64Array(MOST)
  private readonly endWeeks = new Int32Array(MOST)
  private readonly endCosts = new Float64Array(MOST)
  private leastEnd = Number.POSITIVE_INFINITY

  clear(): void {
    this.count = 0
    this.leastEnd = Number.POSITIVE_INFINITY
  }

  /** What the dearest that is kept costs, when there are `wanted`; Infinity before. */
  dearest(wanted: number): number {
    return this.count === wanted ? (this.costs[wanted - 1] as number) : Number.POSITIVE_INFINITY
  }

  /** Keeps a session if it is among the `wanted` cheapest so far. */
  keep(week: number, cost: number, wanted: number): void {
    const { weeks, costs } = this
    if (cost >= this.dearest(wanted)) return
    let at = this.count < wanted ? this.count : wanted - 1
    for (; at > 0 && (costs[at - 1] as number) > cost; at -= 1) {
      costs[at] = costs[at - 1] as number
      weeks[at] = weeks[at - 1] as number
    }
    costs[at] = cost
    weeks[at] = week
    this.count = Math.min(wanted, this.count + 1)
  }

  /** Remembers what is kept as a way to end by now, at a cost of its own, if it is the cheapest such way. */
  noteEnd(late: number): void {
    let cost = late
    for (let at = 0; at < this.count; at += 1) cost += this.costs[at] as number
    if (cost >= this.leastEnd) return
    this.leastEnd = cost
    this.endWeeks.set(this.weeks)
    this.endCosts.set(this.costs)
  }

  /** Goes back to the cheapest way to end, where one was remembered. */
  takeEnd(): void {
    if (this.leastEnd === Number.POSITIVE_INFINITY) return
    this.weeks.set(this.endWeeks)
    this.costs.set(this.endCosts)
  }

  /** Sorts the sessions by week and adds their costs up; a cost below 0 only says that the week is wanted. */
  finish(): void {
    const { weeks, costs, count } = this
    this.sum = 0
    for (let at = 0; at < count; at += 1) {
      this.sum += Math.max(0, costs[at] as number)
      const week = weeks[at] as number
      let to = at
      for (; to > 0 && (weeks[to - 1] as number) > week; to -= 1) weeks[to] = weeks[to - 1] as number
      weeks[to] = week
    }
  }
}
