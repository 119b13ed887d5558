import type { PartQuestion, RunFound } from '../../shared/allocation/run.ts'
import type { Stores } from '../ports.ts'

/** What the parts of a run were made from, those that are kept. */
export async function questionsOf(stores: Stores, { run, parts }: RunFound): Promise<PartQuestion[]> {
  const found = await Promise.all(parts.map(({ part }) => stores.runs.question(run.authority, run.id, part)))
  return found.filter(one => one !== null)
}
