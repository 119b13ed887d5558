import { mondayOf } from '../calendar/local-date.ts'
import type { ChangeKind } from './change-kinds.ts'
import { type Comparing, changeWords, has, whyOf } from './change-words.ts'
import { instanceOf } from './instance.ts'
import type { Job } from './jobs.ts'
import { TERM_KEYS, type TermCounts } from './objective.ts'
import type { Placement, Plan } from './plan.ts'
import type { AllocationProblem, DatedHalf } from './problem.ts'
import type { Reason } from './reason.ts'
import { countsFrom, differenceOf, termsOf, unmetTermsOf } from './report/count-columns.ts'
import { changeReason } from './report/plain-words.ts'
import { columnsOf } from './search/plans.ts'

/** A request that is planned otherwise than before. */
export interface RequestChange {
  readonly requestId: string
  readonly kind: ChangeKind
  /** Half-days that are no longer its own. */
  readonly movedSessions: number
  /** What happens, in a sentence. */
  readonly words: string
  readonly why: Reason
  /** What it does to each term by itself, uneven load and service aside. */
  readonly price: readonly Reason[]
}

/** What one plan changes of another, both counted by the problem as it is now. */
export interface PlanChanges {
  readonly changes: readonly RequestChange[]
  /** Half-days of requests planned before that are no longer theirs. */
  readonly movedSessions: number
  /** What it does to each term of the whole plan. */
  readonly price: readonly Reason[]
}

/**
 * What moved between two plans of a problem: for whom, why and at what price. The plan before may hold what the problem
 * no longer allows (somebody is away now); a request that came since is newly planned.
 */
export function changesBetween(
  problem: AllocationProblem,
  before: Plan,
  after: Plan,
  reference: (requestId: string) => string = id => id,
): PlanChanges {
  const instance = instanceOf(problem)
  const [was, is] = [before, after].map(plan => new Map(plan.placed.map(one => [one.requestId, one]))) as [
    Map<string, Placement>,
    Map<string, Placement>,
  ]
  const comparing: Comparing = { problem, instance, after: is, reference }
  const changes = instance.jobs
    .filter(job => !job.request.excluded)
    .flatMap(job => {
      const change = changeOf(comparing, job, was.get(job.request.id), is.get(job.request.id))
      return change === null ? [] : [change]
    })
  const total = differenceOf(
    countsFrom(instance, columnsOf(instance, after)),
    countsFrom(instance, columnsOf(instance, before)),
  )
  return {
    changes,
    movedSessions: changes.reduce((sum, one) => sum + one.movedSessions, 0),
    price: priceReasons(total),
  }
}

function changeOf(
  comparing: Comparing,
  job: Job,
  was: Placement | undefined,
  is: Placement | undefined,
): RequestChange | null {
  const lost = (was?.sessions ?? []).filter(one => was?.specialistId !== is?.specialistId || !has(is, one))
  const kind = kindOf(was, is, lost)
  if (kind === null) return null
  return {
    requestId: job.request.id,
    kind,
    movedSessions: lost.length,
    words: changeWords(comparing, job, was, is, kind),
    why: whyOf(comparing, job, was, lost, kind),
    price: priceReasons(differenceOf(termsFor(comparing, job, is), termsFor(comparing, job, was))),
  }
}

function kindOf(
  was: Placement | undefined,
  is: Placement | undefined,
  lost: readonly DatedHalf[],
): ChangeKind | null {
  if (was === undefined) return is === undefined ? null : 'let-in'
  if (is === undefined) return 'left-out'
  if (was.specialistId !== is.specialistId) return 'other-person'
  if (lost.length === 0) return null
  const weeks = (one: Placement) =>
    one.sessions
      .map(({ on }) => mondayOf(on))
      .sort()
      .join()
  return weeks(was) === weeks(is) ? 'other-day' : 'other-week'
}

function termsFor({ instance }: Comparing, job: Job, placement: Placement | undefined): TermCounts {
  const column = placement === undefined ? undefined : columnsOf(instance, { placed: [placement] })[0]
  return column === undefined ? unmetTermsOf(job) : termsOf(instance, column)
}

function priceReasons(change: TermCounts): Reason[] {
  return TERM_KEYS.filter(term => change[term] !== 0).map(term => changeReason(term, change[term], ''))
}
