import { describe, expect, test } from 'vitest'
import { changeCase } from '../../functions/actions/change-case.ts'
import { recordEvent } from '../../functions/actions/record-event.ts'
import { startCase } from '../../functions/actions/start-case.ts'
import type { Change, Stores } from '../../functions/ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import { alikeText, childText } from '../../shared/casework/ehc-case.ts'
import { asOfficer } from '../builders/acting.ts'
import { keptUnder } from '../builders/change.ts'
import { idsFrom } from '../builders/clock.ts'
import { A_CHILD } from '../builders/ehc-case.ts'
import { SETTING } from '../builders/found.ts'
import { aRequest } from '../builders/request.ts'
import type { GivenCase } from '../fakes/in-memory-state.ts'
import type { Make } from './stores.ts'

const child = (name: string) => ({ ...A_CHILD, givenName: name })
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** A case as an officer would start it, with ids from a number on. */
function started(first: number, of = A_CHILD): { id: string; change: Change } {
  const source = idsFrom(first)
  const acting = { ...asOfficer(), newId: () => source.next() }
  const input = {
    child: of,
    fromRequestId: null,
    first: {
      kind: 'request-received' as const,
      on: '2026-11-16',
      supersedes: null,
      why: null,
      details: { source: '1' as const, basis: 'REQUEST_S36' as const, relevantYouthAccommodation: false },
    },
  }
  const { change, answer } = startCase(
    acting,
    { setting: SETTING, request: null, openCaseId: null, alikeIds: [] },
    input,
  )
  return { id: answer.id, change }
}

type Input = Parameters<typeof recordEvent>[2]['event']

/** What an officer records in a case as it is kept. */
async function recording(stores: Stores, caseId: string, event: Input, first = 7001): Promise<Change> {
  const found = await stores.ehc.open('900', caseId)
  if (found === null) throw new Error('There is no such case')
  const source = idsFrom(first)
  const openCaseId = await stores.ehc.openCaseOf('900', childText(found.ehcCase.child))
  const acting = { ...asOfficer(), newId: () => source.next() }
  const input = { version: found.ehcCase.version, event }
  return recordEvent(acting, { ...found, setting: SETTING, openCaseId, asked: null }, input).change
}

const plain = { on: '2026-11-20', supersedes: null, why: null }
const withdrawn: Input = { ...plain, kind: 'withdrawn', details: { by: 'family' } }
const refusedToAssess: Input = { ...plain, kind: 'decision-to-assess', details: { decision: 'not-assess' } }
const wantsMediation: Input = {
  ...plain,
  kind: 'mediation-requested',
  details: { decisionOn: null, healthOnly: false },
}
const toAssess: Input = { ...plain, kind: 'decision-to-assess', details: { decision: 'assess' } }
const psychologist: Input = {
  ...plain,
  kind: 'advice-requested',
  details: { from: { body: 'educational-psychologist', name: '' }, receivedByBodyOn: '2026-11-20' },
}

/** What the cupboard promises of changes of cases, and of the hold on a child. */
export function ehcSuite(make: Make): void {
  describe('a change of a case', () => {
    test('writes record, row, event and entry, and the chain can be checked link by link', async () => {
      const { stores } = await make()
      const { id, change } = started(3001)
      expect(await stores.commit(change, keptUnder('key-00001'))).toBe('done')
      expect(await stores.commit(await recording(stores, id, toAssess), null)).toBe('done')
      const found = await stores.ehc.open('900', id)
      expect(found?.ehcCase).toMatchObject({ version: 2, chainHead: found?.entries.at(-1)?.hash })
      expect(found?.events.map(({ kind }) => kind)).toEqual(['request-received', 'decision-to-assess'])
      expect(found?.entries.map(({ what }) => what)).toEqual(['case-started', 'event-recorded'])
      expect(firstBrokenLink(found?.entries ?? [], sha256)).toBeNull()
      expect(ids(await stores.ehc.rows('900', 'open'))).toEqual([id])
      expect((await stores.answers.get('900', 'u-lead', 'key-00001', new Date()))?.status).toBe(200)
    })

    test('with another in it writes both, each with its own entry', async () => {
      const { stores } = await make()
      const { id, change } = started(3001)
      await stores.commit(change, null)
      await stores.commit(await recording(stores, id, toAssess), null)
      const asking = await recording(stores, id, psychologist, 7101)
      expect(await stores.commit(asking, null)).toBe('done')
      const requestId = asking.also?.request?.next.id ?? ''
      const request = await stores.requests.open('900', requestId)
      expect(request?.request).toMatchObject({ status: 'accepted', dueOn: '2027-01-01', version: 1 })
      expect(firstBrokenLink(request?.entries ?? [], sha256)).toBeNull()
      expect(request?.request.chainHead).toBe(request?.entries[0]?.hash)
      expect((await stores.ehc.open('900', id))?.events.at(-1)?.id).toBe(requestId)
    })

    test.each<
      [string, (change: Change) => Promise<Partial<Parameters<Awaited<ReturnType<Make>>['give']>[0]>>]
    >([
      [
        'the request is there already',
        async change => ({
          requests: [
            aRequest()
              .id(change.also?.request?.next.id ?? '')
              .build(),
          ],
        }),
      ],
      [
        'the case has moved on',
        async change => ({
          cases: [{ ehcCase: { ...(change.ehc?.next as GivenCase['ehcCase']), version: 9 }, events: [] }],
        }),
      ],
    ])('with another in it writes nothing when %s', async (_, meanwhile) => {
      const { stores, give, dump } = await make()
      const { id, change } = started(3001)
      await stores.commit(change, null)
      await stores.commit(await recording(stores, id, toAssess), null)
      const asking = await recording(stores, id, psychologist, 7101)
      await give({ authority: '900', ...(await meanwhile(asking)) })
      const before = await dump()
      expect(await stores.commit(asking, keptUnder('key-00001'))).toBe('changed')
      expect(await dump()).toBe(before)
    })
  })

  describe('a child', () => {
    const text = childText(A_CHILD)

    test('is held by one open case: of many starts at once one is done', async () => {
      const { stores } = await make()
      const starts = Array.from({ length: 8 }, (_, one) => started(3001 + one * 10))
      const results = await Promise.all(starts.map(({ change }) => stores.commit(change, null)))
      expect(results.filter(result => result === 'done')).toHaveLength(1)
      expect(results.filter(result => result === 'changed')).toHaveLength(7)
      const [only, ...others] = await stores.ehc.rows('900', 'open')
      expect(others).toEqual([])
      expect(await stores.ehc.openCaseOf('900', text)).toBe(only?.id)
    })

    test('is not held by another’s case, nor in another authority', async () => {
      const { stores } = await make()
      const { change } = started(3001)
      await stores.commit(change, null)
      expect(await stores.ehc.openCaseOf('900', childText(child('Noa')))).toBeNull()
      expect(await stores.ehc.openCaseOf('901', text)).toBeNull()
      expect(await stores.commit(started(3101, child('Noa')).change, null)).toBe('done')
    })

    test.each([
      ['withdrawn', withdrawn],
      ['refused an assessment', refusedToAssess],
    ])('is let go when the case is %s, and may have a new one', async (_, ending) => {
      const { stores } = await make()
      const [first, second] = [started(3001), started(3101)]
      await stores.commit(first.change, null)
      expect(await stores.commit(second.change, null)).toBe('changed')
      expect(await stores.commit(await recording(stores, first.id, ending), null)).toBe('done')
      expect(await stores.ehc.openCaseOf('900', text)).toBeNull()
      expect(await stores.commit(second.change, null)).toBe('done')
      expect(await stores.ehc.openCaseOf('900', text)).toBe(second.id)
    })

    test('is let go when the case turns out to be about another, who is then held', async () => {
      const { stores } = await make()
      const [first, second] = [started(3001), started(3101)]
      await stores.commit(first.change, null)
      const kept = await stores.ehc.open('900', first.id)
      if (kept === null) throw new Error('There is no such case')
      const input = { version: 1, child: child('Noa'), sharing: 'dates', takeOver: false, why: null } as const
      const changed = changeCase(
        asOfficer(),
        { ...kept, setting: SETTING, openCaseId: null, alikeIds: [], requests: [] },
        input,
      )
      expect(await stores.commit(changed.change, null)).toBe('done')
      expect(await stores.ehc.openCaseOf('900', text)).toBeNull()
      expect(await stores.ehc.openCaseOf('900', childText(child('Noa')))).toBe(first.id)
      expect(await stores.commit(second.change, null)).toBe('done')
    })

    test('of one name and date of birth may have several cases, by UPN and without; each is listed while it is open', async () => {
      const { stores } = await make()
      const [first, second] = [started(3001), started(3101, { ...A_CHILD, upn: 'A123456789012' })]
      const alike = () => stores.ehc.openCasesAlike('900', alikeText(A_CHILD))
      expect(await alike()).toEqual([])
      for (const { change } of [first, second]) expect(await stores.commit(change, null)).toBe('done')
      expect(await alike()).toEqual([first.id, second.id].sort())
      expect(await stores.ehc.openCasesAlike('901', alikeText(A_CHILD))).toEqual([])
      for (const [{ id }, left] of [
        [first, [second.id]],
        [second, []],
      ] as const) {
        await stores.commit(await recording(stores, id, withdrawn, id === first.id ? 7301 : 7401), null)
        expect(await alike()).toEqual(left)
      }
    })

    test('stays with its new case while something is still recorded in the old', async () => {
      const { stores } = await make()
      const [first, second] = [started(3001), started(3101)]
      await stores.commit(first.change, null)
      await stores.commit(await recording(stores, first.id, refusedToAssess), null)
      await stores.commit(second.change, null)
      const mediation = await recording(stores, first.id, wantsMediation, 7201)
      expect(mediation.ehc?.children).toEqual([])
      expect(await stores.commit(mediation, null)).toBe('done')
      expect(await stores.ehc.openCaseOf('900', text)).toBe(second.id)
    })

    test('is known by a digest: no name and no number stands in what is kept of the hold', async () => {
      const { stores, dump } = await make()
      const { change } = started(3001, { ...child('Zebedee'), upn: 'A123456789012' })
      await stores.commit(change, null)
      const kept = (await dump()).split('givenName')
      expect(kept).toHaveLength(2)
      expect(kept.join('').match(/zebedee/gi)).toHaveLength(1)
    })
  })
}
