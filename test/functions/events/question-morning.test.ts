import { expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { aClock, idOf } from '../../builders/clock.ts'
import { aContext } from '../../builders/event.ts'
import { aQuestion } from '../../builders/question-world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

const TAKEN = { userId: 'u-sam', name: 'Sam Sailor', specialistId: '900-sp01' }

test('each morning reminds of questions that are late, once in a week', async () => {
  const cupboard = inMemoryStores()
  const records = [
    aQuestion({ id: idOf(1) }),
    aQuestion({ id: idOf(2), takenBy: TAKEN }),
    aQuestion({ id: idOf(3), status: 'answered' }),
    aQuestion({ id: idOf(4), dueOn: '2026-12-01' }),
    aQuestion({ id: idOf(5), dueOn: null }),
  ].map(next => ({ kind: 'question' as const, next }))
  await cupboard.give({ authority: '900', records })
  const { parts, clock } = partsOn(cupboard.stores, { clock: aClock('2026-12-01T06:00:00.000Z') })
  const handler = createScheduleHandler(parts)
  const morning = async (instant: string) => {
    clock.set(instant)
    await handler({ time: instant }, aContext('schedule'))
    const { notices } = await cupboard.stores.notices.latest('900', ['team', 'specialist#900-sp01'], 'u')
    return notices.map(({ audience, link }) => `${audience} ${link}`).sort()
  }
  const first = ['specialist#900-sp01 /questions/0000000002', 'team /questions/0000000001']
  expect(await morning('2026-12-01T06:00:00.000Z')).toEqual(first)
  expect(await morning('2026-12-01T06:05:00.000Z')).toEqual(first)
  expect(await morning('2026-12-02T06:00:00.000Z')).toEqual([...first, 'team /questions/0000000004'].sort())
})
