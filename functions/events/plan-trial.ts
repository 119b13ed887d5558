import { isPartOf, trialQuestion } from '../../shared/allocation/report/trial-question.ts'
import type { PartQuestion, Run, RunFound, Trial } from '../../shared/allocation/run.ts'
import { runChange, SERVICE_ITSELF } from '../actions/run-change.ts'
import type { Parts } from '../wiring.ts'
import { failRun } from './plan-end.ts'
import { progressOf } from './plan-split.ts'

/**
 * Makes the one part of a run that tries something: what the part it is measured against was made from, with one thing
 * more. No record is read anew, so that nothing else differs. Where that cannot be made, the run has failed.
 */
export async function splitTrial(parts: Parts, run: Run, trial: Trial): Promise<void> {
  const { stores, clock, ids } = parts
  const found = await stores.runs.open(run.authority, trial.runId)
  const asked = found && (await partAsked(parts, found, trial))
  if (!found || !asked) {
    await failRun(parts, run)
    return
  }
  await stores.runs.keepQuestion(run, 1, asked.question)
  const { dataVersion, findings, firstMonday } = found.run
  const next: Run = {
    ...run,
    status: 'planning',
    partCount: 1,
    firstMonday,
    dataVersion,
    findings,
    trial: { ...trial, part: asked.part },
  }
  const facts = { parts: 1, requests: asked.question.problem.requests.length, trialOf: trial.runId }
  const acting = { at: clock.now().toISOString(), by: SERVICE_ITSELF, newId: () => ids.next() }
  const change = runChange(acting, run, next, { what: 'plan-read', why: null, facts })
  const progress = progressOf(asked.question, 0)
  await stores.commit({ ...change, run: { ...change.run, parts: [progress] } }, null)
}

/** The part that the thing belongs to, with the thing; null where that part has no plan or there is no such thing. */
async function partAsked(
  { stores }: Parts,
  { run, parts, results }: RunFound,
  { about }: Trial,
): Promise<{ readonly part: number; readonly question: PartQuestion } | null> {
  for (const { part } of parts) {
    const question = await stores.runs.question(run.authority, run.id, part)
    if (question === null || !isPartOf(question, about)) continue
    const known = new Set(question.problem.requests.map(({ id }) => id))
    const placed = results.flatMap(result => result.placed).filter(line => known.has(line.requestId))
    const tried = trialQuestion(question, { placed }, about)
    return tried === null ? null : { part, question: tried }
  }
  return null
}
