import { GOALS, type GoalKey } from './goals.ts'

/** One figure of the bench, before its goal is put beside it. */
export interface Figure {
  readonly goal: GoalKey
  /** What of the goal's subject it is, where there is more than one. */
  readonly of?: string
  /** Null where it could not be measured; then `why` says so. */
  readonly value: number | null
  /** What it is compared with, in words or as a number in the same unit. */
  readonly baseline: string | number
  /** What more there is to know: the figures behind a ratio, or why there is none. */
  readonly why?: string
}

/** The figure as one line of JSON. */
export function lineOf({ goal, of, value, baseline, why }: Figure): string {
  const { name, unit, most, least, stretch } = GOALS[goal]
  return JSON.stringify({
    name: of === undefined ? name : `${name} / ${of}`,
    value: value === null ? null : Number(value.toPrecision(4)),
    unit,
    baseline,
    ...(most === undefined ? {} : { goal: most }),
    ...(least === undefined ? {} : { goal: least }),
    ...(stretch === undefined ? {} : { stretch }),
    met: isMet(value, { most, least }),
    ...(why === undefined ? {} : { why }),
  })
}

/** The line of a part that could not be measured, with why. */
export function failedLine(part: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return JSON.stringify({ name: part, value: null, unit: null, baseline: null, why })
}

function isMet(
  value: number | null,
  { most, least }: { most?: number | undefined; least?: number | undefined },
): boolean | null {
  if (value === null || (most === undefined && least === undefined)) return null
  return value <= (most ?? Infinity) && value >= (least ?? -Infinity)
}
