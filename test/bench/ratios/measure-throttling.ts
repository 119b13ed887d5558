import { seeded } from '../allocation/random.ts'
import { ratio } from './figures.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { book, list, open, slots } from './use-cases.ts'
import { putBetween } from './wire.ts'

/** Readers at once, how often each reads; and bookings one after another, so that none meets another. */
const READERS = 8
const TIMES = 12
const BOOKINGS = 30

/** Counts the tries it takes to do the same work when one try in ten is turned away. */
export async function measureThrottling(place: Place): Promise<Figure> {
  const random = seeded(7)
  const calm = await tries(place, () => false)
  const busy = await tries(place, () => random.isBelow(0.1))
  return {
    goal: 'throttling',
    value: ratio(busy.tries / busy.done, calm.tries / calm.done),
    baseline: 'the same work, nothing turned away',
    why: `${busy.tries} tries, ${busy.turnedAway} of them turned away, for ${busy.done} of ${busy.asked} done; ${calm.tries} for ${calm.done}`,
  }
}

interface Tried {
  readonly tries: number
  readonly turnedAway: number
  readonly asked: number
  readonly done: number
}

async function tries(place: Place, isThrottled: () => boolean): Promise<Tried> {
  const seen = { tries: 0, turnedAway: 0, asked: 0, done: 0 }
  const stop = putBetween(place.table, {
    isThrottled: () => {
      seen.tries += 1
      const isTurnedAway = isThrottled()
      if (isTurnedAway) seen.turnedAway += 1
      return isTurnedAway
    },
  })
  const ask = async (work: Promise<unknown>) => {
    seen.asked += 1
    await work.then(
      () => {
        seen.done += 1
      },
      () => undefined,
    )
  }
  const reader = async () => {
    const request = place.nextBookable()
    for (let time = 0; time < TIMES; time += 1) {
      await ask(list(place))
      await ask(slots(place, request))
      await ask(open(place, request))
    }
  }
  const booker = async () => {
    for (let time = 0; time < BOOKINGS; time += 1) await ask(book(place, place.nextBookable()))
  }
  try {
    await Promise.all([booker(), ...Array.from({ length: READERS }, reader)])
  } finally {
    stop()
  }
  return seen
}
