import { byTime } from './arrange-days.ts'
import type { ChangeKind } from './change-kinds.ts'
import { placementFlaws } from './check/placement-flaws.ts'
import type { Instance } from './instance.ts'
import type { Job } from './jobs.ts'
import type { Placement } from './plan.ts'
import type { AllocationProblem, DatedHalf } from './problem.ts'
import type { Reason } from './reason.ts'
import { countWords, listWords, reason, shortDay } from './report/plain-words.ts'

/** What two plans are compared with. */
export interface Comparing {
  readonly problem: AllocationProblem
  readonly instance: Instance
  readonly after: ReadonlyMap<string, Placement>
  readonly reference: (requestId: string) => string
}

/** Why a request could not or did not stay: a rule its old days break now, or who has them instead, or that it is better. */
export function whyOf(
  comparing: Comparing,
  job: Job,
  was: Placement | undefined,
  lost: readonly DatedHalf[],
  kind: ChangeKind,
): Reason {
  if (was === undefined) return reason('new', 'It had no place before.', null, null)
  const broken = brokenBy(comparing, job, was)
  if (broken !== null) return broken
  const holders = [...comparing.after.values()].filter(
    one =>
      one.specialistId === was.specialistId &&
      one.requestId !== job.request.id &&
      lost.some(when => has(one, when)),
  )
  if (holders.length === 0)
    return kind === 'left-out'
      ? reason('limits', 'The limits on time leave no room for it.', null, null)
      : reason('better', 'The plan as a whole is better this way.', null, null)
  const urgent = holders.filter(one => isStatutory(comparing, one))
  const told = urgent.length > 0 ? urgent : holders
  const words = `Its time goes to ${listWords(
    told.map(one => comparing.reference(one.requestId)),
    4,
  )}${urgent.length > 0 ? ', due by law' : ''}.`
  return reason(urgent.length > 0 ? 'makes-way-for-law' : 'makes-way', words, told.length, 'requests')
}

/** What its old days break in the problem as it is now, in words; null where they would still do. */
function brokenBy({ problem }: Comparing, { request }: Job, was: Placement): Reason | null {
  const specialist = problem.specialists.find(one => one.id === was.specialistId)
  const setting = problem.settings.find(one => one.id === request.settingId)
  if (specialist === undefined || setting === undefined)
    return reason('specialist-gone', 'Its specialist is no longer there.', null, null)
  const codes = placementFlaws({ problem, request, specialist, setting, placement: was }).map(one => one.code)
  const on = listWords([...new Set(was.sessions.map(one => shortDay(one.on)))])
  if (codes.includes('specialist-not-free'))
    return reason(
      'specialist-not-free',
      `${specialist.name} is not free on all of ${on} any more.`,
      null,
      null,
    )
  if (codes.includes('setting-closed'))
    return reason('setting-closed', `${setting.name} is closed on one of ${on} now.`, null, null)
  const code = codes[0]
  return code === undefined ? null : reason(code, 'What is asked for has changed since.', null, null)
}

function isStatutory({ problem }: Comparing, { requestId }: Placement): boolean {
  return problem.requests.find(one => one.id === requestId)?.statutory ?? false
}

/** Whether a placement has a session in a half-day. */
export function has(placement: Placement | undefined, when: DatedHalf): boolean {
  return placement?.sessions.some(one => byTime(one, when) === 0) ?? false
}

/** What happens to a request, in a sentence. */
export function changeWords(
  { problem, reference }: Comparing,
  { request }: Job,
  was: Placement | undefined,
  is: Placement | undefined,
  kind: ChangeKind,
): string {
  const name = (one: Placement | undefined) =>
    problem.specialists.find(({ id }) => id === one?.specialistId)?.name ?? 'somebody who has left'
  const days = (one: Placement | undefined) =>
    listWords([...new Set((one?.sessions ?? []).map(({ on }) => shortDay(on)))])
  const start = `${reference(request.id)}:`
  if (kind === 'let-in') return `${start} ${name(is)} on ${days(is)}.`
  if (kind === 'left-out') return `${start} no longer planned; it was ${name(was)} on ${days(was)}.`
  if (kind === 'other-person')
    return `${start} ${name(is)} on ${days(is)} in place of ${name(was)} on ${days(was)}.`
  const part = countWords(request.sessions, 'session')
  return `${start} ${name(is)} on ${days(is)} in place of ${days(was)} (${part}).`
}
