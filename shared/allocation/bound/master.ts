import { type Column, columnCost, latenessCost } from '../columns.ts'
import type { Instance } from '../instance.ts'
import type { Job } from '../jobs.ts'
import type { Level, LevelValues } from '../objective.ts'
import type { LinearAnswer, LinearColumn, LinearModel, SolveLimits, Solver } from '../solver.ts'
import type { HalfDayCut, Prices } from './prices.ts'
import { pricesFrom } from './prices-from.ts'
import { type RowMap, rowsOf, usesOf, usesOfCut } from './rows.ts'
import { type Meaning, startOf } from './start-of.ts'
import { unmetCosts } from './unmet-costs.ts'
import type { Ways } from './ways.ts'

/** A column's name: two that do the same thing have the same. */
export function columnKey({ job, worker, weeks, isOnTime }: Column): string {
  return `${job} ${worker} ${isOnTime ? 1 : 0} ${weeks.join(' ')}`
}

/**
 * The linear model whose columns are ways to do requests. It is grown by new columns and solved again, once for each
 * level in turn, with the earlier levels held to what was reached.
 */
export class Master {
  readonly columns: Column[] = []
  readonly ways: readonly Ways[]
  readonly map: RowMap
  readonly cuts: (HalfDayCut & { row: number })[] = []
  readonly locks: [number, number, number]
  level: Level = 1
  private readonly instance: Instance
  private readonly model: LinearModel
  private readonly meanings: Meaning[] = []
  private readonly costs: LevelValues[] = []
  private readonly keys = new Map<string, number>()
  private rowCount: number

  constructor(instance: Instance, ways: readonly Ways[], solver: Solver, locks: LevelValues) {
    const { map, rows } = rowsOf(instance, ways, locks)
    this.instance = instance
    this.ways = ways
    this.map = map
    this.locks = [...locks]
    this.model = solver.open()
    this.model.addRows(rows)
    this.rowCount = rows.length
    this.addSlack()
  }

  /** Adds ways that are not there yet; how many were new. */
  add(columns: readonly Column[]): number {
    const fresh = columns.filter(column => !this.keys.has(columnKey(column)))
    const added: LinearColumn[] = []
    for (const column of fresh) {
      const key = columnKey(column)
      if (this.keys.has(key)) continue
      this.keys.set(key, this.meanings.length)
      const { weights } = this.instance.problem
      const lateness = latenessCost(this.instance.jobs[column.job] as Job, column, weights)
      const costs = [lateness, 0, columnCost(this.instance, column)] as const
      this.columns.push(column)
      added.push(
        this.keep(
          { kind: 'way', column },
          costs,
          usesOf(this.instance, this.map, column, lateness, this.cuts),
        ),
      )
    }
    this.model.addColumns(added)
    return added.length
  }

  /** Where a way stands in the model, or undefined. */
  placeOf(column: Column): number | undefined {
    return this.keys.get(columnKey(column))
  }

  /** Asks for the best of a level from now on; levels before it are held to `locks`. */
  aimAt(level: Level, locks: LevelValues): void {
    this.level = level
    for (const at of [0, 1] as const) {
      const held = at < level - 1 ? locks[at] : Infinity
      this.locks[at] = held
      this.model.setRow(this.map.locks[at], { lower: -Infinity, upper: held })
    }
    this.model.setColumnCosts(new Map(this.costs.map((one, at) => [at, one[level - 1] as number])))
  }

  /** Adds a limit on half-days of one week that only some sessions need. */
  addCut(cut: HalfDayCut): void {
    const row = this.rowCount
    const pairs = this.meanings.flatMap((one, at) => {
      const use = one.kind === 'way' ? usesOfCut(this.instance, cut, one.column) : 0
      return use === 0 ? [] : [[at, use] as const]
    })
    this.model.addRows([
      {
        lower: -Infinity,
        upper: cut.limit,
        columns: pairs.map(([at]) => at),
        uses: pairs.map(([, use]) => use),
      },
    ])
    this.rowCount += 1
    this.cuts.push({ ...cut, row })
  }

  solveRelaxed(limits: SolveLimits): LinearAnswer {
    return this.model.solveRelaxed(limits)
  }

  solveWhole(limits: SolveLimits, start?: Float64Array): LinearAnswer {
    return this.model.solveWhole(limits, start)
  }

  /** Ways that an answer uses, with how much of each. */
  used({ columns }: LinearAnswer): { column: Column; amount: number }[] {
    return this.meanings.flatMap((one, at) => {
      const amount = columns[at] ?? 0
      return one.kind === 'way' && amount > 1e-6 ? [{ column: one.column, amount }] : []
    })
  }

  /** The answer that a plan of known ways is: for a start the solver can begin from. */
  startFrom(plan: readonly Column[]): Float64Array {
    return startOf(this.instance, this.meanings, plan, column => this.placeOf(column))
  }

  /** What the rows are worth in an answer, each with its right sign. */
  pricesOf(answer: LinearAnswer): Prices {
    return pricesFrom(this.instance, this, answer.rowPrices)
  }

  close(): void {
    this.model.close()
  }

  private keep(
    meaning: Meaning,
    costs: LevelValues,
    uses: { rows: readonly number[]; uses: readonly number[] },
  ): LinearColumn {
    this.meanings.push(meaning)
    this.costs.push(costs)
    const isUneven = meaning.kind === 'uneven'
    return {
      cost: costs[this.level - 1] as number,
      lower: 0,
      upper: isUneven ? Infinity : 1,
      isWhole: !isUneven,
      ...uses,
    }
  }

  private addSlack(): void {
    const { weights } = this.instance.problem
    const { map } = this
    const columns = this.ways.map(({ job }) => {
      const costs = unmetCosts(this.instance, job)
      const rows = [
        map.cover[job.index] as number,
        map.locks[0],
        map.locks[1],
        map.service[job.setting] as number,
      ]
      const uses = [1, costs[0], costs[1], 1]
      const kept = rows.flatMap((row, at) =>
        row >= 0 && uses[at] !== 0 ? [[row, uses[at] as number] as const] : [],
      )
      return this.keep({ kind: 'unmet', job }, costs, {
        rows: kept.map(([row]) => row),
        uses: kept.map(([, use]) => use),
      })
    })
    const excess = (term: 'uneven-load' | 'uneven-service', row: number, worker: number, setting: number) => {
      if (row < 0) return
      columns.push(
        this.keep({ kind: 'uneven', worker, setting }, [0, 0, weights[term]], { rows: [row], uses: [-1] }),
      )
    }
    map.load.forEach((row, worker) => {
      excess('uneven-load', row, worker, -1)
    })
    map.service.forEach((row, setting) => {
      excess('uneven-service', row, -1, setting)
    })
    this.model.addColumns(columns)
  }
}
