import { expect, inject, test } from 'vitest'
import { changeOf } from '../../builders/change.ts'
import { idOf } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aRequest } from '../../builders/request.ts'
import { aUser } from '../../builders/user.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import { expectRecounted } from '../../suites/recount.ts'

const BOOK = 'POST /requests/:requestId/series'
const IDS = [idOf(101), idOf(102)] as const
const at = (...days: readonly string[]) => days.map(on => ({ on, startMinutes: 600 }))

test('two leads book two series that share one date: one gets all of it, the other is told which and has nothing', async () => {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const other = aUser().lead().named('lead-2', 'Lars Lead').build()
  const api = await anApi(
    [
      {
        authority: '900',
        users: [...Object.values(PEOPLE), other],
        settings: [PIER, HARBOUR],
        specialists: [SAM, PAT],
        ledgers: [PIER, HARBOUR].map(({ id }) => aLedger({ settingId: id, entitledHalfHours: 100 })),
      },
    ],
    { cupboard },
  )
  await Promise.all(
    IDS.map((id, nr) => {
      const request = aRequest()
        .of(nr === 0 ? PIER : HARBOUR)
        .allocatedTo(SAM)
        .with({ id, version: 1 })
        .build()
      const loads = [{ specialistId: SAM.id, minutes: 105, requests: 1 }]
      return cupboard.stores.commit(changeOf(null, request, 'started', { entryId: id, loads }), null)
    }),
  )
  const series = [at('2026-12-01', '2026-12-08', '2026-12-15'), at('2026-12-03', '2026-12-08', '2026-12-17')]
  const replies = await Promise.all(
    IDS.map((requestId, nr) =>
      api.call(nr === 0 ? PEOPLE.lead : other, BOOK, {
        params: { requestId },
        body: { visits: series[nr], agreed: true },
      }),
    ),
  )
  const loser = replies.findIndex(({ status }) => status !== 201)
  expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(replies[loser]?.json).toMatchObject({ code: 'slot-taken', fields: [{ pointer: '/visits/1' }] })
  expect((await cupboard.stores.requests.open('900', IDS[loser] ?? ''))?.visits).toEqual([])
  expect((await cupboard.stores.requests.open('900', IDS[1 - loser] ?? ''))?.visits).toHaveLength(3)
  await expectRecounted({
    stores: cupboard.stores,
    authority: '900',
    requestIds: [...IDS],
    settingIds: [PIER.id, HARBOUR.id],
    years: ['2026-27'],
    from: '2026-11-01',
    to: '2027-07-31',
  })
})
