/** One figure of the bench, as it is printed for programs. */
export interface Line {
  /** What it is of, then what it is: '40x400 load 0.8 / late cases'. */
  readonly name: string
  readonly value: number | null
  readonly unit: string
  /** What it is held against: a goal, or the same figure of a plan by hand; null where there is nothing. */
  readonly baseline: number | null
}

/** Prints figures as JSON, one a line. Figures that mean nothing (nothing over nothing) become null. */
export function printLines(lines: readonly Line[]): void {
  for (const { name, value, unit, baseline } of lines)
    console.log(JSON.stringify({ name, value: figure(value), unit, baseline: figure(baseline) }))
}

function figure(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(6))
}

/** A figure to read; a dash where there is none. */
export function shown(value: number | null, decimals = 1): string {
  return value === null || !Number.isFinite(value) ? '-' : value.toFixed(decimals)
}

/** Prints rows under a title, columns as wide as they need; the first to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number),
        )
        .join('  '),
    )
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
