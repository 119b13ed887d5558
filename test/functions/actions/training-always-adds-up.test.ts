import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import { bookPlaces } from '../../../functions/actions/book-places.ts'
import { callOffSession } from '../../../functions/actions/call-off-session.ts'
import { cancelPlace, costOfPlace } from '../../../functions/actions/cancel-place.ts'
import { changeSession } from '../../../functions/actions/change-session.ts'
import { keepRegister } from '../../../functions/actions/keep-register.ts'
import { accountOf, accountsOf } from '../../../functions/actions/session-accounts.ts'
import { takeOfferedPlace } from '../../../functions/actions/take-offered-place.ts'
import { waivePlaceFee } from '../../../functions/actions/waive-place-fee.ts'
import { addDays } from '../../../shared/calendar/local-date.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { hoursOfPlaces, placesOf } from '../../../shared/training/place-hours.ts'
import { takenCount } from '../../../shared/training/register.ts'
import type { CourseSession, Place } from '../../../shared/training/session.ts'
import { asLead } from '../../builders/acting.ts'
import { idOf, idsFrom, TODAY } from '../../builders/clock.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSession } from '../../builders/training.ts'
import { SAM } from '../../builders/world.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'

const SETTINGS = ['900001', '900002', '900003'].map(id => aSetting().id(id, `Setting ${id}`).build())
const YEAR = '2026-27'
const IN = { authority: '900', id: idOf(82) }

type Step =
  | { readonly do: 'book'; readonly who: number; readonly count: number; readonly orWait: boolean }
  | { readonly do: 'cancel' | 'take' | 'waive'; readonly which: number }
  | { readonly do: 'capacity'; readonly capacity: number }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'call-off' | 'register'; readonly which: number }

const which = fc.nat({ max: 30 })
const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('book' as const),
      who: fc.nat({ max: 2 }),
      count: fc.integer({ min: 1, max: 4 }),
      orWait: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('cancel' as const, 'take' as const, 'waive' as const),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('capacity' as const), capacity: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('call-off' as const, 'register' as const), which }),
  },
)

/** A session of four places, and three settings of which the last has hours for two places only. */
async function begun() {
  const cupboard = inMemoryStores()
  const ledgers = SETTINGS.map(({ id }, at) =>
    aLedger({ settingId: id, entitledHalfHours: at === 2 ? 4 : 40 }),
  )
  const session = aSession({ capacity: 4 })
  await cupboard.give({
    authority: '900',
    settings: SETTINGS,
    ledgers,
    records: [{ kind: 'session', next: session }],
  })
  return cupboard.stores
}

type Stores = Awaited<ReturnType<typeof begun>>

async function readSession(stores: Stores): Promise<CourseSession> {
  const session = await stores.records.get('session', IN.authority, IN.id)
  if (session === null) throw new Error('There is no session')
  return session
}

async function outcomeOf(stores: Stores, acting: Acting, step: Step): Promise<Outcome<unknown> | null> {
  const session = await readSession(stores)
  const ask = { stores, authority: '900' }
  const whole = { session, accounts: await accountsOf(ask, session), trainers: [SAM], days: [] }
  const version = session.version
  if (step.do === 'call-off') return callOffSession(acting, whole, { version, why: 'Snow' })
  if (step.do === 'capacity') {
    const { on, startMinutes, venue } = session
    return changeSession(acting, whole, {
      version,
      on,
      startMinutes,
      venue,
      capacity: step.capacity,
      trainerIds: [SAM.id],
    })
  }
  if (step.do === 'register') {
    const cameIds = session.places.filter(
      ({ status }, at) => status === 'booked' && (at + step.which) % 2 === 0,
    )
    return keepRegister(acting, whole, { version, cameIds: cameIds.map(({ id }) => id) })
  }
  if (step.do === 'wait') return null
  const place =
    step.do === 'book' ? null : (session.places[step.which % Math.max(1, session.places.length)] ?? null)
  const setting = SETTINGS.find(({ id }, at) =>
    step.do === 'book' ? at === step.who : id === place?.settingId,
  )
  if (setting === undefined) return null
  const found = { session, setting, account: await accountOf(ask, session, setting.id) }
  if (step.do === 'book')
    return bookPlaces(acting, found, { names: Array(step.count).fill(null), orWait: step.orWait })
  return withPlace(acting, { ...found, place: place as Place }, step.do)
}

function withPlace(
  acting: Acting,
  found: Parameters<typeof takeOfferedPlace>[1],
  what: 'cancel' | 'take' | 'waive',
): Outcome<unknown> {
  if (what === 'take') return takeOfferedPlace(acting, found)
  if (what === 'waive') return waivePlaceFee(acting, found, { why: 'Snow' })
  return cancelPlace(acting, found, costOfPlace(found.session, found.place, acting.today))
}

/** What must be true after every step. */
async function expectSound(stores: Stores): Promise<void> {
  const session = await readSession(stores)
  expect(takenCount(session)).toBeLessThanOrEqual(session.capacity)
  expect(session.toSettle).toEqual([])
  for (const { id } of SETTINGS) {
    const [ledger] = await stores.hours.ofSetting('900', id, YEAR)
    const hours = hoursOfPlaces(placesOf(session, id))
    expect(ledger).toMatchObject(hours)
    expect(hours.reservedHalfHours + hours.usedHalfHours).toBeLessThanOrEqual(ledger?.entitledHalfHours ?? 0)
    const rows = await stores.records.rows('attendance', '900', { by: 'bySetting', list: id })
    expect(rows.length <= 1 && rows.every(row => row.reservedHalfHours === hours.reservedHalfHours)).toBe(
      true,
    )
    expect(rows.every(row => row.usedHalfHours === hours.usedHalfHours)).toBe(true)
  }
}

test('whatever is done in whatever order, no place is one too many and every ledger is the sum over its places', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(STEP, { minLength: 5, maxLength: 40 }), async steps => {
      const stores = await begun()
      let today = TODAY
      const ids = idsFrom(1000)
      for (const step of steps) {
        if (step.do === 'wait') today = addDays(today, step.days)
        const acting = { ...asLead(`${today}T09:00:00.000Z`), newId: () => ids.next() }
        try {
          const outcome = await outcomeOf(stores, acting, step)
          if (outcome !== null) expect(await stores.commit(outcome.change, null)).toBe('done')
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
        await expectSound(stores)
      }
    }),
    { numRuns: 150 },
  )
})
