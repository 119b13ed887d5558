import { describe, expect, test } from 'vitest'
import type { Stores } from '../../functions/ports.ts'
import type { CaseRead } from '../../functions/request-ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { readText } from '../../functions/storage/reads.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { Notice } from '../../shared/notices/rules.ts'
import { idOf, NOW } from '../builders/clock.ts'
import type { Make } from './stores.ts'

const requestId = idOf(1)
const aRead = (at: number, over: Partial<CaseRead> = {}): CaseRead => ({
  id: idOf(300 + at),
  requestId,
  at: `2026-11-23T09:00:0${at}.000Z`,
  userId: 'u-lead',
  granted: true,
  ...over,
})
const aNotice = (at: number, over: Partial<Notice> = {}): Notice => ({
  id: `n${at}`,
  audience: 'team',
  at: new Date(new Date(NOW).getTime() + at * 1000).toISOString(),
  text: `Notice ${at}`,
  requestId,
  ...over,
})

/** Seals as the stream does: what is refused comes again. */
async function sealUntilDone(stores: Stores, read: CaseRead): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const failed = await stores.reads.seal('900', read).then(
      () => false,
      () => true,
    )
    if (!failed) return
  }
  throw new Error('The read was never sealed')
}

/** Insists that sealed reads are numbered from 1 and each is hashed onto the one before. */
async function expectWholeChain(stores: Stores, length: number): Promise<void> {
  const sealed = (await stores.reads.list('900', requestId))
    .filter(read => read.sequence !== null)
    .sort((a, b) => Number(a.sequence) - Number(b.sequence))
  expect(sealed.map(read => read.sequence)).toEqual(Array.from({ length }, (_, at) => at + 1))
  let head = CHAIN_START
  for (const { sequence, hash, ...read } of sealed) {
    expect(hash).toBe(sha256(readText(read, Number(sequence), head)))
    head = String(hash)
  }
}

/** Who opened a case, sealed into a chain; and notices. */
export function readAndNoticeSuite(make: Make): void {
  describe('reads of a case', () => {
    test('are kept oldest first, unsealed, a refusal beside the record it corrects', async () => {
      const { stores } = await make()
      const [early, late] = [aRead(1), aRead(2)]
      await stores.reads.record('900', late)
      await stores.reads.record('900', early)
      await stores.reads.record('900', { ...late, granted: false })
      await stores.reads.record('900', aRead(1, { requestId: idOf(2) }))
      const unsealed = { sequence: null, hash: null }
      expect(await stores.reads.list('900', requestId)).toEqual([
        { ...early, ...unsealed },
        { ...late, ...unsealed },
        { ...late, granted: false, ...unsealed },
      ])
    })

    test('are sealed in the order the stream brings them, into a chain that can be checked', async () => {
      const { stores } = await make()
      const reads = [aRead(1), aRead(2), aRead(2, { granted: false })]
      for (const read of reads) await stores.reads.record('900', read)
      for (const read of [...reads].reverse()) await stores.reads.seal('900', read)
      await expectWholeChain(stores, 3)
    })

    test('keep their place when sealed again, and when sealed many at once', async () => {
      const { stores } = await make()
      const reads = [1, 2, 3, 4, 5].map(at => aRead(at))
      for (const read of reads) await stores.reads.record('900', read)
      await Promise.all([...reads, ...reads].map(read => sealUntilDone(stores, read)))
      await expectWholeChain(stores, 5)
      const before = await stores.reads.list('900', requestId)
      for (const read of reads) await stores.reads.seal('900', read)
      expect(await stores.reads.list('900', requestId)).toEqual(before)
    })

    test('of which there is no record cannot be sealed, and whoever asks is told', async () => {
      const { stores } = await make()
      await expect(stores.reads.seal('900', aRead(1))).rejects.toThrow()
      expect(await stores.reads.list('900', requestId)).toEqual([])
    })
  })

  describe('notices', () => {
    test('come newest first for the audiences asked for and no other', async () => {
      const { stores } = await make()
      const notices = [
        aNotice(1),
        aNotice(3, { audience: 'setting#900001' }),
        aNotice(2),
        aNotice(4, { audience: 'setting#900002' }),
      ]
      await stores.notices.add('900', notices)
      const found = await stores.notices.latest('900', ['team', 'setting#900001'], 'u-lead')
      expect(found.notices.map(notice => notice.id)).toEqual(['n3', 'n2', 'n1'])
      expect(found.notices[0]).toEqual(notices[1])
      expect(found.seenUpTo).toBeNull()
      expect((await stores.notices.latest('900', [], 'u-lead')).notices).toEqual([])
    })

    test('added again change nothing', async () => {
      const { stores, dump } = await make()
      await stores.notices.add('900', [aNotice(1), aNotice(2)])
      const before = await dump()
      await stores.notices.add('900', [aNotice(2)])
      await Promise.all([1, 1, 2, 2].map(at => stores.notices.add('900', [aNotice(at)])))
      expect(await dump()).toBe(before)
    })

    test('are told once, whenever they are told, and it is said how many were new', async () => {
      const { stores, dump } = await make()
      expect(await stores.notices.add('900', [aNotice(1), aNotice(2)])).toBe(2)
      const before = await dump()
      const later = { at: '2026-11-30T06:00:00.000Z', text: 'The same, later' }
      expect(await stores.notices.add('900', [aNotice(1, later), aNotice(2, later)])).toBe(0)
      expect(await dump()).toBe(before)
      expect(await stores.notices.add('900', [aNotice(2, later), aNotice(3)])).toBe(1)
      expect(await stores.notices.add('901', [aNotice(1)]), 'another authority').toBe(1)
    })

    test('are shown thirty at most', async () => {
      const { stores } = await make()
      await stores.notices.add(
        '900',
        Array.from({ length: 40 }, (_, at) => aNotice(at)),
      )
      const found = await stores.notices.latest('900', ['team'], 'u-lead')
      expect(found.notices.map(notice => notice.id)).toEqual(
        Array.from({ length: 30 }, (_, at) => `n${39 - at}`),
      )
    })
  })
}
