/**
 * What a form asks about an event, as data. A field says what it makes (`Value`), so a table of fields that does not
 * fit what the API takes does not compile. What is typed lives in a flat draft: the path of a field, such as
 * `from-body`, to its text; yes and no are 'yes' and 'no'; nothing is ''.
 */
export type Draft = Readonly<Record<string, string>>

interface Made<Value> {
  /** Never there: it only tells the compiler what the field makes. */
  readonly makes?: Value
  /** May be left empty; it is then null. */
  readonly isOptional?: boolean
}

export type Options = Readonly<Record<string, string>>

interface Asked {
  readonly label: string
  readonly hint?: string
}

export type Shape =
  | ({ readonly type: 'choice'; readonly options: Options } & Asked)
  | ({ readonly type: 'day' | 'yes-no' | 'advice-from' | 'place' | 'review' } & Asked)
  | ({ readonly type: 'text'; readonly pattern?: RegExp; readonly width?: 3 | 4 | 20 } & Asked)
  | ({ readonly type: 'number' } & Asked)
  | { readonly type: 'plan' | 'evidence' | 'approver' | 'late-advice'; readonly label: string }
  | { readonly type: 'agreed'; readonly label: string }

/** One question of a form, which makes a `Value`. */
export type Field<Value> = Shape & Made<Value>

/** A question for every detail. */
export type Fields<Details> = { readonly [Name in keyof Details]: Field<Details[Name]> }

export type AnyFields = Readonly<Record<string, Field<unknown>>>

/** One of a few. */
export function choice<Key extends string>(
  label: string,
  options: Readonly<Record<Key, string>>,
  hint?: string,
): Field<Key> {
  return { type: 'choice', label, options, ...(hint !== undefined && { hint }) }
}

/** A day, in three boxes. */
export function day(label: string, hint?: string): Field<string> {
  return { type: 'day', label, ...(hint !== undefined && { hint }) }
}

/** Yes or no, which must be said. */
export function yesNo(label: string, hint?: string): Field<boolean> {
  return { type: 'yes-no', label, ...(hint !== undefined && { hint }) }
}

/** An authority's three digits. */
export function authority(label: string): Field<string> {
  return { type: 'text', label, hint: 'Three digits, for example 900', pattern: /^\d{3}$/, width: 3 }
}

/** The same question, which may be left empty. */
export function optional<Value>(field: Field<Value>): Field<Value | null> {
  return { ...field, isOptional: true } as Field<Value | null>
}
