import * as z from 'zod'
import { LocalDate } from '../../../../shared/calendar/local-date.ts'
import { DISCIPLINE_KEYS, type DisciplineKey } from '../../../../shared/people/disciplines.ts'
import { HALF_DAYS, type HalfDay, type WorkingPattern } from '../../../../shared/people/specialist.ts'
import type { Coordinates } from '../../../../shared/visits/travel.ts'
import { isOneOf, listOf, problemsOf } from '../cells.ts'
import { coordinatesOf } from '../grid.ts'

/** What a row says of a person as a specialist. */
export interface SpecialistRow {
  readonly disciplines: readonly DisciplineKey[]
  readonly base: Coordinates
  readonly pattern: WorkingPattern
  readonly weeklyVisitLimit: number
}

/** England with room around it, degrees: what lies outside is a slip, most often the two the wrong way round. */
const ENGLAND = { lat: [49.8, 55.9], lng: [-6.5, 1.9] } as const

/** How far the National Grid reaches from its origin, metres. */
const GRID_METRES = { east: 700_000, north: 1_300_000 } as const

const Cells = z.object({
  disciplines: z
    .string()
    .default('')
    .transform(listOf)
    .pipe(z.array(isOneOf(DISCIPLINE_KEYS, 'a discipline')).min(1, 'a specialist needs a discipline')),
  halfDays: z
    .string()
    .default('')
    .transform(listOf)
    .pipe(z.array(isOneOf(HALF_DAYS, 'a half day such as mon-am')).min(1, 'a specialist needs half days')),
  patternStartsOn: z
    .string('it is not said from when the half days are worked')
    .trim()
    .min(1, 'it is not said from when the half days are worked')
    .pipe(z.string().refine(isDay, { error: ({ input }) => `“${input}” is not a day such as 2026-09-01` })),
  weeklyVisitLimit: z
    .string('the weekly limit is missing')
    .trim()
    .regex(/^(?:\d|10)$/, 'the weekly limit must be a whole number from 0 to 10')
    .transform(Number),
})

/** Reads a specialist's columns; `read` is null when there are problems. */
export function readSpecialist(row: Readonly<Record<string, string>>): {
  readonly read: SpecialistRow | null
  readonly problems: readonly string[]
} {
  const cells = Cells.safeParse(row)
  const base = baseOf(row)
  const problems = [...problemsOf(cells), ...(typeof base === 'string' ? [base] : [])]
  if (!cells.success || typeof base === 'string') return { read: null, problems }
  const { disciplines, halfDays, patternStartsOn, weeklyVisitLimit } = cells.data
  const pattern = { startsOn: patternStartsOn, halfDays: inOrder(halfDays) }
  return { read: { disciplines, base, pattern, weeklyVisitLimit }, problems }
}

/** The point of a base, or what is wrong with it. Degrees count before the grid, where both are given. */
function baseOf(row: Readonly<Record<string, string>>): Coordinates | string {
  const [latitude, longitude] = [numberOf(row.latitude), numberOf(row.longitude)]
  const [easting, northing] = [numberOf(row.easting), numberOf(row.northing)]
  if ([latitude, longitude, easting, northing].every(number => number === null))
    return 'a specialist needs a base: latitude and longitude, or easting and northing'
  const point =
    latitude !== null && longitude !== null
      ? { lat: latitude, lng: longitude }
      : isOnGrid(easting, GRID_METRES.east) && isOnGrid(northing, GRID_METRES.north)
        ? coordinatesOf({ easting, northing })
        : null
  return point !== null && isInEngland(point) ? point : 'the base is not a place in England'
}

function isOnGrid(metres: number | null, most: number): metres is number {
  return metres !== null && metres > 0 && metres < most
}

function isInEngland({ lat, lng }: Coordinates): boolean {
  const isIn = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most
  return isIn(lat, ENGLAND.lat) && isIn(lng, ENGLAND.lng)
}

/** Null for an empty cell, not a number for one that is none. */
function numberOf(cell: string | undefined): number | null {
  const text = (cell ?? '').trim()
  return text === '' ? null : Number(text)
}

function isDay(text: string): boolean {
  return LocalDate.safeParse(text).success
}

/** In the order of the week, so that the same half days always compare alike. */
function inOrder(halfDays: readonly HalfDay[]): HalfDay[] {
  return HALF_DAYS.filter(halfDay => halfDays.includes(halfDay))
}
