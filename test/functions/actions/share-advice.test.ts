import { expect, test } from 'vitest'
import { changeCase } from '../../../functions/actions/change-case.ts'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { asOfficer } from '../../builders/acting.ts'
import { said, walkedTo } from '../../builders/case-walk.ts'
import { idOf } from '../../builders/clock.ts'
import { A_CHILD } from '../../builders/ehc-case.ts'
import { SETTING } from '../../builders/found.ts'
import { aVisit } from '../../builders/visit.ts'
import { HARBOUR } from '../../builders/world.ts'

const asking = (name: string) =>
  said(
    'advice-requested',
    '2026-02-23',
    {
      from: { body: 'educational-psychologist', name },
      receivedByBodyOn: '2026-02-23',
    },
    { why: 'Two psychologists are asked' },
  )

/** A case with two statutory requests, the first with a visit to come and one that was cancelled. */
async function askedTwice() {
  const walk = await walkedTo('advice-requested')
  const requestIds = [await walk.record(asking('')), await walk.record(asking('second'))].map(
    ({ ehc }) => ehc?.event?.id ?? '',
  )
  const open = async (id: string) => {
    const found = await walk.cupboard.stores.requests.open('900', id)
    if (found === null) throw new Error('Asking makes a request')
    return found
  }
  const { request } = await open(requestIds[0] ?? '')
  const visit = aVisit().for(request)
  const visits = [visit.id(idOf(901)).build(), visit.id(idOf(902)).cancelled().build()]
  await walk.cupboard.give({ authority: '900', visits })
  const change = async (
    input: { sharing: 'nothing' | 'dates' | 'everything'; child?: typeof A_CHILD },
    setting = SETTING,
  ) => {
    const kept = await walk.kept()
    const found = {
      ...kept,
      setting,
      openCaseId: kept.ehcCase.id,
      alikeIds: [],
      requests: await Promise.all(requestIds.map(open)),
    }
    const body = { version: kept.ehcCase.version, child: A_CHILD, takeOver: false, why: null, ...input }
    const changed = changeCase(asOfficer('2026-02-25T09:00:00.000Z'), found, body)
    expect(await walk.cupboard.stores.commit(changed.change, null)).toBe('done')
    return Promise.all(requestIds.map(open))
  }
  return { change, requests: await Promise.all(requestIds.map(open)) }
}

test('a statutory request begins with what the case shares', async () => {
  const { requests } = await askedTwice()
  expect(requests.map(({ request }) => request.sharing)).toEqual(['dates', 'dates'])
})

test('every request of a case and its visits to come follow what the officer shares, each with an entry', async () => {
  const { change } = await askedTwice()
  const after = await change({ sharing: 'nothing' })
  expect(after.map(({ request }) => [request.sharing, request.version])).toEqual([
    ['nothing', 2],
    ['nothing', 2],
  ])
  expect(after[0]?.visits.map(({ id, sharing }) => [id, sharing])).toEqual([
    [idOf(901), 'nothing'],
    [idOf(902), 'dates'],
  ])
  for (const { entries } of after) {
    expect(entries.at(-1)).toMatchObject({ what: 'sharing-changed', facts: { sharing: 'nothing' } })
    expect(firstBrokenLink(entries, sha256)).toBeNull()
  }
  const again = await change({ sharing: 'everything' })
  expect(again.map(({ request }) => request.sharing)).toEqual(['everything', 'everything'])
})

test('a setting the child has left sees nothing of them any more', async () => {
  const { change } = await askedTwice()
  const after = await change({ sharing: 'everything' }, HARBOUR)
  expect(after.map(({ request }) => [request.settingId, request.sharing])).toEqual([
    [SETTING.id, 'nothing'],
    [SETTING.id, 'nothing'],
  ])
})

test('the child of an open request follows a correction on the case, with an entry that names nothing', async () => {
  const { change, requests } = await askedTwice()
  const upn = 'A123456789012'
  const after = await change({ sharing: 'dates', child: { ...A_CHILD, upn, primaryType: 'HI' } })
  for (const { request, entries } of after) {
    expect(request.content).toMatchObject({ about: { child: { upn } }, need: { primaryType: 'HI' } })
    expect(entries.at(-1)).toMatchObject({ what: 'child-corrected', facts: {} })
  }
  expect(requests[0]?.request.content).toMatchObject({ about: { child: { lookedAfter: null } } })
})
