import { createStreamHandler } from '../../functions/events/table-stream.ts'
import type { Change, Stores } from '../../functions/ports.ts'
import { writesOf } from '../../functions/storage/writes.ts'
import type { Chance } from '../../infra/local/demo/chance.ts'
import { aContext } from '../builders/event.ts'
import { aRecord, aStreamEvent } from '../builders/stream.ts'
import type { Cupboard } from '../fakes/in-memory-stores.ts'
import { partsOn } from '../fakes/parts.ts'

type Record = ReturnType<typeof aRecord>

/** The table's stream of a simulation: what was written is delivered at least once, in any order between items. */
export interface Streams {
  /** A commit that is listened to. */
  listening(commit: Stores['commit']): Stores['commit']
  /** Where what follows is written. */
  listenTo(stores: Stores): void
  /** Delivers some of what waits; some of it twice. */
  deliver(): Promise<void>
  /** Delivers everything that waits. */
  drain(): Promise<void>
}

/** @param cupboard  what was written is looked for there, so that only what happened is delivered */
export function createStreams(cupboard: Cupboard, chance: Chance): Streams {
  const waiting: Record[] = []
  const seen = new Set<string>()
  let stores = cupboard.stores
  const handle = async (records: readonly Record[]) => {
    const { parts } = partsOn(stores)
    const { batchItemFailures } = await createStreamHandler(parts)(aStreamEvent(records), aContext())
    if (batchItemFailures.length > 0) waiting.push(...records)
  }
  const noteWritten = async (change: Change) => {
    const entries = await entriesWritten(stores, change)
    for (const item of entries) {
      const id = `${item.pk} ${item.sk}`
      if (seen.has(id)) continue
      seen.add(id)
      waiting.push(aRecord(item))
    }
  }
  return {
    listening: commit => async (change, kept) => {
      try {
        return await commit(change, kept)
      } finally {
        await noteWritten(change)
      }
    },
    listenTo: written => {
      stores = written
    },
    deliver: async () => {
      const mixed = chance.shuffled(waiting.splice(0))
      const some = mixed.filter(() => chance.yes(0.8))
      waiting.push(...mixed.filter(record => !some.includes(record)))
      await handle([...some, ...some.filter(() => chance.yes(0.2))])
    },
    drain: async () => {
      while (waiting.length > 0) await handle(waiting.splice(0))
    },
  }
}

type Written = { readonly pk: string; readonly sk: string }

/** The entries of a change that stand in the cupboard: a change that was turned away leaves none. */
async function entriesWritten(stores: Stores, change: Change): Promise<Written[]> {
  if (change.about?.kind !== 'request') return []
  const found = await stores.requests.open(change.authority, change.about.id)
  const isWritten = found?.entries.some(({ id }) => id === change.entryId) ?? false
  if (!isWritten) return []
  return writesOf('sim', change, null)
    .map(({ Put }) => Put?.Item as Written | undefined)
    .filter(item => item !== undefined)
    .filter(({ pk, sk }) => pk.includes('#request#') && sk.startsWith('entry#'))
}
