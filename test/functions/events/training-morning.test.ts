import { describe, expect, test } from 'vitest'
import { callOffSession } from '../../../functions/actions/call-off-session.ts'
import { accountsOf } from '../../../functions/actions/session-accounts.ts'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { hoursOfPlaces } from '../../../shared/training/place-hours.ts'
import type { CourseSession, Place } from '../../../shared/training/session.ts'
import { asLead } from '../../builders/acting.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { aContext } from '../../builders/event.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aPlace, aSession } from '../../builders/training.ts'
import { HARBOUR, PIER, SAM } from '../../builders/world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

const id = aSession().id

async function filled(session: Partial<CourseSession>, now: string) {
  const cupboard = inMemoryStores()
  await cupboard.give({
    authority: '900',
    settings: [PIER, HARBOUR],
    specialists: [SAM],
    records: [{ kind: 'session', next: aSession(session) }],
  })
  const { parts, clock } = partsOn(cupboard.stores, { clock: aClock(now) })
  const handler = createScheduleHandler(parts)
  const run = () => handler({ time: clock.now().toISOString() }, aContext('schedule'))
  const read = async () => {
    const found = await cupboard.stores.records.open('session', '900', id)
    if (found === null) throw new Error('There is no session')
    return found
  }
  const told = async (...audiences: string[]) =>
    (await cupboard.stores.notices.latest('900', audiences, 'u')).notices.map(({ text }) => text)
  return { ...cupboard, run, clock, read, told }
}

const offer = (until: string, of = PIER): Place => aPlace(1, { status: 'offered', offeredUntilOn: until }, of)
const turn = aPlace(2, { status: 'waiting' }, HARBOUR)

describe('offers pass on in the morning', () => {
  test('after their last day, once', async () => {
    const { run, read } = await filled(
      { capacity: 1, places: [offer('2026-12-01'), turn] },
      '2026-12-02T06:00:00.000Z',
    )
    await run()
    await run()
    const { record, entries } = await read()
    expect(record.places.map(({ status }) => status)).toEqual(['lapsed', 'offered'])
    expect(record.places[1]?.offeredUntilOn).toBe('2026-12-04')
    expect(entries.map(({ what, by, facts }) => [what, by.name, facts])).toEqual([
      ['offer-lapsed', 'The service', { offered: 1, lapsed: 1 }],
    ])
  })

  test('not before; on the very day an old offer lapses and nobody is offered it', async () => {
    const places = [offer('2026-12-01'), turn]
    const before = await filled({ capacity: 1, places }, '2026-12-01T06:00:00.000Z')
    await before.run()
    expect((await before.read()).record.version).toBe(1)
    const { run, read } = await filled({ capacity: 1, places }, '2027-01-12T06:00:00.000Z')
    await run()
    expect((await read()).record.places.map(({ status }) => status)).toEqual(['lapsed', 'waiting'])
  })
})

describe('settings are reminded', () => {
  const places = [aPlace(1), aPlace(2), aPlace(3, { status: 'waiting' }, HARBOUR)]

  test.each([
    ['2027-01-07T06:00:00.000Z', 0],
    ['2027-01-08T06:00:00.000Z', 1],
    ['2027-01-11T06:00:00.000Z', 1],
    ['2027-01-12T06:00:00.000Z', 0],
  ])('on the morning of %s: %i', async (now, count) => {
    const { run, told } = await filled({ places }, now)
    await run()
    expect(await told(`setting#${PIER.id}`)).toHaveLength(count)
    expect(await told(`setting#${HARBOUR.id}`)).toEqual([])
  })

  test('once, in words that say when, where and how many, and to where it leads', async () => {
    const { run, told, clock, stores } = await filled({ places }, '2027-01-08T06:00:00.000Z')
    await run()
    clock.set('2027-01-11T06:00:00.000Z')
    await run()
    expect(await told(`setting#${PIER.id}`)).toEqual([
      'Coming up: “Calm corners” on Tuesday 12 January 2027 at 9:30am, Quay Family Hub. You have 2 places. How to join: Ring the green bell',
    ])
    const { notices } = await stores.notices.latest('900', [`setting#${PIER.id}`], 'u')
    expect(notices[0]?.link).toBe(`/training/sessions/${id}`)
  })

  test.each(['held', 'cancelled'] as const)('not of a session that is %s', async status => {
    const { run, told } = await filled({ places, status }, '2027-01-11T06:00:00.000Z')
    await run()
    expect(await told(`setting#${PIER.id}`)).toEqual([])
  })
})

test('a session of more settings than one write can settle is settled to the last by the next morning', async () => {
  const settingIds = Array.from({ length: 95 }, (_, at) => `9002${String(at).padStart(2, '0')}`)
  const places = settingIds.map((settingId, at) => aPlace(200 + at, {}, { id: settingId, name: settingId }))
  const { run, read, stores, give } = await filled(
    { capacity: 120, places, toSettle: settingIds },
    '2026-11-23T06:00:00.000Z',
  )
  await give({ authority: '900', ledgers: settingIds.map(settingId => aLedger({ settingId })) })
  const sums = async () => {
    const ledgers = await Promise.all(settingIds.map(one => stores.hours.ofSetting('900', one, '2026-27')))
    return ledgers.flat().reduce((sum, { reservedHalfHours }) => sum + reservedHalfHours, 0)
  }
  await run()
  expect(await sums()).toBe(190)
  const { record } = await read()
  expect(record.toSettle).toEqual([])
  const found = { session: record, accounts: await accountsOf({ stores, authority: '900' }, record) }
  const acting = asLead('2026-11-23T09:00:00.000Z')
  const { change } = callOffSession(
    acting,
    { ...found, trainers: [SAM], days: [] },
    { version: record.version, why: 'Snow' },
  )
  expect(await stores.commit(change, null)).toBe('done')
  const after = (await read()).record
  expect(hoursOfPlaces(after.places)).toEqual({ reservedHalfHours: 0, usedHalfHours: 0 })
  expect(after.toSettle).toHaveLength(55)
  expect(await sums()).toBe(110)
  await run()
  expect(await sums()).toBe(0)
  expect((await read()).record.toSettle).toEqual([])
  expect(idOf(200)).toBe(places[0]?.id)
})
