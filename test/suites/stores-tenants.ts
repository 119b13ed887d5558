import { describe, expect, test } from 'vitest'
import { changeSpecialistTime } from '../../functions/actions/change-specialist-time.ts'
import { recordChange } from '../../functions/actions/record-change.ts'
import { runChange } from '../../functions/actions/run-change.ts'
import { setPolicy } from '../../functions/actions/set-policy.ts'
import type { Stores } from '../../functions/ports.ts'
import { atRiskOf } from '../../shared/allocation/at-risk.ts'
import { alikeText, childText } from '../../shared/casework/ehc-case.ts'
import { PRODUCT_POLICY } from '../../shared/policy/authority-policy.ts'
import { actingAs } from '../builders/acting.ts'
import { anAllocationProblem, aPlannableSetting } from '../builders/allocation-problem.ts'
import { aChange, changeOf, keptUnder } from '../builders/change.ts'
import { idOf, NOW, TODAY } from '../builders/clock.ts'
import { aDiaryDay } from '../builders/diary.ts'
import { A_CHILD, anEhcCase } from '../builders/ehc-case.ts'
import { aLedger } from '../builders/ledger.ts'
import { QUESTION } from '../builders/question.ts'
import { aRequest } from '../builders/request.ts'
import { aRun } from '../builders/run.ts'
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
type Read = Exclude<
  Method,
  | 'notices.add'
  | 'reads.record'
  | 'reads.seal'
  | 'runs.keepQuestion'
  | 'runs.saveProgress'
  | 'runs.endPart'
  | 'runs.keepAtRisk'
>

const page = { size: 10 }
const requestId = idOf(1)
const caseId = idOf(51)

/** Every read, asked with ids that both authorities use. A method that is added does not compile until it is here. */
const READS: Readonly<Record<Read, (stores: Stores, authority: string) => Promise<unknown>>> = {
  'users.get': (stores, of) => stores.users.get(of, 'u-lead'),
  'users.list': (stores, of) => stores.users.list(of),
  'policies.get': (stores, of) => stores.policies.get(of),
  'policies.entries': (stores, of) => stores.policies.entries(of),
  'settings.get': (stores, of) => stores.settings.get(of, '900001'),
  'settings.list': (stores, of) => stores.settings.list(of),
  'specialists.get': (stores, of) => stores.specialists.get(of, '900-sp01'),
  'specialists.list': (stores, of) => stores.specialists.list(of),
  'specialists.entries': (stores, of) => stores.specialists.entries(of, '900-sp01'),
  'specialists.loads': (stores, of) => stores.specialists.loads(of),
  'requests.open': (stores, of) => stores.requests.open(of, requestId),
  'requests.ofSetting': async (stores, of) =>
    (await stores.requests.ofSetting(of, '900001', 'open', page)).rows,
  'requests.ofSpecialist': async (stores, of) =>
    (await stores.requests.ofSpecialist(of, '900-sp01', 'open', page)).rows,
  'requests.workList': async (stores, of) =>
    (await stores.requests.workList(of, { ...page, tab: 'under-way', sort: 'priority' })).rows,
  'visits.ofSetting': async (stores, of) => (await stores.visits.ofSetting(of, '900001', TODAY, page)).rows,
  'visits.ofYear': (stores, of) => stores.visits.ofYear(of, '900001', '2026-27'),
  'visits.paidBy': (stores, of) => stores.visits.paidBy(of, 'pot1', '2026-27'),
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
  'diary.week': (stores, of) => stores.diary.week(of, '2026-11-23'),
  'hours.ofSetting': (stores, of) => stores.hours.ofSetting(of, '900001', '2026-27'),
  'hours.ofYear': (stores, of) => stores.hours.ofYear(of, '2026-27'),
  'notices.latest': async (stores, of) => {
    const { notices, seenUpTo } = await stores.notices.latest(of, ['team'], 'u-lead')
    return notices.length === 0 && seenUpTo === null ? null : { notices, seenUpTo }
  },
  'answers.get': (stores, of) => stores.answers.get(of, 'u-lead', 'key-00001', new Date(NOW)),
  'reads.list': (stores, of) => stores.reads.list(of, requestId),
  'runs.get': (stores, of) => stores.runs.get(of, idOf(61)),
  'runs.open': (stores, of) => stores.runs.open(of, idOf(61)),
  'runs.list': async (stores, of) => (await stores.runs.list(of, page)).rows,
  'runs.entries': (stores, of) => stores.runs.entries(of, idOf(61)),
  'runs.part': (stores, of) => stores.runs.part(of, idOf(61), 1),
  'records.get': (stores, of) => stores.records.get('question', of, QUESTION.id),
  'records.open': (stores, of) => stores.records.open('question', of, QUESTION.id),
  'records.list': async (stores, of) =>
    (await stores.records.list('question', of, { ...page, by: 'byDate', list: 'open' })).rows,
  'records.rows': (stores, of) => stores.records.rows('question', of, { by: 'byDate', list: 'open' }),
  'runs.atRisk': (stores, of) => stores.runs.atRisk(of),
  'runs.question': (stores, of) => stores.runs.question(of, idOf(61), 1),
}

/** A run with a part and what it is made from, each with the authority's code in it. */
async function giveRun(stores: Stores, authority: string): Promise<void> {
  const by = { userId: 'u-lead', name: authority }
  const { run } = aRun()
    .with({ authority, startedBy: by, dataVersion: authority })
    .asking({ name: authority })
    .build()
  const waiting = aRun()
    .planning()
    .build()
    .parts.map(part => ({ ...part, stage: authority }))
  const note = { what: 'plan-started', why: authority, facts: {} } as const
  const acting = { at: NOW, by, newId: () => idOf(9900) }
  const change = runChange(acting, null, run, note)
  await stores.commit({ ...change, run: { ...change.run, parts: waiting } }, null)
  await stores.runs.keepQuestion(run, 1, {
    problem: anAllocationProblem({ settings: [aPlannableSetting({ id: authority })] }),
    evenShare: [],
    requests: [],
  })
  for (const atRisk of atRiskOf({ run, parts: [], results: [] })) await stores.runs.keepAtRisk(atRisk)
}

/** A question, asked by a person with the authority's code as their name, with that code as its subject. */
async function giveQuestion(stores: Stores, authority: string): Promise<void> {
  const acting = actingAs(aUser().lead().of(authority).named('lead', authority).build())
  const next = { ...QUESTION, settingName: authority }
  const note = { what: 'question-asked', why: null, facts: {} } as const
  const { change } = recordChange(acting, { kind: 'question', was: null, next }, note)
  await stores.commit(change, null)
}

/** A change of somebody's time, by a person with the authority's code as their name. */
async function giveTime(stores: Stores, authority: string): Promise<void> {
  const [specialist] = await stores.specialists.list(authority)
  if (specialist === undefined) throw new Error('There is no specialist')
  const acting = actingAs(aUser().lead().of(authority).named('lead', authority).build())
  const change = { kind: 'leave-added', from: '2026-12-02', to: '2026-12-02', why: 'other' } as const
  const found = { specialist, days: [], settings: [], colleagues: [] }
  const outcome = changeSpecialistTime(acting, found, { version: specialist.version, change })
  await stores.commit({ ...outcome.change, authority, diaryDays: [] }, null)
}

/** What the authority has decided, by a person with its code as their name. */
async function givePolicy(stores: Stores, authority: string): Promise<void> {
  const acting = actingAs(aUser().lead().of(authority).named('lead', authority).build())
  const policy = { ...PRODUCT_POLICY, cancellation: [{ leastWorkingDays: 0, usedPercent: 50 }] }
  const { change } = setPolicy(acting, null, { version: 0, policy, why: authority })
  await stores.commit(change, null)
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
    visits: [aVisit().with({ settingName: authority, payerId: 'pot1' }).build()],
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
  await giveRun(stores, authority)
  await giveTime(stores, authority)
  await giveQuestion(stores, authority)
  await givePolicy(stores, authority)
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
