import type { Change } from '../../functions/ports.ts'
import type { RunStore } from '../../functions/run-ports.ts'
import type { PartQuestion, PartResult } from '../../shared/allocation/run.ts'
import { isOverStatus, runLineOf } from '../../shared/allocation/run-line.ts'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import { fresh, type Step, step } from './in-memory-commit.ts'
import { pageOf } from './in-memory-lists.ts'
import { copy, entryKey, partKey, type State, type Tenant } from './in-memory-state.ts'

/** Runs in memory: the same promises as on the engine. */
export function runStoreOf(state: State): RunStore {
  return {
    get: async (authority, id) => copy(state.of(authority).runs.get(id) ?? null),
    open: async (authority, id) => {
      const { runs, runParts, runResults, acceptances } = state.of(authority)
      const run = runs.get(id)
      if (run === undefined) return null
      const results = under(runResults, id).map(text => JSON.parse(text) as PartResult)
      return { ...copy({ run, parts: under(runParts, id), acceptances: under(acceptances, id) }), results }
    },
    list: async (authority, page) => {
      const runs = [...state.of(authority).runs.values()]
      const placed = runs.map(run => ({ at: `${run.startedAt}#${run.id}`, row: runLineOf(run) }))
      return pageOf(authority, placed, page, true)
    },
    entries: async (authority, id) => copy(under(state.of(authority).entries, `run ${id}`)),
    part: async (authority, id, part) => copy(state.of(authority).runParts.get(partKey(id, part)) ?? null),
    question: async (authority, id, part) => {
      const text = state.of(authority).runQuestions.get(partKey(id, part))
      return text === undefined ? null : (JSON.parse(text) as PartQuestion)
    },
    keepQuestion: async (run, part, question) => {
      state.of(run.authority).runQuestions.set(partKey(run.id, part), JSON.stringify(question))
    },
    saveProgress: async (run, progress) => {
      const { runParts } = state.of(run.authority)
      return unlessOver(runParts, partKey(run.id, progress.part), key => runParts.set(key, copy(progress)))
    },
    atRisk: async authority => copy([...state.of(authority).atRisk.values()]),
    keepAtRisk: async atRisk => {
      const kept = state.of(atRisk.authority).atRisk
      const was = kept.get(atRisk.discipline)
      if (was === undefined || was.startedAt <= atRisk.startedAt) kept.set(atRisk.discipline, copy(atRisk))
    },
    endPart: async (run, progress, result) => {
      const { runParts, runResults } = state.of(run.authority)
      return unlessOver(runParts, partKey(run.id, progress.part), key => {
        runParts.set(key, copy(progress))
        if (result !== null) runResults.set(key, JSON.stringify(result))
      })
    },
  }
}

/** What a change writes of runs. */
export function runSteps(tenant: Tenant, { run, acceptance }: Change, entry: AuditEntry | null): Step[] {
  const steps: Step[] = []
  if (run) {
    const next = entry === null ? run.next : { ...run.next, chainHead: entry.hash }
    steps.push(step('run', tenant.runs, next.id, { ...run, next }))
    for (const part of run.parts ?? [])
      steps.push(fresh('part', tenant.runParts, partKey(next.id, part.part), part))
    if (entry) steps.push(fresh('entry', tenant.entries, entryKey('run', next.id, entry.sequence), entry))
  }
  if (acceptance) {
    const key = `${acceptance.run.id} ${acceptance.acceptance.requestId}`
    steps.push({
      name: `acceptance ${key}`,
      fits: () => tenant.acceptances.get(key)?.acceptance !== 'accepted',
      write: () => void tenant.acceptances.set(key, copy(acceptance.acceptance)),
    })
  }
  return steps
}

function unlessOver(parts: Tenant['runParts'], key: string, write: (key: string) => unknown): boolean {
  const part = parts.get(key)
  if (part === undefined || isOverStatus(part.status)) return false
  write(key)
  return true
}

function under<Value>(records: ReadonlyMap<string, Value>, id: string): Value[] {
  return [...records]
    .filter(([key]) => key.startsWith(`${id} `))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value)
}
