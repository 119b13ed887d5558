import type { Generated } from '../bound/generate.ts'
import { priceJobs } from '../bound/lagrangian.ts'
import type { Master } from '../bound/master.ts'
import { Pricer } from '../bound/pricer.ts'
import { chooseWhole } from '../bound/restricted.ts'
import { mostLikely } from '../bound/slack.ts'
import type { Column } from '../columns.ts'
import type { Instance } from '../instance.ts'
import { insertAll } from '../search/greedy.ts'
import { stateFrom } from '../search/plans.ts'
import { Random } from '../search/random.ts'
import type { Run } from './run.ts'

/** What is chosen from: ways seen, those of the model, and prices to tell the likely ones. */
export interface BlockQuestion {
  readonly level: 2 | 3
  readonly pool: readonly Column[]
  readonly found: Generated
}

/** Requests in one integer programme. */
const BLOCK = 50
/** Of the steps an integer programme may take, the share for one block: most need far fewer. */
const STEPS_SHARE = 1 / 3
/** Ways of one request to choose from. */
const PER_JOB = 30

/**
 * Choices among known ways as integer programmes, each over the requests of a few specialists (and those left out that
 * they could take), all others staying as they are.
 */
export function chooseBlocks(instance: Instance, run: Run, master: Master, question: BlockQuestion): void {
  const { level, found, pool } = question
  const bound = run.bounds[level - 1]
  if (run.solver === null || found.prices === null || bound === null || bound === undefined) return
  master.add(pool)
  const priced = priceJobs(instance, master.ways, found.prices, new Pricer(instance))
  const slack = Math.max(1, (run.best.values[level - 1] as number) - bound)
  const likely = mostLikely(instance, master.ways, master.columns, found.prices, priced, {
    slack,
    perJob: PER_JOB,
  })
  const random = new Random(run.nextSeed())
  const { passes, blocks } = run.options.effort
  let left = blocks
  for (let pass = 0; pass < passes; pass += 1)
    for (const workers of groupsOf(instance, run, random)) {
      if (left === 0 || run.isClosed(level) || run.isOver()) return
      left -= 1
      chooseBlock(instance, run, master, level, likely, workers)
    }
}

/** Specialists in groups that have about a block of requests between them: by discipline, in an order of chance. */
function groupsOf(instance: Instance, run: Run, random: Random): Set<number>[] {
  const byWorker = Map.groupBy(run.best.columns(), column => column.worker)
  const turn = new Map<string, number>()
  const order = instance.workers.map(({ index, specialist: { disciplines } }) => {
    const discipline = disciplines[0] ?? ''
    turn.set(discipline, turn.get(discipline) ?? random.next())
    return { index, key: (turn.get(discipline) as number) + random.next() / 1e6 }
  })
  const groups: Set<number>[] = []
  let held = BLOCK
  for (const { index } of order.sort((a, b) => a.key - b.key)) {
    const count = byWorker.get(index)?.length ?? 0
    if (held + count > BLOCK) {
      groups.push(new Set())
      held = 0
    }
    groups.at(-1)?.add(index)
    held += count
  }
  return groups
}

function chooseBlock(
  instance: Instance,
  run: Run,
  master: Master,
  level: 2 | 3,
  likely: readonly Column[],
  workers: ReadonlySet<number>,
): void {
  if (run.solver === null) return
  const start = run.best.columns()
  const staying = new Set(start.filter(one => !workers.has(one.worker)).map(one => one.job))
  const columns = likely.filter(one => workers.has(one.worker) && !staying.has(one.job))
  const chosen = chooseWhole(
    instance,
    { ways: master.ways, columns, start, level, locks: run.best.values, cuts: master.cuts },
    run.solver,
    run.solveLimits(STEPS_SHARE),
  )
  if (chosen === null) return
  const state = stateFrom(instance, chosen)
  insertAll(state, [...instance.jobs], { prices: null, blinks: 0, weekBlinks: 0 })
  state.settle()
  run.offer(state)
}
