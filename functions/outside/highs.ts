import packaged, { type Highs, type HighsCallbackMap, type Model } from 'highs'
import type {
  LinearAnswer,
  LinearColumn,
  LinearModel,
  LinearRow,
  SolveLimits,
  Solver,
} from '../../shared/allocation/solver.ts'

/** The package's types say it is of the older kind of module; what is imported is the loader itself. */
const loadHighs = packaged as unknown as typeof packaged.default

/**
 * HiGHS in WebAssembly behind the port for linear models. Load one for each job and let go of it after: its memory only
 * grows. Solving blocks the thread. Anything it throws means that the instance is dead: from then on every model of this
 * solver answers `failed`, and nothing is thrown.
 * @source HiGHS (MIT licence), package `highs`
 */
export async function loadHighsSolver(): Promise<Solver> {
  const highs = await loadHighs()
  const health = { isDead: false }
  return { open: () => modelOf(highs, health) }
}

interface Health {
  isDead: boolean
}

const NO_NUMBERS = new Float64Array()
const FAILED: LinearAnswer = {
  status: 'failed',
  value: Number.NaN,
  bound: -Infinity,
  columns: NO_NUMBERS,
  rowPrices: NO_NUMBERS,
}

function modelOf(highs: Highs, health: Health): LinearModel {
  const whole: boolean[] = []
  let rows = 0
  const safely = <Answer>(otherwise: Answer, run: () => Answer): Answer => {
    if (health.isDead) return otherwise
    try {
      return run()
    } catch {
      health.isDead = true
      return otherwise
    }
  }
  const model = safely<Model | null>(null, () => {
    const opened = highs.createModel()
    opened.options.set({ output_flag: false, random_seed: 1 })
    return opened
  })
  const change = (run: (open: Model) => void) =>
    safely(undefined, () => (model === null ? undefined : run(model)))
  return {
    addRows(added) {
      rows += added.length
      change(open => addRows(open, added, whole.length))
    },
    addColumns(added) {
      const first = whole.length
      for (const one of added) whole.push(one.isWhole)
      change(open => addColumns(open, added, first, rows))
      return first
    },
    setRow: (row, { lower, upper }) => change(open => open.changeRowBounds(row, lower, upper)),
    setColumnCosts: costs =>
      change(open => {
        const sorted = [...costs].sort(([a], [b]) => a - b)
        const indices = sorted.map(([column]) => column)
        open.changeColsCost(
          { kind: 'set', indices },
          sorted.map(([, cost]) => cost),
        )
      }),
    setColumnLimits: (column, lower, upper) => change(open => open.changeColBounds(column, lower, upper)),
    solveRelaxed: limits =>
      safely(FAILED, () => (model === null ? FAILED : solve(highs, model, limits, true))),
    solveWhole: (limits, start) =>
      safely(FAILED, () => (model === null ? FAILED : solve(highs, model, limits, false, start))),
    close: () => change(open => open.dispose()),
  }
}

function addRows(model: Model, added: readonly LinearRow[], numCols: number): void {
  if (added.length === 0) return
  const packed = pack(added.map(one => ({ indices: one.columns ?? [], values: one.uses ?? [] })))
  model.addRows({
    lower: Float64Array.from(added, one => one.lower),
    upper: Float64Array.from(added, one => one.upper),
    matrix: { format: 'csr', numRows: added.length, numCols, ...packed },
  })
}

interface Entries {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** Lists of entries one after another, as the solver reads them. */
function pack(lists: readonly Entries[]) {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((one, at) => {
    starts[at + 1] = (starts[at] as number) + one.indices.length
  })
  return {
    starts,
    indices: Int32Array.from(lists.flatMap(one => one.indices)),
    values: Float64Array.from(lists.flatMap(one => one.values)),
  }
}

function addColumns(model: Model, added: readonly LinearColumn[], first: number, numRows: number): void {
  if (added.length === 0) return
  const packed = pack(added.map(one => ({ indices: one.rows, values: one.uses })))
  model.addCols({
    cost: Float64Array.from(added, one => one.cost),
    lower: Float64Array.from(added, one => one.lower),
    upper: Float64Array.from(added, one => one.upper),
    matrix: { format: 'csc', numRows, numCols: added.length, ...packed },
  })
  const indices = added.flatMap((one, at) => (one.isWhole ? [first + at] : []))
  if (indices.length > 0)
    model.changeColsIntegrality(
      { kind: 'set', indices },
      indices.map(() => 1 as const),
    )
}

/** With new columns the last answer still holds, so this goes on from there; with new rows the other does. */
const PRIMAL_SIMPLEX = 4
const DUAL_SIMPLEX = 1

function solve(
  highs: Highs,
  model: Model,
  limits: SolveLimits,
  isRelaxed: boolean,
  start?: Float64Array,
): LinearAnswer {
  model.zeroAllClocks()
  model.options.set({
    solve_relaxation: isRelaxed,
    simplex_strategy: isRelaxed && limits.grown === 'columns' ? PRIMAL_SIMPLEX : DUAL_SIMPLEX,
    time_limit: limits.seconds,
    mip_max_nodes: limits.nodes ?? 2_147_483_647,
    mip_rel_gap: limits.gap ?? 1e-7,
    mip_abs_gap: 1e-6,
  })
  if (start !== undefined) model.setSolution({ colValue: start })
  const { modelStatus } = model.run(isRelaxed ? undefined : stopAfter(highs, limits.steps))
  return answerOf(highs, model, modelStatus, isRelaxed)
}

/** Stops the search for whole numbers after so many steps: counted, so that it stops at the same place every time. */
function stopAfter(highs: Highs, steps: number | undefined): HighsCallbackMap | undefined {
  if (steps === undefined) return undefined
  return {
    [highs.constants.callbackType.mipInterrupt](event) {
      if (Number(event.data.mip_total_lp_iterations ?? 0) > steps) event.interrupt()
    },
  }
}

function answerOf(highs: Highs, model: Model, modelStatus: number, isRelaxed: boolean): LinearAnswer {
  const known = highs.constants.modelStatus
  if (modelStatus === known.infeasible)
    return { ...FAILED, status: 'impossible', bound: Infinity, value: Infinity }
  const isBest = modelStatus === known.optimal || modelStatus === known.empty
  if (!isBest && !STOPPED.some(one => known[one] === modelStatus)) return FAILED
  const has = (info: string) => model.info.get(info) === highs.constants.solutionStatus.feasible
  const isFound = has('primal_solution_status')
  const { colValue, rowDual } = isFound ? model.getSolution() : { colValue: NO_NUMBERS, rowDual: NO_NUMBERS }
  const value = isFound ? model.getObjectiveValue() : Infinity
  const bound = isRelaxed ? (isBest ? value : -Infinity) : Number(model.info.get('mip_dual_bound'))
  return {
    status: isBest ? 'best' : 'stopped',
    value,
    bound,
    columns: colValue,
    rowPrices: isRelaxed && has('dual_solution_status') ? rowDual : NO_NUMBERS,
  }
}

/** Ends before the end that still leave something to read. */
const STOPPED = ['timeLimit', 'iterationLimit', 'solutionLimit', 'interrupted', 'objectiveBound'] as const
