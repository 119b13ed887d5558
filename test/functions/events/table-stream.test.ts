import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStreamHandler } from '../../../functions/events/table-stream.ts'
import type { Stores } from '../../../functions/ports.ts'
import type { CaseRead } from '../../../functions/request-ports.ts'
import { sha256 } from '../../../functions/storage/chain.ts'
import { requestItem, visitItem } from '../../../functions/storage/items.ts'
import { readText } from '../../../functions/storage/reads.ts'
import { type AuditEntry, type AuditVerb, CHAIN_START } from '../../../shared/audit/entry.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { aContext } from '../../builders/event.ts'
import { aRecord, aStreamEvent, entryRecords, readRecord } from '../../builders/stream.ts'
import { REQUESTS, VISITS } from '../../builders/world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

const request = REQUESTS.pier
const AUDIENCES = ['team', 'setting#900001', 'specialist#900-sp01']

function anEntry(at: number, what: AuditVerb): AuditEntry {
  const by = { userId: 'u-senco', name: 'Sefa Senco' }
  const facts = { when: 'Tuesday 24 November 2026 at 10am', specialistName: 'Sam Sailor', was: 'Monday' }
  const hashes = { previousHash: CHAIN_START, hash: CHAIN_START }
  return {
    id: idOf(700 + at),
    sequence: at,
    at: `2026-11-23T09:00:${10 + at}.000Z`,
    by,
    what,
    why: null,
    facts,
    ...hashes,
  }
}

const ENTRIES = (
  ['submitted', 'accepted', 'allocated', 'visit-booked', 'visit-cancelled', 'drafted'] as const
).map((what, at) => anEntry(at + 1, what))
const READS = [1, 2, 3].map(
  (at): CaseRead => ({
    id: idOf(800 + at),
    requestId: request.id,
    at: NOW,
    userId: `u-${at}`,
    granted: true,
  }),
)
const records = [...entryRecords(request, ENTRIES), ...READS.map(read => readRecord('900', read))]

async function filled() {
  const { stores, dump } = inMemoryStores()
  for (const read of READS) await stores.reads.record('900', read)
  const { parts, logged, counted } = partsOn(stores)
  const handler = createStreamHandler(parts)
  return {
    stores,
    dump,
    logged,
    counted,
    handle: (...sent: typeof records) => handler(aStreamEvent(sent), aContext('table-stream')),
  }
}

async function told(stores: Stores): Promise<string[]> {
  const { notices } = await stores.notices.latest('900', AUDIENCES, 'u-lead')
  return notices.map(({ audience, text }) => `${audience}: ${text}`).sort()
}

const TOLD = [
  'setting#900001: Request 00000-0000B has a visit on Tuesday 24 November 2026 at 10am.',
  'setting#900001: Request 00000-0000B was accepted; the team now chooses a specialist.',
  'setting#900001: Request 00000-0000B was allocated to Sam Sailor.',
  'setting#900001: Request 00000-0000B: the visit on Tuesday 24 November 2026 at 10am was cancelled.',
  'specialist#900-sp01: Request 00000-0000B was allocated to Sam Sailor.',
  'specialist#900-sp01: Request 00000-0000B: the visit on Tuesday 24 November 2026 at 10am was cancelled.',
  'team: Request 00000-0000B was sent and waits for a decision.',
]

test('notices follow from entries, to everybody concerned, and reads are sealed', async () => {
  const { stores, handle, logged } = await filled()
  expect(await handle(...records)).toEqual({ batchItemFailures: [] })
  expect(await told(stores)).toEqual(TOLD)
  expect((await stores.reads.list('900', request.id)).map(read => read.sequence)).toEqual([1, 2, 3])
  expect(logged).toEqual([{ level: 'info', message: 'stream-batch', fields: { count: 9 } }])
})

test('whatever comes twice and in whatever order, notices are the same and the chain of reads is whole', async () => {
  const order = fc.shuffledSubarray([...records, ...records, ...records], { minLength: 27 })
  await fc.assert(
    fc.asyncProperty(order, async shuffled => {
      const { stores, handle } = await filled()
      for (let at = 0; at < shuffled.length; at += 5) await handle(...shuffled.slice(at, at + 5))
      expect(await told(stores)).toEqual(TOLD)
      const sealed = (await stores.reads.list('900', request.id)).sort(
        (a, b) => Number(a.sequence) - Number(b.sequence),
      )
      let head = CHAIN_START
      for (const [at, { sequence, hash, ...read }] of sealed.entries()) {
        expect(sequence).toBe(at + 1)
        expect(hash).toBe(sha256(readText(read, at + 1, head)))
        head = String(hash)
      }
    }),
    { numRuns: 40 },
  )
})

test('what changes or goes away, and items nothing follows from, are passed over', async () => {
  const { dump, handle } = await filled()
  const before = await dump()
  const [entry] = records
  const passed = [
    aRecord(requestItem(request)),
    aRecord(visitItem('900', VISITS.pier)),
    aRecord({ pk: `900#reads#${request.id}`, sk: 'head', length: 3, hash: 'x' }),
    aRecord({ pk: '900#user#u-lead', sk: 'entry#000001', data: anEntry(1, 'access-suspended') }),
    aRecord(requestItem(request), 'MODIFY'),
    { ...entry, eventName: 'MODIFY' as const },
    { ...entry, eventName: 'REMOVE' as const },
  ]
  expect(await handle(...passed)).toEqual({ batchItemFailures: [] })
  expect(await dump()).toBe(before)
})

describe('a record that cannot be followed', () => {
  const [first, second, third] = records as [(typeof records)[0], (typeof records)[0], (typeof records)[0]]
  const poison = aRecord({
    pk: `900#request#${request.id}`,
    sk: 'entry#000099',
    data: null,
    settingId: '900001',
  })

  test('stops the batch there and is reported, so that it and what comes after come again', async () => {
    const { stores, handle, logged, counted } = await filled()
    const answer = await handle(first, poison, third)
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: poison.dynamodb?.SequenceNumber }] })
    expect(await told(stores)).toEqual(TOLD.slice(6))
    expect(logged).toEqual([
      { level: 'error', message: 'stream-record-failed', fields: { errorName: 'TypeError' } },
    ])
    expect(counted).toEqual(['StreamRecordFailed'])
  })

  test('while the cupboard is shut is followed when it comes again', async () => {
    const { stores } = inMemoryStores()
    let shut = true
    const notices: Stores['notices'] = {
      ...stores.notices,
      add: (authority, added) =>
        shut ? Promise.reject(new Error('shut')) : stores.notices.add(authority, added),
    }
    const handler = createStreamHandler(partsOn({ ...stores, notices }).parts)
    const event = aStreamEvent([first, second])
    const failed = await handler(event, aContext())
    expect(failed.batchItemFailures).toEqual([{ itemIdentifier: first.dynamodb?.SequenceNumber }])
    shut = false
    expect((await handler(event, aContext())).batchItemFailures).toEqual([])
    expect(await told(stores)).toHaveLength(2)
  })
})
