import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Adapter, AdapterPayload } from 'oidc-provider'

/** For the few records that are saved without a lifetime. */
const DAY_SECONDS = 24 * 60 * 60

interface Kept {
  readonly payload: AdapterPayload
  /** epoch milliseconds */
  readonly endsAtMs: number
}

/**
 * Where the issuer keeps sessions, codes and refresh tokens: in memory, with a copy in a file that is read at
 * start, so that a restart signs nobody out. Small on purpose: one machine, a handful of people.
 * @param file  its folder must exist
 * @returns a maker of one store for each kind of record
 */
export function createIssuerStore(file: string): (kind: string) => Adapter {
  const records = new Map<string, Kept>(readKept(file))
  const save = () => {
    for (const [key, { endsAtMs }] of records) if (endsAtMs < Date.now()) records.delete(key)
    writeFileSync(`${file}.new`, JSON.stringify([...records]), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return kind => oneStore(kind, records, save)
}

function oneStore(kind: string, records: Map<string, Kept>, save: () => void): Adapter {
  const find = async (id: string) => {
    const kept = records.get(`${kind}:${id}`)
    return kept && kept.endsAtMs >= Date.now() ? kept.payload : undefined
  }
  const findBy = async (field: 'uid' | 'userCode', value: string) => {
    const found = [...records].find(
      ([key, kept]) => key.startsWith(`${kind}:`) && kept.payload[field] === value,
    )
    return found && find(found[0].slice(kind.length + 1))
  }
  const forget = (isOver: (key: string, kept: Kept) => boolean) => {
    for (const [key, kept] of records) if (isOver(key, kept)) records.delete(key)
    save()
  }
  return {
    find,
    findByUid: uid => findBy('uid', uid),
    findByUserCode: userCode => findBy('userCode', userCode),
    upsert: async (id, payload, expiresIn) => {
      records.set(`${kind}:${id}`, { payload, endsAtMs: Date.now() + (expiresIn ?? DAY_SECONDS) * 1000 })
      save()
    },
    consume: async id => {
      const payload = await find(id)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
      save()
    },
    destroy: async id => forget(key => key === `${kind}:${id}`),
    revokeByGrantId: async grantId =>
      forget((key, { payload }) => key.startsWith(`${kind}:`) && payload.grantId === grantId),
  }
}

function readKept(file: string): [string, Kept][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}
