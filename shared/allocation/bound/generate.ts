import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { LinearAnswer, SolveLimits } from '../solver.ts'
import { cutsBroken } from './half-day-cuts.ts'
import { lagrangianBound, type PricedJob, priceJobs } from './lagrangian.ts'
import type { Master } from './master.ts'
import { Pricer } from './pricer.ts'
import type { Prices } from './prices.ts'

/** When to stop growing the model. */
export interface GenerateLimits extends SolveLimits {
  readonly rounds: number
  /** Stop when the bound is this near the model's value, as a share. */
  readonly gap: number
  /** Asked between rounds: whether to stop now. */
  readonly isOver: () => boolean
}

/** What column generation came to. */
export interface Generated {
  /** No plan within the locks is below this on the level that was aimed at; -Infinity when nothing is proved. */
  readonly bound: number
  /** The model's own value, Infinity when it was never solved. */
  readonly value: number
  /** Prices that gave the bound; null when nothing is proved. */
  readonly prices: Prices | null
  readonly amounts: readonly { readonly column: Column; readonly amount: number }[]
  readonly rounds: number
  readonly isDead: boolean
}

/** Ways by request that are added in a round. */
const PER_JOB = 2
/** A way must be cheaper by this much to be worth adding. */
const CHEAPER = 1e-6

/**
 * Adds the cheapest ways to the model, solves it, and so on until none is cheaper, or a limit is reached. Prices kept
 * near those of the best bound so far were tried and brought nothing here.
 */
export function generate(instance: Instance, master: Master, limits: GenerateLimits): Generated {
  const pricer = new Pricer(instance)
  // On levels 1 and 2, where most ways cost nothing, going on from the last answer is three times as quick; on 3 slower.
  const isGrown = master.level !== 3
  let found: Generated = {
    bound: -Infinity,
    value: Infinity,
    prices: null,
    amounts: [],
    rounds: 0,
    isDead: false,
  }
  let answer: LinearAnswer | null = null
  for (let round = 1; round <= limits.rounds && !limits.isOver(); round += 1) {
    const solved = master.solveRelaxed(isGrown && round > 1 ? { ...limits, grown: 'columns' } : limits)
    if (solved.status === 'failed') return { ...found, isDead: true }
    if (solved.status !== 'best' || solved.rowPrices.length === 0) break
    answer = solved
    const prices = master.pricesOf(answer)
    const priced = priceJobs(instance, master.ways, prices, pricer)
    const bound = lagrangianBound(instance, priced, prices, master.locks)
    found = { ...found, value: answer.value, rounds: round }
    if (bound > found.bound) found = { ...found, bound, prices }
    const isNear = found.value - found.bound <= limits.gap * Math.max(1, Math.abs(found.value))
    if (!isNear && master.add(worthAdding(priced, master, answer)) > 0) continue
    if (addCuts(instance, master, answer) === 0) break
  }
  return { ...found, amounts: answer === null ? [] : master.used(answer) }
}

/** The cheapest few ways of each request that would make the model's value less. */
function worthAdding(priced: readonly PricedJob[], master: Master, answer: LinearAnswer): Column[] {
  return priced.flatMap(({ job, columns }) => {
    const covered = (answer.rowPrices[master.map.cover[job] as number] as number) - CHEAPER
    return columns
      .filter(({ cost }) => cost < covered)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, PER_JOB)
      .map(({ column }) => column)
  })
}

/** Limits on half-days that the model's answer breaks, added to it; how many. */
function addCuts(instance: Instance, master: Master, answer: LinearAnswer): number {
  const broken = cutsBroken(instance, master.used(answer))
  for (const cut of broken) master.addCut(cut)
  return broken.length
}
