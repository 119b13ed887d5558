import { isDeepStrictEqual } from 'node:util'

/** A field that has another value than before. */
export interface FieldChange {
  readonly field: string
  readonly was: unknown
  readonly next: unknown
}

/** Which row of a file: its line, and by what the report calls it. */
export interface RowLabel {
  readonly line: number
  readonly id: string
  readonly name: string
}

/** What becomes of what a row is about. `was` is the record before; `next` is what to write, its version raised. */
export type Outcome<Kept> =
  | { readonly kind: 'added'; readonly next: Kept; readonly notes: readonly string[] }
  | {
      readonly kind: 'changed'
      readonly was: Kept
      readonly next: Kept
      readonly changes: readonly FieldChange[]
      readonly notes: readonly string[]
    }
  | { readonly kind: 'unchanged'; readonly notes?: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string }

/** What becomes of a row. */
export type RowPlan<Kept> = RowLabel & Outcome<Kept>

/** A plan with something to write. */
export type Writable<Kept> = Extract<Outcome<Kept>, { kind: 'added' | 'changed' }>

/** The fields in which two records differ. The database gives back a map's keys in any order: no difference. */
export function changesBetween<Kept extends object>(was: Kept, next: Kept): FieldChange[] {
  const fields = Object.keys(next) as (keyof Kept & string)[]
  return fields
    .filter(field => !isDeepStrictEqual(was[field], next[field]))
    .map(field => ({ field, was: was[field], next: next[field] }))
}

/** Changes with the values of one field put into words, where as they are they would say too much. */
export function worded<Value>(
  changes: readonly FieldChange[],
  field: string,
  wordsFor: (value: Value) => string,
): FieldChange[] {
  return changes.map(change =>
    change.field === field
      ? { field, was: [wordsFor(change.was as Value)], next: [wordsFor(change.next as Value)] }
      : change,
  )
}

/** The line in which something stood before, if it did; remembers it. */
export type SeenBefore = (what: string, line: number) => number | undefined

/** A memory of what has stood in a file so far. */
export function createSeenBefore(): SeenBefore {
  const lines = new Map<string, number>()
  return (what, line) => {
    const earlier = lines.get(what)
    if (earlier === undefined) lines.set(what, line)
    return earlier
  }
}
