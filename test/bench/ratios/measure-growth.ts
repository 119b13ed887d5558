import type { Visit } from '../../../shared/visits/visit.ts'
import { ratio } from './figures.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { type Often, sideBySide, type Way } from './side-by-side.ts'
import { book, list, open, slots } from './use-cases.ts'
import { putBetween } from './wire.ts'

interface Used {
  readonly items: number
  readonly units: number
  readonly bytes: number
}

/** A use case on a place. What it needs to exist is made once, before anything is measured. */
type Case = (place: Place) => Promise<Way>

const CASES: Readonly<Record<string, Case>> = {
  list: async place => () => list(place),
  'open a request': async place => {
    const visit: Visit = await book(place, place.nextBookable())
    return () => open(place, { id: visit.requestId } as Parameters<typeof open>[1])
  },
  'free slots': async place => {
    const request = place.nextBookable()
    return () => slots(place, request)
  },
  book: async place => () => book(place, place.nextBookable()),
}

const BASELINE = 'the same at 1x, one setting holding half of each'

/** Compares use cases at a hundred times the data with the same at 1x. */
export async function measureGrowth(
  small: Place,
  large: Place,
  oftenOf: (of: string) => Often,
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [of, caseOf] of Object.entries(CASES)) {
    const [one, hundred] = [await caseOf(small), await caseOf(large)]
    const [usedAtOne, usedAtHundred] = [await usedBy(small, one), await usedBy(large, hundred)]
    const cpu = await sideBySide(hundred, one, oftenOf(of))
    const grown = (goal: Figure['goal'], at100: number, at1: number, unit: string): Figure => ({
      goal,
      of,
      value: ratio(at100, at1),
      baseline: BASELINE,
      why: `${Number(at100.toFixed(2))} over ${Number(at1.toFixed(2))} ${unit}`,
    })
    figures.push(
      grown('growthItems', usedAtHundred.items, usedAtOne.items, 'items'),
      grown('growthUnits', usedAtHundred.units, usedAtOne.units, 'units'),
      grown('growthBytes', usedAtHundred.bytes, usedAtOne.bytes, 'bytes'),
      { ...grown('growthCpu', cpu.one, cpu.other, 'ms'), value: cpu.ratio },
    )
  }
  return figures
}

async function usedBy({ table }: Place, way: Way): Promise<Used> {
  const used = { items: 0, units: 0, bytes: 0 }
  const stop = putBetween(table, {
    seen: call => {
      used.items += call.items
      used.units += call.units
      used.bytes += call.bytes
    },
  })
  await way(0).finally(stop)
  return used
}
