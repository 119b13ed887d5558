import { errorFor, type FieldError } from '../problem.ts'
import { NOT_A_DAY } from './draft.ts'
import type { Draft } from './fields.ts'

/** What every question of an event's form is given. */
export interface Typing {
  readonly draft: Draft
  readonly errors: readonly FieldError[]
  /** Sets some parts of the draft. */
  readonly onType: (part: Draft) => void
}

/** The properties of a field of text at a path of the draft. */
export function textAt({ draft, errors, onType }: Typing, path: string) {
  const id = `details-${path}`
  return {
    id,
    error: errorFor(errors, id),
    value: draft[path] ?? '',
    onChange: (value: string) => onType({ [path]: value }),
  }
}

/** The properties of a day's boxes at a path of the draft. */
export function dayAt({ draft, errors, onType }: Typing, path: string) {
  const id = `details-${path}`
  const text = draft[path] ?? ''
  return {
    id,
    error: errorFor(errors, id),
    value: text === '' || text === NOT_A_DAY ? null : text,
    onChange: (on: string | null, isReal: boolean) => onType({ [path]: on ?? (isReal ? '' : NOT_A_DAY) }),
  }
}

/** The properties of a group of radios at a path of the draft. */
export function choiceAt(typing: Typing, path: string) {
  const { value, ...rest } = textAt(typing, path)
  return { ...rest, value: value === '' ? null : value }
}

/** A table of labels as options. */
export function optionsOf(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

export const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const
