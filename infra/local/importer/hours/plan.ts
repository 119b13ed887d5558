import * as z from 'zod'
import type { Ledger } from '../../../../shared/hours/ledger.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS } from '../../../../shared/hours/streams.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import { isOneOf, problemsOf } from '../cells.ts'
import type { FileRow } from '../csv-file.ts'
import type { NamedColumns } from '../named-columns.ts'
import { changesBetween, createSeenBefore, type Outcome, type RowPlan } from '../row-plan.ts'
import { settingsByName } from '../setting-names.ts'

/** The columns of a file of hours. */
export const HOURS_COLUMNS = {
  settingId: 'needed',
  academicYear: 'needed',
  stream: 'needed',
  hours: 'needed',
} as const satisfies NamedColumns

/** What an import of hours is worked out from. */
export interface HoursQuestion {
  readonly authority: string
  readonly rows: readonly FileRow[]
  readonly settings: readonly Setting[]
  /** What is kept of a setting's year, every stream. */
  readonly ledgersOf: (settingId: string, academicYear: string) => readonly Ledger[]
}

/** The most hours a year in one stream: more is a slip. This product's policy. */
const MOST_HOURS = 2000

const Cells = z.object({
  academicYear: z
    .string()
    .trim()
    .refine(isAcademicYear, {
      error: ({ input }) => `“${input}” is not an academic year such as 2026-27`,
    }),
  stream: z
    .string()
    .trim()
    .pipe(isOneOf(FUNDING_STREAM_KEYS, 'a funding stream'))
    .refine(stream => FUNDING_STREAMS[stream].metered, {
      error: ({ input }) => `${input} hours are not metered: nobody is entitled to a number of them`,
    }),
  hours: z
    .string()
    .trim()
    .refine(isHours, {
      error: ({ input }) => `“${input}” is not a number of hours and half hours up to ${MOST_HOURS}`,
    })
    .transform(Number),
})

/** What to do with each row of a file of hours, in its order. Nothing is written here. */
export function planHours(question: HoursQuestion): RowPlan<Ledger>[] {
  const settings = settingsByName(question.settings)
  const seenBefore = createSeenBefore()
  return question.rows.map(({ line, row, why }) => {
    const named = (row.settingId ?? '').trim()
    const setting = settings.get(named)
    const label = { line, id: named || 'no setting', name: setting?.name ?? '' }
    const cells = Cells.safeParse(row)
    const unknown =
      setting === undefined ? [`it is no setting of ${question.authority}: import its settings first`] : []
    const problems = why === undefined ? [...unknown, ...problemsOf(cells)] : [why]
    if (!cells.success || setting === undefined || problems.length > 0)
      return { ...label, kind: 'refused', why: problems.join('; ') }
    const { academicYear, stream, hours } = cells.data
    const earlier = seenBefore(`${setting.id} ${academicYear} ${stream}`, line)
    if (earlier !== undefined)
      return {
        ...label,
        kind: 'refused',
        why: `${stream} hours of ${academicYear} stand in line ${earlier} already`,
      }
    const kept = question.ledgersOf(setting.id, academicYear).find(ledger => ledger.stream === stream)
    const fresh = { reservedHalfHours: 0, usedHalfHours: 0, version: 1 }
    const own = { settingId: setting.id, academicYear, stream, entitledHalfHours: hours * 2 }
    return { ...label, ...outcomeFor(kept, { ...fresh, ...kept, ...own }) }
  })
}

/** Hours can be lowered only as far as they are still free: what is promised to a setting is not taken back. */
function outcomeFor(was: Ledger | undefined, next: Ledger): Outcome<Ledger> {
  const taken = next.reservedHalfHours + next.usedHalfHours
  if (was !== undefined && next.entitledHalfHours < taken && next.entitledHalfHours < was.entitledHalfHours)
    return { kind: 'refused', why: `${taken / 2} ${next.stream} hours are booked or used already` }
  if (was === undefined) return { kind: 'added', next, notes: [] }
  const changes = changesBetween(was, next)
  if (changes.length === 0) return { kind: 'unchanged' }
  return { kind: 'changed', was, next: { ...next, version: was.version + 1 }, changes, notes: [] }
}

function isAcademicYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
  return first !== undefined && (Number(first) + 1) % 100 === Number(second)
}

function isHours(text: string): boolean {
  return /^\d{1,4}(?:\.[05])?$/.test(text) && Number(text) <= MOST_HOURS
}
