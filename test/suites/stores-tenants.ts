import { describe, expect, test } from 'vitest'
import type { Stores } from '../../functions/ports.ts'
import { alikeText, childText } from '../../shared/casework/ehc-case.ts'
import { aChange, changeOf, keptUnder } from '../builders/change.ts'
import { idOf, NOW, TODAY } from '../builders/clock.ts'
import { aDiaryDay } from '../builders/diary.ts'
import { A_CHILD, anEhcCase } from '../builders/ehc-case.ts'
import { aLedger } from '../builders/ledger.ts'
import { aRequest } from '../builders/request.ts'
import { aSetting } from '../builders/setting.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aUser } from '../builders/user.ts'
import { aVisit } from '../builders/visit.ts'
import type { Cupboard } from '../fakes/in-memory-stores.ts'
import type { Make } from './stores.ts'

/** `GROUP.METHOD` of every method of the port that is told whose data to read. */
type Method = {
  [Group in keyof Stores]: Stores[Group] extends (...given: never[]) => unknown
    ? never
    : `${Group}.${keyof Stores[Group] & string}`
}[keyof Stores]
type Read = Exclude<Method, 'notices.add' | 'reads.record' | 'reads.seal'>

const page = { size: 10 }
const requestId = idOf(1)
const caseId = idOf(51)

/** Every read, asked with ids that both authorities use. A method that is added does not compile until it is here. */
const READS: Readonly<Record<Read, (stores: Stores, authority: string) => Promise<unknown>>> = {
  'users.get': (stores, of) => stores.users.get(of, 'u-lead'),
  'users.list': (stores, of) => stores.users.list(of),
  'settings.get': (stores, of) => stores.settings.get(of, '900001'),
  'settings.list': (stores, of) => stores.settings.list(of),
  'specialists.get': (stores, of) => stores.specialists.get(of, '900-sp01'),
  'specialists.list': (stores, of) => stores.specialists.list(of),
  'specialists.loads': (stores, of) => stores.specialists.loads(of),
  'requests.open': (stores, of) => stores.requests.open(of, requestId),
  'requests.ofSetting': async (stores, of) =>
    (await stores.requests.ofSetting(of, '900001', 'open', page)).rows,
  'requests.ofSpecialist': async (stores, of) =>
    (await stores.requests.ofSpecialist(of, '900-sp01', 'open', page)).rows,
  'requests.workList': async (stores, of) =>
    (await stores.requests.workList(of, { ...page, tab: 'under-way', sort: 'priority' })).rows,
  'visits.ofSetting': async (stores, of) => (await stores.visits.ofSetting(of, '900001', TODAY, page)).rows,
  'ehc.open': (stores, of) => stores.ehc.open(of, caseId),
  'ehc.openCasesAlike': async (stores, of) => {
    const alike = await stores.ehc.openCasesAlike(of, alikeText(A_CHILD))
    return alike.length === 0 ? null : `${alike} in ${of}`
  },
  'ehc.openCaseOf': async (stores, of) => {
    const held = await stores.ehc.openCaseOf(of, childText(A_CHILD))
    return held === null ? null : `${held} in ${of}`
  },
  'ehc.list': async (stores, of) => (await stores.ehc.list(of, 'open', {}, page)).rows,
  'ehc.rows': (stores, of) => stores.ehc.rows(of, 'open'),
  'ehc.ofSetting': async (stores, of) => (await stores.ehc.ofSetting(of, '900001', page)).rows,
  'diary.days': (stores, of) => stores.diary.days(of, '900-sp01', TODAY, '2026-12-31'),
  'hours.ofSetting': (stores, of) => stores.hours.ofSetting(of, '900001', '2026-27'),
  'notices.latest': async (stores, of) => {
    const { notices, seenUpTo } = await stores.notices.latest(of, ['team'], 'u-lead')
    return notices.length === 0 && seenUpTo === null ? null : { notices, seenUpTo }
  },
  'answers.get': (stores, of) => stores.answers.get(of, 'u-lead', 'key-00001', new Date(NOW)),
  'reads.list': (stores, of) => stores.reads.list(of, requestId),
}

/** Fills an authority; every record carries its code somewhere, under ids that say nothing. */
async function fill({ stores, give }: Cupboard, authority: string): Promise<void> {
  const request = aRequest()
    .allocatedTo(aSpecialist().build())
    .with({ authority, settingName: authority })
    .build()
  await give({
    authority,
    users: [aUser().lead().of(authority).build()],
    settings: [aSetting().with({ name: authority }).build()],
    specialists: [aSpecialist().with({ name: authority }).build()],
    loads: [{ specialistId: '900-sp01', minutes: Number(authority), openRequests: 1 }],
    visits: [aVisit().with({ settingName: authority }).build()],
    diaryDays: [aDiaryDay('2026-11-24', [], { version: Number(authority) })],
    ledgers: [aLedger({ entitledHalfHours: Number(authority) })],
    cases: [
      anEhcCase().id(caseId).with({ authority, settingName: authority }).received('2026-11-02').build(),
    ],
  })
  const answer = { fingerprint: authority, status: 200, body: authority }
  await stores.commit(
    changeOf(null, request, 'started', {
      seen: { userId: 'u-lead', upTo: `2026-11-23T09:00:00.${authority}Z` },
    }),
    keptUnder('key-00001', { answer }),
  )
  const notice = { id: 'n', audience: 'team', at: NOW, text: authority, requestId }
  await stores.notices.add(authority, [notice])
  await stores.reads.record(authority, { id: idOf(7), requestId, at: NOW, userId: authority, granted: true })
}

/** One authority never sees or touches what is another's, for every method. */
export function tenantSuite(make: Make): void {
  describe('authorities', () => {
    test('an authority reads nothing of another, whatever the ids', async () => {
      const cupboard = await make()
      await fill(cupboard, '900')
      for (const [method, read] of Object.entries(READS)) {
        const [own, foreign] = [await read(cupboard.stores, '900'), await read(cupboard.stores, '901')]
        expect(JSON.stringify(own), `${method} sees its own`).not.toMatch(/^(null|\[\])$/)
        expect(JSON.stringify(foreign), `${method} sees nothing else`).toMatch(/^(null|\[\])$/)
      }
    })

    test('two authorities that use the same ids each see their own', async () => {
      const cupboard = await make()
      await fill(cupboard, '900')
      await fill(cupboard, '901')
      for (const [method, read] of Object.entries(READS)) {
        const seen = JSON.stringify(await read(cupboard.stores, '901'))
        expect(seen, method).toContain('901')
        expect(seen.replaceAll('900001', '').replaceAll('900-sp01', ''), method).not.toContain('900')
      }
    })

    test('a commit, a notice, a read and a seal change nothing of another authority', async () => {
      const cupboard = await make()
      await fill(cupboard, '900')
      await fill(cupboard, '901')
      const seen = () => Promise.all(Object.values(READS).map(read => read(cupboard.stores, '900')))
      const before = await seen()
      const { stores } = cupboard
      const was = (await stores.requests.open('901', requestId))?.request ?? aRequest().build()
      expect(await stores.commit(changeOf(was, { ...was, settingName: 'changed' }), null)).toBe('done')
      expect(
        await stores.commit(aChange({ authority: '901', seen: { userId: 'u-lead', upTo: NOW } }), null),
      ).toBe('done')
      await stores.notices.add('901', [{ id: 'm', audience: 'team', at: NOW, text: 'new', requestId }])
      await stores.reads.seal('901', { id: idOf(7), requestId, at: NOW, userId: '901', granted: true })
      expect(await seen()).toEqual(before)
    })

    test('the same idempotency key may be used in two authorities', async () => {
      const { stores } = await make()
      const kept = keptUnder('key-00002')
      expect(await stores.commit(aChange({ authority: '900' }), kept)).toBe('done')
      expect(await stores.commit(aChange({ authority: '901' }), kept)).toBe('done')
    })
  })
}
