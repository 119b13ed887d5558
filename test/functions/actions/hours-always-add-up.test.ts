import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ids, Stores } from '../../../functions/ports.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { actingAs } from '../../builders/acting.ts'
import { changeOf } from '../../builders/change.ts'
import { aClock, idsFrom, type SetClock } from '../../builders/clock.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { POT_RECORDS } from '../../builders/pot.ts'
import { aRequest } from '../../builders/request.ts'
import { aUser } from '../../builders/user.ts'
import { type Cupboard, inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { expectRecounted } from '../../suites/recount.ts'
import { ACTS, aStep, IDS, PAT, POT, type Step, YEARS } from './random-steps.ts'

async function filled(): Promise<Cupboard> {
  const cupboard = inMemoryStores()
  const ledgers = [
    aLedger({ entitledHalfHours: 24 }),
    aLedger({ academicYear: '2027-28', entitledHalfHours: 6 }),
    aLedger({ settingId: POT.id, entitledHalfHours: 16 }),
  ]
  await cupboard.give({
    authority: '900',
    settings: [SETTING],
    specialists: [SAM, PAT],
    ledgers,
    records: POT_RECORDS,
  })
  for (const id of IDS) {
    const request = aRequest().accepted().with({ id, version: 1 }).build()
    await cupboard.stores.commit(changeOf(null, request, 'started'), null)
    await take(cupboard.stores, { ...NOTHING_ELSE, verb: 'allocate', request: id }, aClock(), idsFrom(2000))
  }
  return cupboard
}

const NOTHING_ELSE = { visit: 0, ahead: 0, half: 20, minutes: 60, agreed: true, isShared: false } as const

/** Takes a step, as the lead, at the clock's time. Whether anything was written; a refusal writes nothing. */
async function take(stores: Stores, step: Step, clock: SetClock, ids: Ids): Promise<boolean> {
  const found = await stores.requests.open('900', step.request)
  if (step.verb === 'pass') clock.addMinutes(60 * 24)
  if (step.verb === 'pass' || found === null) return false
  const lead = actingAs(aUser().lead().build(), clock.now().toISOString())
  const acting = { ...lead, newId: () => ids.next() }
  const visit = found.visits[step.visit % Math.max(1, found.visits.length)]
  try {
    const outcome = await ACTS[step.verb]({ stores, acting, found, visit }, step)
    if (outcome === null) return false
    expect(await stores.commit(outcome.change, null)).toBe('done')
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

test('whatever is done in whatever order, hours, loads, diaries and chains equal a recount', async () => {
  let done = 0
  const steps = fc.array(aStep, { minLength: 20, maxLength: 40, size: 'max' })
  await fc.assert(
    fc.asyncProperty(steps, async taken => {
      const { stores } = await filled()
      const [clock, ids] = [aClock(), idsFrom(3000)]
      for (const step of taken) if (await take(stores, step, clock, ids)) done += 1
      await expectRecounted({
        stores,
        authority: '900',
        requestIds: IDS,
        settingIds: [SETTING.id, POT.id],
        years: YEARS,
        from: '2026-11-01',
        to: '2028-01-01',
      })
    }),
    { numRuns: 80 },
  )
  expect(done, 'most runs do much').toBeGreaterThan(400)
})
