import { describe, expect, test } from 'vitest'
import { sha256 } from '../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import type { Request } from '../../shared/requests/request.ts'
import { aChange, changeOf, keptUnder } from '../builders/change.ts'
import { idOf, NOW } from '../builders/clock.ts'
import { aDiaryDay, dayOf } from '../builders/diary.ts'
import { aLedger } from '../builders/ledger.ts'
import { aRequest } from '../builders/request.ts'
import { aSetting } from '../builders/setting.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aUser } from '../builders/user.ts'
import { aVisit } from '../builders/visit.ts'
import type { Make } from './stores.ts'

const SAM = aSpecialist().build()
const allocated = aRequest().allocatedTo(SAM).build()
const booked = aRequest().allocatedTo(SAM).booked('2026-11-24').build()
const days = (n: number) => new Date(new Date(NOW).getTime() + n * 86_400_000)

/** What a commit writes when nothing stands in its way. */
export function commitSuite(make: Make): void {
  describe('a commit', () => {
    test('writes every record, one version up, with its entry, loads, seen mark and kept answer', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', requests: [allocated], ledgers: [aLedger()] })
      const visit = aVisit().build()
      const day = { ...dayOf(visit, aSetting().build()), version: 0 }
      const change = changeOf(allocated, booked, 'visit-booked', {
        visits: [{ next: visit, expects: 0 }],
        diaryDays: [{ next: day, expects: 0 }],
        ledgers: [{ next: aLedger({ reservedHalfHours: 4 }), expects: 1 }],
        loads: [{ specialistId: SAM.id, minutes: 105, requests: 1 }],
        seen: { userId: 'u-lead', upTo: NOW },
      })
      expect(await stores.commit(change, keptUnder('key-00001'))).toBe('done')
      const found = await stores.requests.open('900', booked.id)
      const [entry] = found?.entries ?? []
      expect(found?.request).toEqual({ ...booked, version: allocated.version + 1, chainHead: entry?.hash })
      expect(found?.visits).toEqual([visit])
      expect(entry).toMatchObject({ what: 'visit-booked', at: NOW, sequence: allocated.version + 1 })
      expect(await stores.diary.days('900', SAM.id, visit.on, visit.on)).toEqual([{ ...day, version: 1 }])
      expect(await stores.hours.ofSetting('900', '900001', '2026-27')).toEqual([
        aLedger({ reservedHalfHours: 4, version: 2 }),
      ])
      expect(await stores.specialists.loads('900')).toEqual([
        { specialistId: SAM.id, minutes: 105, openRequests: 1 },
      ])
      expect((await stores.notices.latest('900', ['team'], 'u-lead')).seenUpTo).toBe(NOW)
      const kept = await stores.answers.get('900', 'u-lead', 'key-00001', days(0))
      expect(kept).toEqual({ fingerprint: 'f', status: 200, body: '{}' })
    })

    test('a person’s record is changed with an entry of its own chain', async () => {
      const { stores, give } = await make()
      const user = aUser().admin().build()
      await give({ authority: '900', users: [user] })
      const change = aChange({
        note: { what: 'access-suspended', why: 'Left', facts: {} },
        about: { kind: 'user', id: user.userId, length: 0, head: user.chainHead },
        user: { next: { ...user, status: 'suspended', version: 2, chainLength: 1 }, expects: 1 },
      })
      expect(await stores.commit(change, null)).toBe('done')
      const now = await stores.users.get('900', user.userId)
      expect(now).toMatchObject({ status: 'suspended', version: 2, chainLength: 1 })
      expect(now?.chainHead).toMatch(/^[0-9a-f]{64}$/)
      expect(now?.chainHead).not.toBe(user.chainHead)
    })

    test('entries make a chain that can be checked link by link', async () => {
      const { stores } = await make()
      let was: Request | null = null
      for (const next of [
        aRequest().build(),
        aRequest().submitted().build(),
        aRequest().accepted().build(),
      ]) {
        expect(await stores.commit(changeOf(was, next, 'drafted'), null)).toBe('done')
        was = (await stores.requests.open('900', next.id))?.request ?? null
      }
      const found = await stores.requests.open('900', aRequest().build().id)
      expect(found?.entries.map(entry => entry.sequence)).toEqual([1, 2, 3])
      expect(firstBrokenLink(found?.entries ?? [], sha256)).toBeNull()
      expect(found?.request.chainHead).toBe(found?.entries.at(-1)?.hash)
      expect(found?.request.version).toBe(3)
    })

    test('loads are added to, up and down, also by many at once', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', loads: [{ specialistId: SAM.id, minutes: 100, openRequests: 1 }] })
      const add = (minutes: number, requests: number) =>
        stores.commit(
          aChange({ loads: [{ specialistId: SAM.id, minutes, requests }], entryId: idOf(minutes + 500) }),
          null,
        )
      await Promise.all(Array.from({ length: 10 }, (_, at) => add(at + 1, 1)))
      await add(-55, -10)
      expect(await stores.specialists.loads('900')).toEqual([
        { specialistId: SAM.id, minutes: 100, openRequests: 1 },
      ])
    })

    test('what has no version yet is written beside what has one', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', diaryDays: [aDiaryDay('2026-11-24')] })
      const change = aChange({
        diaryDays: [
          { next: aDiaryDay('2026-11-24'), expects: 1 },
          { next: aDiaryDay('2026-11-25', [], { version: 0 }), expects: 0 },
        ],
      })
      expect(await stores.commit(change, null)).toBe('done')
      const found = await stores.diary.days('900', SAM.id, '2026-11-24', '2026-11-25')
      expect(found.map(day => day.version)).toEqual([2, 1])
    })
  })

  describe('a kept answer', () => {
    test('is kept for 90 days and then counts as gone', async () => {
      const { stores } = await make()
      await stores.commit(aChange(), keptUnder('key-00001'))
      const at = (n: number) => stores.answers.get('900', 'u-lead', 'key-00001', days(n))
      expect(await at(0)).not.toBeNull()
      expect(await at(89.99)).not.toBeNull()
      expect(await at(90)).toBeNull()
    })

    test('that is gone leaves its key free, swept or not', async () => {
      const { stores } = await make()
      expect(await stores.commit(aChange(), keptUnder('key-00001'))).toBe('done')
      const later = (n: number) => aChange({ at: days(n).toISOString() })
      expect(await stores.commit(later(89), keptUnder('key-00001'))).toBe('key-used')
      const answer = { fingerprint: 'g', status: 201, body: '{"again":true}' }
      expect(await stores.commit(later(91), keptUnder('key-00001', { answer }))).toBe('done')
      expect(await stores.answers.get('900', 'u-lead', 'key-00001', days(91))).toEqual(answer)
    })

    test('belongs to one person: another may use the same key', async () => {
      const { stores } = await make()
      expect(await stores.commit(aChange(), keptUnder('key-00001'))).toBe('done')
      expect(await stores.answers.get('900', 'u-senco', 'key-00001', days(0))).toBeNull()
      expect(await stores.commit(aChange(), keptUnder('key-00001', { userId: 'u-senco' }))).toBe('done')
    })
  })
}
