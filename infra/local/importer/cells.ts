import * as z from 'zod'

/** The values of a cell that stand between semicolons, none twice. */
export function listOf(cell: string | undefined): string[] {
  const values = (cell ?? '').split(';').map(value => value.trim())
  return [...new Set(values.filter(value => value !== ''))]
}

/** A value of a closed list. @param what  the list is of, with its article */
export function isOneOf<const Value extends string>(values: readonly [Value, ...Value[]], what: string) {
  return z.enum(values, { error: ({ input }) => `“${input}” is not ${what}` })
}

/** What a reading found wrong, in words; empty when nothing. */
export function problemsOf(reading: z.ZodSafeParseResult<unknown>): string[] {
  return reading.success ? [] : reading.error.issues.map(issue => issue.message)
}
