import type { RunFound } from '../../shared/allocation/run.ts'
import { startOptions } from '../actions/start-options.ts'
import { startTrial } from '../actions/start-trial.ts'
import type { Stores } from '../ports.ts'
import { optionLine, type TrialPair, trialView } from './allocation-option-views.ts'
import { questionsOf } from './allocation-questions.ts'
import { reading, writing } from './endpoint.ts'
import { PAGE_ROWS } from './page-rows.ts'

/** Nobody's in particular: for those who see the whole authority. */
const OF_AUTHORITY = {}

/** Several plans of one ask to choose from, and what one thing more would change in a plan. */
export const ALLOCATION_OPTION_ENDPOINTS = {
  'POST /allocation/options': writing('POST /allocation/options', {
    load: ({ stores, authority }) => stores.runs.list(authority, { size: PAGE_ROWS }),
    relation: () => OF_AUTHORITY,
    act: (acting, { rows }, { body }) => startOptions(acting, rows, body),
  }),
  'GET /allocation/runs/:runId/options': reading('GET /allocation/runs/:runId/options', {
    load: ({ stores, authority, params }) => findOptions(stores, authority, params.runId),
    relation: () => OF_AUTHORITY,
    answer: found => ({ options: found.map(optionLine) }),
  }),
  'POST /allocation/runs/:runId/trials': writing('POST /allocation/runs/:runId/trials', {
    load: async ({ stores, authority, params }) => {
      const [found, { rows }] = await Promise.all([
        stores.runs.open(authority, params.runId),
        stores.runs.list(authority, { size: PAGE_ROWS }),
      ])
      return found === null ? null : { found, latest: rows }
    },
    relation: () => OF_AUTHORITY,
    act: (acting, found, { body }) => startTrial(acting, found, body),
  }),
  'GET /allocation/runs/:runId/trial': reading('GET /allocation/runs/:runId/trial', {
    load: ({ stores, authority, params }) => findTrial(stores, authority, params.runId),
    relation: () => OF_AUTHORITY,
    answer: trialView,
  }),
} as const

/** The runs made with one to choose from; none for one that is alone, null where it does not exist. */
async function findOptions(stores: Stores, authority: string, runId: string): Promise<RunFound[] | null> {
  const run = await stores.runs.get(authority, runId)
  if (run === null) return null
  const found = await Promise.all((run.options ?? []).map(id => stores.runs.open(authority, id)))
  return found.filter(one => one !== null)
}

/** A run that tries something with the one it is measured against; null where either is not there. */
async function findTrial(stores: Stores, authority: string, runId: string): Promise<TrialPair | null> {
  const withIt = await stores.runs.open(authority, runId)
  const trial = withIt?.run.trial
  if (!withIt || trial === undefined) return null
  const [without, questions] = await Promise.all([
    stores.runs.open(authority, trial.runId),
    questionsOf(stores, withIt),
  ])
  return without === null ? null : { withIt, without, trial, questions }
}
