import { describe, expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { aChange } from '../../builders/change.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { aContext } from '../../builders/event.ts'
import { aRequest } from '../../builders/request.ts'
import { SAM } from '../../builders/world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

const AUDIENCES = ['team', 'setting#900001', 'specialist#900-sp01']

async function filled(requests: readonly Request[], now = '2026-11-23T06:00:00.000Z') {
  const cupboard = inMemoryStores()
  await cupboard.give({ authority: '900', requests })
  const { parts, clock, logged } = partsOn(cupboard.stores, { clock: aClock(now) })
  const handler = createScheduleHandler(parts)
  const told = async () => {
    const { notices } = await cupboard.stores.notices.latest('900', AUDIENCES, 'u-lead')
    return notices.map(({ audience, text }) => `${audience}: ${text}`).sort()
  }
  const run = () => handler({ time: clock.now().toISOString() }, aContext('schedule'))
  return { ...cupboard, clock, logged, told, handler, run }
}

const late = (nextOn: string, made = aRequest().submitted()) => made.with({ nextOn }).build()

describe('a next step that is late reminds whoever has the request', () => {
  const next = 'is 1 day late. Next:'
  test.each([
    [
      'submitted',
      aRequest().submitted(),
      `team: Request 00000-00001 (Educational psychology consultation) ${next} the team decides.`,
    ],
    [
      'more-information-needed',
      aRequest().asked(),
      `setting#900001: Request 00000-00001 (Educational psychology consultation) ${next} add what the team asked for and send it again.`,
    ],
    [
      'accepted',
      aRequest().accepted(),
      `team: Request 00000-00001 (Educational psychology consultation) ${next} the team chooses a specialist.`,
    ],
    [
      'allocated',
      aRequest().allocatedTo(SAM),
      `specialist#900-sp01: Request 00000-00001 (Educational psychology consultation) ${next} the specialist books a visit.`,
    ],
    [
      'delivered',
      aRequest().allocatedTo(SAM).delivered(),
      `specialist#900-sp01: Request 00000-00001 (Educational psychology consultation) ${next} the specialist books another visit or closes the request.`,
    ],
  ])('%s', async (_, made, text) => {
    const { run, told } = await filled([late('2026-11-22', made)])
    await run()
    expect(await told()).toEqual([text])
  })
})

test.each([
  ['2026-11-24', 0],
  ['2026-11-23', 0],
  ['2026-11-22', 1],
  ['2026-11-21', 1],
  ['2026-11-16', 1],
  ['2026-11-15', 1],
  ['2026-11-08', 1],
])('promised for %s, it is reminded of on 23 November: %i times', async (nextOn, count) => {
  const { run, told } = await filled([late(nextOn)])
  await run()
  expect(await told()).toHaveLength(count)
})

test('ended requests and drafts remind nobody', async () => {
  const made = [
    aRequest().declined(),
    aRequest().withdrawn(),
    aRequest().allocatedTo(SAM).closed(),
    aRequest(),
  ]
  const { run, told } = await filled(made.map((one, at) => late('2026-11-22', one.id(idOf(at + 1)))))
  await run()
  expect(await told()).toEqual([])
})

test('run twice in a day it makes the same notices, not new ones', async () => {
  const { run, dump, clock, logged } = await filled([
    late('2026-11-22'),
    late('2026-11-15', aRequest().accepted().id(idOf(2))),
  ])
  await run()
  const once = await dump()
  clock.addMinutes(90)
  await run()
  expect(await dump()).toBe(once)
  expect(logged.map(line => line.fields.count)).toEqual([2, 0])
})

test('a morning without a run is made up for by the next', async () => {
  const { run, told, clock } = await filled([late('2026-11-19')])
  await run()
  expect(await told()).toEqual([expect.stringContaining('is 4 days late')])
  clock.addMinutes(24 * 60)
  await run()
  expect(await told()).toHaveLength(1)
})

test('a run that is late counts for the day it was meant for, and tells at the instant it runs', async () => {
  const { stores, clock, handler } = await filled([late('2026-11-22')])
  clock.set('2026-11-24T00:20:00.000Z')
  await handler({ time: '2026-11-23T06:00:00Z' }, aContext('schedule'))
  const { notices } = await stores.notices.latest('900', AUDIENCES, 'u-lead')
  expect(notices).toMatchObject([
    { at: '2026-11-24T00:20:00.000Z', text: expect.stringContaining('is 1 day late') },
  ])
})

test.each([[undefined], [null], [{}], [{ time: 7 }], [{ time: 'this morning' }]])(
  'an event that does not say when it was meant for counts for the day it comes: %j',
  async event => {
    const { told, handler } = await filled([late('2026-11-22')])
    await handler(event, aContext('schedule'))
    expect(await told()).toEqual([expect.stringContaining('is 1 day late')])
  },
)

test('nobody has seen a reminder before it was there', async () => {
  const { stores, clock, handler } = await filled([late('2026-11-22')])
  clock.set('2026-11-23T06:04:00.000Z')
  const seen = { userId: 'u-lead', upTo: '2026-11-23T06:03:00.000Z' }
  await stores.commit(aChange({ note: null, about: null, seen }), null)
  await handler({ time: '2026-11-23T06:00:00Z' }, aContext('schedule'))
  const { notices, seenUpTo } = await stores.notices.latest('900', AUDIENCES, 'u-lead')
  expect(notices.map(({ at }) => at > String(seenUpTo))).toEqual([true])
})

test('a request stays quiet for a week and is then reminded of again', async () => {
  const { run, told, clock } = await filled([late('2026-11-22')])
  const counts: number[] = []
  for (let day = 0; day <= 14; day += 1) {
    await run()
    counts.push((await told()).length)
    clock.addMinutes(24 * 60)
  }
  expect(counts).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3])
})

test('the day is London’s: at 6am in summer it is still 5am by UTC', async () => {
  const { run, told } = await filled([late('2026-06-30')], '2026-06-30T23:30:00.000Z')
  await run()
  expect(await told()).toHaveLength(1)
})

test('a list longer than a page is read to the last that is late', async () => {
  const many = Array.from({ length: 230 }, (_, at) =>
    late(
      '2026-11-22',
      aRequest()
        .submitted()
        .id(idOf(at + 1)),
    ),
  )
  const soon = late('2026-11-30', aRequest().submitted().id(idOf(999)))
  const { run, logged } = await filled([...many, soon])
  await run()
  expect(logged[0]).toEqual({ level: 'info', message: 'schedule-done', fields: { count: 230 } })
})

test('every authority is looked at, and each told of its own only', async () => {
  const { stores, give, run } = await filled([])
  await give({ authority: '901', requests: [{ ...late('2026-11-22'), authority: '901' }] })
  await run()
  expect((await stores.notices.latest('900', AUDIENCES, 'u-lead')).notices).toEqual([])
  expect((await stores.notices.latest('901', AUDIENCES, 'u-lead')).notices).toHaveLength(1)
})
