import type { Visit } from '../../../shared/visits/visit.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { book, cancel, leadHome, list, open, reschedule, sencoHome, slots } from './use-cases.ts'
import { Waves } from './waves.ts'
import { putBetween, type WireCall } from './wire.ts'

/** Counts what must wait for what: how many round trips a use case makes one after the other, and what a booking writes. */
export async function measureRounds(place: Place): Promise<Figure[]> {
  const on = watched(place)
  const request = place.nextBookable()
  let visit: Visit | undefined
  const booked = () => {
    if (visit === undefined) throw new Error('Nothing was booked')
    return visit
  }
  try {
    return [
      await on.read('list', () => list(place)),
      await on.read('free slots', () => slots(place, request)),
      ...(await on.write('book', async () => {
        visit = await book(place, request)
      })),
      await on.read('open a request', () => open(place, request)),
      ...(await on.write('reschedule', async () => {
        visit = await reschedule(place, booked())
      })),
      ...(await on.write('cancel', () => cancel(place, booked()))),
      await on.read('home of a lead', () => leadHome(place)),
      await on.read('home of a SENCO', () => sencoHome(place)),
    ]
  } finally {
    on.stop()
  }
}

interface WaveCall extends WireCall {
  readonly round: number
}

/** What was sent at once, wave by wave. @example '3 GetItem, 1 Query; then 1 TransactWriteItems' */
function inWaves(calls: readonly WaveCall[]): string {
  const waves = Map.groupBy(calls, ({ round }) => round)
  const words = [...waves.values()].map(wave =>
    [...Map.groupBy(wave, ({ operation }) => operation)]
      .map(([operation, same]) => `${same.length} ${operation}`)
      .sort()
      .join(', '),
  )
  return words.join('; then ')
}

function watched({ table }: Place) {
  const waves = new Waves()
  let calls: WaveCall[] = []
  const seen = (call: WireCall) => calls.push({ ...call, round: waves.rounds })
  const stop = putBetween(table, { before: waves.before, after: waves.after, seen })
  const count = async (work: () => Promise<unknown>) => {
    calls = []
    const start = waves.rounds
    return { start, rounds: await waves.count(work()) }
  }
  const read = async (of: string, work: () => Promise<unknown>): Promise<Figure> => {
    const { rounds } = await count(work)
    return { goal: 'rounds', of, value: rounds, baseline: 1, why: inWaves(calls) }
  }
  const write = async (of: string, work: () => Promise<unknown>): Promise<Figure[]> => {
    const { start, rounds } = await count(work)
    const transaction = calls.find(({ operation }) => operation === 'TransactWriteItems')
    if (transaction === undefined) throw new Error(`To ${of} wrote nothing`)
    const why = inWaves(calls)
    const figures: Figure[] = [
      { goal: 'rounds', of, value: rounds, baseline: 1, why },
      { goal: 'readRounds', of, value: transaction.round - start - 1, baseline: 1, why },
    ]
    if (of === 'book') figures.push(itemsOf(transaction))
    return figures
  }
  return { read, write, stop }
}

function itemsOf({ writes }: WireCall): Figure {
  const baseline = 'diary day, visit, request, hours, audit, idempotency'
  return { goal: 'bookingItems', value: writes, baseline }
}
