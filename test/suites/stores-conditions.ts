import { describe, expect, test } from 'vitest'
import type { Change } from '../../functions/ports.ts'
import { CHAIN_START } from '../../shared/audit/entry.ts'
import { aChange, changeOf, keptUnder } from '../builders/change.ts'
import { idOf, NOW } from '../builders/clock.ts'
import { aDiaryDay } from '../builders/diary.ts'
import { aLedger } from '../builders/ledger.ts'
import { aRequest } from '../builders/request.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aUser } from '../builders/user.ts'
import { aVisit } from '../builders/visit.ts'
import type { Cupboard } from '../fakes/in-memory-stores.ts'
import type { Make } from './stores.ts'

const SAM = aSpecialist().build()
const was = aRequest().allocatedTo(SAM).build()
const next = { ...was, nextOn: '2026-12-24' }
const admin = aUser().admin().build()

/** Everything a change may write, as it would be done. */
const WHOLE: Partial<Change> = {
  visits: [{ next: aVisit().build(), expects: 1 }],
  diaryDays: [{ next: aDiaryDay('2026-11-24'), expects: 1 }],
  ledgers: [{ next: aLedger(), expects: 1 }],
  user: { next: admin, expects: 1 },
  loads: [{ specialistId: SAM.id, minutes: 105, requests: 1 }],
  seen: { userId: 'u-lead', upTo: NOW },
}

/** The same change with one record that is not as it was read: a version behind, ahead, there, or not there. */
const NOT_AS_READ: Readonly<Record<string, Partial<Change>>> = {
  'a request a version behind': { request: { next, expects: was.version - 1 } },
  'a request a version ahead': { request: { next, expects: was.version + 1 } },
  'a request that is there already': { request: { next, expects: 0 } },
  'a request that is not there': { request: { next: { ...next, id: idOf(404) }, expects: 3 } },
  'a visit a version behind': { visits: [{ next: aVisit().build(), expects: 2 }] },
  'a visit that is there already': { visits: [{ next: aVisit().build(), expects: 0 }] },
  'a visit that is not there': { visits: [{ next: aVisit().id(idOf(404)).build(), expects: 1 }] },
  'a diary day a version behind': { diaryDays: [{ next: aDiaryDay('2026-11-24'), expects: 7 }] },
  'a diary day that is there already': { diaryDays: [{ next: aDiaryDay('2026-11-24'), expects: 0 }] },
  'the second of two diary days': {
    diaryDays: [
      { next: aDiaryDay('2026-11-24'), expects: 1 },
      { next: aDiaryDay('2026-11-25'), expects: 1 },
    ],
  },
  'a ledger a version behind': { ledgers: [{ next: aLedger(), expects: 2 }] },
  'a ledger that is there already': { ledgers: [{ next: aLedger(), expects: 0 }] },
  'a person a version behind': { user: { next: admin, expects: 2 } },
  'an entry whose place is taken': {
    about: { kind: 'request', id: was.id, length: 0, head: CHAIN_START },
  },
}

async function filled(make: Make): Promise<Cupboard> {
  const cupboard = await make()
  await cupboard.give({
    authority: '900',
    users: [admin],
    visits: [aVisit().build()],
    diaryDays: [aDiaryDay('2026-11-24')],
    ledgers: [aLedger()],
    loads: [{ specialistId: SAM.id, minutes: 0, openRequests: 0 }],
  })
  const started = changeOf(null, was, 'started')
  await cupboard.stores.commit({ ...started, request: { next: was, expects: 0 } }, null)
  return cupboard
}

/** What stands in the way of a commit, and that nothing at all is written then. */
export function conditionSuite(make: Make): void {
  describe('a commit that meets another', () => {
    test('is done while every record is as it was read', async () => {
      const { stores } = await filled(make)
      expect(await stores.commit(changeOf(was, next, 'drafted', WHOLE), keptUnder('key-00001'))).toBe('done')
    })

    test.each(Object.entries(NOT_AS_READ))('writes nothing for %s', async (_, stale) => {
      const { stores, dump } = await filled(make)
      const before = await dump()
      const change = changeOf(was, next, 'drafted', { ...WHOLE, ...stale })
      expect(await stores.commit(change, keptUnder('key-00001'))).toBe('changed')
      expect(await dump()).toBe(before)
    })

    test('says that its key was used, before anything else, and writes nothing', async () => {
      const { stores, dump } = await filled(make)
      expect(await stores.commit(aChange(), keptUnder('key-00001'))).toBe('done')
      const before = await dump()
      const again = changeOf(was, next, 'drafted', WHOLE)
      expect(await stores.commit(again, keptUnder('key-00001'))).toBe('key-used')
      const stale = changeOf(was, next, 'drafted', { request: { next, expects: 1 } })
      expect(await stores.commit(stale, keptUnder('key-00001'))).toBe('key-used')
      expect(await dump()).toBe(before)
    })

    test('that names one record twice is a mistake of ours and writes nothing', async () => {
      const { stores, dump } = await filled(make)
      const before = await dump()
      const load = { specialistId: SAM.id, minutes: 1, requests: 0 }
      const day = { next: aDiaryDay('2026-11-24'), expects: 1 }
      for (const twice of [{ loads: [load, load] }, { diaryDays: [day, day] }])
        await expect(stores.commit(aChange(twice), null)).rejects.toThrow()
      expect(await dump()).toBe(before)
    })
  })

  describe('writers at once', () => {
    test.each([
      ['a day that nobody has written', 0],
      ['a day that is there', 1],
    ])('of %s: one is done, all others changed nothing', async (_, expects) => {
      const { stores, give } = await make()
      if (expects === 1) await give({ authority: '900', diaryDays: [aDiaryDay('2026-11-24')] })
      const write = (at: number) => {
        const visit = aVisit()
          .id(idOf(2000 + at))
          .build()
        const day = aDiaryDay('2026-11-24', [], { version: expects })
        const change = aChange({
          entryId: idOf(at),
          visits: [{ next: visit, expects: 0 }],
          diaryDays: [{ next: day, expects }],
          loads: [{ specialistId: SAM.id, minutes: 1, requests: 0 }],
        })
        return stores.commit(change, keptUnder(`key-0000${at}`))
      }
      const results = await Promise.all(Array.from({ length: 8 }, (_, at) => write(at)))
      expect(results.filter(result => result === 'done')).toHaveLength(1)
      expect(results.filter(result => result === 'changed')).toHaveLength(7)
      const [day] = await stores.diary.days('900', SAM.id, '2026-11-24', '2026-11-24')
      expect(day?.version).toBe(expects + 1)
      expect((await stores.specialists.loads('900'))[0]?.minutes).toBe(1)
      expect((await stores.visits.ofSetting('900', '900001', '2026-11-01', { size: 20 })).rows).toHaveLength(
        1,
      )
    })

    test('with one key: one is done, and its answer is the one kept', async () => {
      const { stores } = await make()
      const write = (at: number) => {
        const answer = { fingerprint: 'f', status: 200, body: String(at) }
        const loads = [{ specialistId: SAM.id, minutes: 1, requests: 0 }]
        return stores.commit(aChange({ entryId: idOf(at), loads }), keptUnder('key-00001', { answer }))
      }
      const results = await Promise.all(Array.from({ length: 8 }, (_, at) => write(at)))
      expect(results.filter(result => result === 'done')).toHaveLength(1)
      const kept = await stores.answers.get('900', 'u-lead', 'key-00001', new Date(NOW))
      expect(kept?.body).toBe(String(results.indexOf('done')))
      expect((await stores.specialists.loads('900'))[0]?.minutes).toBe(1)
    })
  })
}
