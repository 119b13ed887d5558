import { expect, inject, test } from 'vitest'
import type { User } from '../../../shared/people/user.ts'
import { takenCount } from '../../../shared/training/register.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aSetting } from '../../builders/setting.ts'
import { aCourse, aSession } from '../../builders/training.ts'
import { aUser } from '../../builders/user.ts'
import { SAM } from '../../builders/world.ts'
import { anApi, type Reply } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'

const COUNT = 40
const BOOK = 'POST /training/sessions/:sessionId/settings/:settingId/places'
const SETTINGS = Array.from({ length: COUNT }, (_, at) =>
  aSetting()
    .id(`9001${100 + at}`)
    .build(),
)
const SENCOS = SETTINGS.map(({ id }) => aUser().senco(id).named(`senco-${id}`, `Senco ${id}`).build())
const sessionId = aSession().id

/** An API on the real engine, with a session of ten places and forty settings that all want one. */
async function filled() {
  const cupboard = await engineStores(inject('databaseEndpoint'))
  const given = {
    authority: '900',
    users: SENCOS,
    settings: SETTINGS,
    specialists: [SAM],
    ledgers: SETTINGS.map(({ id }) => aLedger({ settingId: id })),
    records: [
      { kind: 'course' as const, next: aCourse() },
      { kind: 'session' as const, next: aSession({ capacity: 10 }) },
    ],
  }
  const api = await anApi([given], { cupboard })
  /** Whoever is told that it is busy, or that nobody knows, sends the very same again, as the pages do. */
  const book = async (who: User, body: object, key: string, left = 4): Promise<Reply> => {
    const params = { sessionId, settingId: who.settingIds[0] ?? '' }
    const reply = await api.call(who, BOOK, { params, body, key })
    return reply.status === 503 && left > 0 ? book(who, body, key, left - 1) : reply
  }
  const all = (body: object): Promise<Reply[]> =>
    Promise.all(SENCOS.map((who, at) => book(who, body, `key-race-${at}`)))
  const read = async () => (await cupboard.stores.records.get('session', '900', sessionId)) as CourseSession
  const reserved = async () => {
    const ledgers = await Promise.all(
      SETTINGS.map(({ id }) => cupboard.stores.hours.ofSetting('900', id, '2026-27')),
    )
    return ledgers.flat().filter(({ reservedHalfHours }) => reservedHalfHours === 2).length
  }
  return { all, read, reserved }
}

test('of 40 settings that book one of ten places at once, ten get one and 30 are told it is full', async () => {
  const { all, read, reserved } = await filled()
  const replies = await all({ names: [null], orWait: false })
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(10)
  expect(replies.filter(({ json }) => json.code === 'session-full')).toHaveLength(30)
  expect(takenCount(await read())).toBe(10)
  expect(await reserved()).toBe(10)
})

test('of 40 that would wait, ten get a place and 30 a turn, each another', async () => {
  const { all, read, reserved } = await filled()
  const replies = await all({ names: [null], orWait: true })
  expect(
    replies.map(({ status, json }) => `${status} ${json.code ?? ''}`).filter(said => said !== '201 '),
  ).toEqual([])
  expect(replies.filter(({ json }) => json.isWaiting)).toHaveLength(30)
  const { places, anotherProposedAt } = await read()
  expect(new Set(places.map(({ settingId }) => settingId)).size).toBe(COUNT)
  expect(places.filter(({ status }) => status === 'booked')).toHaveLength(10)
  expect(anotherProposedAt).not.toBeNull()
  expect(await reserved()).toBe(10)
})
