import type { Instance } from '../instance.ts'
import type { LinearColumn, LinearModel, LinearRow, SolveLimits, Solver } from '../solver.ts'
import type { AssignmentQuestion } from './assignment-question.ts'
import { weeksFor } from './assignment-weeks.ts'
import {
  ANYBODY,
  type Assignment,
  assignmentsOf,
  looseAssignmentsOf,
  neededIn,
  roomOf,
  workerOf,
} from './assignments-of.ts'
import { unmetCosts } from './unmet-costs.ts'
import { brokenWeeks } from './week-sets.ts'

/** What choosing came to. */
export interface AssignmentAnswer {
  /** No plan within the locks is below it. */
  readonly bound: number
  /** Whether it is the best choice's own value, as far as the rows that were found go: worth aiming at. */
  readonly isExact: boolean
}

const MOST_ROUNDS = 25
/** A relaxation below this share of what is proved does not get above it by branching as far as budgets go. */
const WORTH_BRANCHING = 0.8

/**
 * Levels 1 and 2 ask only who does what and how late, so weeks can be left open (level 3 asks for weeks too, at prices
 * they are in the costs): for every specialist and every set of
 * weeks, the sessions that must fall into the set have room there. Such rows are added where they are broken. It says
 * the same as the columns do, in few whole numbers, so an integer programme can prove more. Gives what no plan is
 * below; null when there are too many assignments or the solver fails. Plans on the way are tried out.
 */
export function assign(
  instance: Instance,
  question: AssignmentQuestion,
  solver: Solver,
  limits: SolveLimits,
): AssignmentAnswer | null {
  const list = question.isLoose ? looseAssignmentsOf : assignmentsOf
  const assignments = question.ways.flatMap(ways => list(instance, ways)).filter(question.isPossible)
  if (assignments.length > question.most) return null
  const model = solver.open()
  try {
    const first = buildModel(instance, question, assignments, model)
    const placed = assignments.map((assignment, index) => ({ assignment, column: first + index }))
    const bySpecialist = Map.groupBy(placed, ({ assignment }) => workerOf(assignment))
    if (question.isLoose) bySpecialist.set(ANYBODY, placed)
    const cut = (values: Float64Array) => addBroken(instance, bySpecialist, values, model)
    return solveWithCuts(instance, question, { assignments, first, model, cut }, solver, limits)
  } finally {
    model.close()
  }
}

interface Built {
  readonly assignments: readonly Assignment[]
  readonly first: number
  readonly model: LinearModel
  readonly cut: (values: Float64Array) => number
}

function solveWithCuts(
  instance: Instance,
  question: AssignmentQuestion,
  { assignments, first, model, cut }: Built,
  solver: Solver,
  limits: SolveLimits,
): AssignmentAnswer | null {
  let relaxed = -Infinity
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answer = model.solveRelaxed(limits)
    if (answer.status !== 'best') return null
    relaxed = answer.value + question.offset
    if (cut(answer.columns) === 0) break
  }
  if (relaxed < WORTH_BRANCHING * question.known) return null
  let [found, bound]: [AssignmentAnswer | null, number] = [null, -Infinity]
  for (let round = 0; round < question.rounds; round += 1) {
    const answer = model.solveWhole(limits)
    if (answer.status !== 'best' && answer.status !== 'stopped') return found
    bound = Math.max(bound, Math.min(question.best, answer.bound + question.offset))
    found = { bound, isExact: answer.status === 'best' }
    if (answer.columns.length === 0) return found
    const chosen = assignments.filter(
      (one, index) => one.at !== -1 && (answer.columns[first + index] as number) > 0.5,
    )
    if (question.tryOut(weeksFor(instance, chosen, solver, limits), found.bound)) return found
    if (cut(answer.columns) === 0) return found
  }
  return found
}

/** Rows and columns; the index of the first assignment's column. */
function buildModel(
  instance: Instance,
  { ways, locks, costOf, costOfUnmet }: AssignmentQuestion,
  assignments: readonly Assignment[],
  model: LinearModel,
): number {
  const rows: LinearRow[] = ways.map(() => ({ lower: 1, upper: 1 }))
  const row = (upper: number) => rows.push({ lower: -Infinity, upper }) - 1
  const cover = new Map(ways.map(({ job }, index) => [job.index, index]))
  const statutory = instance.workers.map(worker => row(worker.statutoryRoom))
  const budgets = instance.budgets.map(budget => row(budget.halfDays))
  const [late, need] = [row(locks[0]), row(locks[1])]
  model.addRows(rows)
  const unmet = ways.map((one): LinearColumn => {
    const costs = unmetCosts(instance, one.job)
    const uses = [
      [cover.get(one.job.index) as number, 1] as const,
      [late, costs[0]] as const,
      [need, costs[1]] as const,
    ]
    return columnOf(costOfUnmet(one), uses)
  })
  model.addColumns(unmet)
  return model.addColumns(
    assignments.map((one): LinearColumn => {
      const { job } = one.ways
      const work = job.size * job.sessions
      const worker = workerOf(one)
      const uses: [number, number][] = [
        [cover.get(job.index) as number, 1],
        [late, one.lateness],
      ]
      if (worker === ANYBODY) return columnOf(costOf(one), uses)
      if (job.statutory) uses.push([statutory[worker] as number, work])
      for (const budget of instance.budgetsOf(job, worker)) uses.push([budgets[budget] as number, work])
      return columnOf(costOf(one), uses)
    }),
  )
}

function columnOf(cost: number, uses: readonly (readonly [number, number])[]): LinearColumn {
  const kept = uses.filter(([, use]) => use !== 0)
  return {
    cost,
    lower: 0,
    upper: 1,
    isWhole: true,
    rows: kept.map(([row]) => row),
    uses: kept.map(([, use]) => use),
  }
}

type Placed = { readonly assignment: Assignment; readonly column: number }

/** Adds rows for sets of weeks that an answer fills beyond their room; how many. */
function addBroken(
  instance: Instance,
  bySpecialist: ReadonlyMap<number, readonly Placed[]>,
  values: Float64Array,
  model: LinearModel,
): number {
  const rows = [...bySpecialist].flatMap(([worker, placed]) => {
    const room = roomOf(instance, worker)
    const used = placed.filter(({ column }) => (values[column] as number) > 1e-6)
    const amounts = used.map(({ assignment, column }) => ({
      ...assignment,
      amount: values[column] as number,
    }))
    return brokenWeeks(amounts, room).map((set): LinearRow => {
      const uses = placed.map(({ assignment, column }) => [column, neededIn(assignment, set)] as const)
      const kept = uses.filter(([, use]) => use > 0)
      return {
        lower: -Infinity,
        upper: set.room,
        columns: kept.map(([column]) => column),
        uses: kept.map(([, use]) => use),
      }
    })
  })
  model.addRows(rows)
  return rows.length
}
