import * as z from 'zod'
import type { LocalDate } from '../calendar/local-date.ts'
import { PHASES, Phase, type Setting } from '../people/setting.ts'
import type { RecordShape } from '../records/record-shape.ts'
import {
  MEASURE_KEYS,
  MEASURES,
  type Measured,
  type MeasureKey,
  type ProfileRows,
  yearFigures,
} from './measures.ts'

/** Bands of size by children on roll, smallest first. TABLE: this product's policy. */
export const SIZE_BANDS = {
  'to-100': { label: 'up to 100 children', most: 100 },
  'to-250': { label: '101 to 250 children', most: 250 },
  'to-500': { label: '251 to 500 children', most: 500 },
  'to-1000': { label: '501 to 1,000 children', most: 1000 },
  over: { label: 'more than 1,000 children', most: Number.POSITIVE_INFINITY },
} as const satisfies Record<string, { label: string; most: number }>
export type SizeBand = keyof typeof SIZE_BANDS
const BAND_KEYS = Object.keys(SIZE_BANDS) as [SizeBand, ...SizeBand[]]

/** Of how many settings a group must be before anything is said of it: whoever looks, and five others. */
export const LEAST_SETTINGS = 6

/** Below how many a count is not told. */
export const LEAST_COUNT = 5

/** A figure of a group as it is told: 'few' stands for fewer than five, 'hidden' for one that would tell another. */
export const ProtectedFigure = z.union([z.int(), z.literal('few'), z.literal('hidden')])
export type ProtectedFigure = z.infer<typeof ProtectedFigure>

/** What settings of one phase and size have had in the middle, worked out each morning and kept protected. */
export const GroupFigures = z.strictObject({
  authority: z.string(),
  id: z.string(),
  version: z.int().min(1),
  phase: Phase,
  band: z.enum(BAND_KEYS),
  computedOn: z.string(),
  /** Null where there are too few to say anything of. */
  settingCount: z.int().nullable(),
  /** By academic year and measure. */
  years: z.record(z.string(), z.partialRecord(z.enum(MEASURE_KEYS), ProtectedFigure)),
})
export type GroupFigures = z.infer<typeof GroupFigures>

/** How group figures are kept: all of the authority in one list. */
export const GROUP_FIGURES_SHAPE: RecordShape<GroupFigures, GroupFigures> = {
  schema: GroupFigures,
  rowOf: group => group,
  placesOf: ({ id }) => ({ byDate: { list: 'all', at: id } }),
}

/** The group a setting is compared with: its phase and size. */
export function groupOf({ phase, childCount }: Pick<Setting, 'phase' | 'childCount'>): {
  readonly id: string
  readonly phase: Phase
  readonly band: SizeBand
} {
  const band = BAND_KEYS.find(key => childCount <= SIZE_BANDS[key].most) ?? 'over'
  return { id: `${phase}.${band}`, phase, band }
}

/** @example groupLabel({ phase: 'primary', band: 'to-250' }) -> 'Primary, 101 to 250 children' */
export function groupLabel({ phase, band }: { readonly phase: Phase; readonly band: SizeBand }): string {
  return `${PHASES[phase]}, ${SIZE_BANDS[band].label}`
}

/** What is kept of a group: its figures by year where it has enough settings, otherwise that it has too few. */
export function groupFigures(
  { id, phase, band }: Pick<GroupFigures, 'id' | 'phase' | 'band'>,
  members: readonly ProfileRows[],
  {
    authority,
    on,
    years,
  }: { readonly authority: string; readonly on: LocalDate; readonly years: readonly string[] },
): Omit<GroupFigures, 'version'> {
  const told = years.flatMap(year => {
    const figures = protectedFigures(members.map(rows => yearFigures(rows, year).measured))
    return figures === null ? [] : [[year, figures] as const]
  })
  const settingCount = members.length < LEAST_SETTINGS ? null : members.length
  return { authority, id, phase, band, computedOn: on, settingCount, years: Object.fromEntries(told) }
}

/** The figures of a group as they may be told; null where it has too few settings. */
export function protectedFigures(all: readonly Measured[]): Record<MeasureKey, ProtectedFigure> | null {
  if (all.length < LEAST_SETTINGS) return null
  const told = MEASURE_KEYS.map(key => [key, protect(key, middleOf(all.map(one => one[key])))])
  const figures = Object.fromEntries(told) as Record<MeasureKey, ProtectedFigure>
  return figures['visits-held'] === 'few' ? { ...figures, hours: 'hidden' } : figures
}

/** A figure as it may be told. A true zero only where it says nothing of children. */
function protect(key: MeasureKey, [lower, upper]: readonly [number, number]): ProtectedFigure {
  const { unit, isZeroTold } = MEASURES[key]
  const middle = (lower + upper) / 2
  if (unit === 'half-hours') return Math.round(middle / 2) * 2
  if (upper === 0 && isZeroTold) return 0
  return lower < LEAST_COUNT ? 'few' : Math.round(middle)
}

/** The two in the middle of some numbers, or the one there twice: the median lies between them. Of at least one. */
function middleOf(numbers: readonly number[]): readonly [number, number] {
  const sorted = [...numbers].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  return [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, upper]
}
