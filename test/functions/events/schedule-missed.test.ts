import { expect, test } from 'vitest'
import { createScheduleHandler } from '../../../functions/events/schedule.ts'
import { aClock } from '../../builders/clock.ts'
import { anEhcCase } from '../../builders/ehc-case.ts'
import { aContext } from '../../builders/event.ts'
import { PEOPLE } from '../../builders/world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { partsOn } from '../../fakes/parts.ts'

/** A case whose decision is due on 23 November, and the mornings of a schedule. */
async function mornings() {
  const cupboard = inMemoryStores()
  const cases = [anEhcCase().received('2026-10-12').build()]
  await cupboard.give({ authority: '900', users: Object.values(PEOPLE), cases })
  const { parts, clock } = partsOn(cupboard.stores, { clock: aClock() })
  const handler = createScheduleHandler(parts)
  const runOn = async (day: string, meantFor = day) => {
    clock.set(`${day}T06:00:00.000Z`)
    await handler({ time: `${meantFor}T06:00:00.000Z` }, aContext('schedule'))
  }
  const told = async () =>
    (await cupboard.stores.notices.latest('900', ['officer#u-officer', 'officers'], 'u-lead')).notices
      .map(({ audience, text }) => `${audience}: ${text.slice(text.indexOf('is '))}`)
      .sort()
  return { runOn, told }
}

test('a morning the schedule missed is made up for by the next, with the most urgent warning only', async () => {
  const { runOn, told } = await mornings()
  await runOn('2026-11-18')
  expect(await told()).toEqual(['officer#u-officer: is due in 5 days.'])
  await runOn('2026-11-19')
  expect(await told()).toHaveLength(1)
  await runOn('2026-12-23')
  await runOn('2026-12-24')
  expect(await told()).toEqual([
    'officer#u-officer: is due in 5 days.',
    'officer#u-officer: is overdue by 30 days.',
    'officers: is overdue by 30 days.',
  ])
})

test('an event of an earlier morning that comes late warns of how things stand now', async () => {
  const { runOn, told } = await mornings()
  await runOn('2026-11-17')
  await runOn('2026-11-17', '2026-11-12')
  expect(await told()).toEqual(['officer#u-officer: is due in 6 days.'])
})
