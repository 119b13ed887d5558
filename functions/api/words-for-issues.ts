import type * as z from 'zod'

type RawIssue = z.core.$ZodRawIssue

/** What to enter, by the type a field has. */
const ENTER: Readonly<Record<string, string>> = {
  string: 'Enter text',
  number: 'Enter a number',
  int: 'Enter a whole number',
  boolean: 'Send true or false',
  array: 'Send a list',
  object: 'Send an object with the fields of this route',
  record: 'Send an object with the fields of this route',
  date: 'Enter a day like 2027-01-12',
}

/**
 * Words for what a schema found wrong and says nothing of itself: what to do, in plain English. A schema's own message
 * goes before these.
 */
export function wordsFor(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is needed' : (ENTER[issue.expected] ?? 'Enter something else')
    case 'invalid_value':
      return 'Choose one of the listed values'
    case 'invalid_union':
      return 'Choose one of the listed kinds'
    case 'too_big':
      return limit(issue.origin, issue.maximum, 'or fewer', 'or less')
    case 'too_small':
      return limit(issue.origin, issue.minimum, 'or more', 'or more')
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'Enter an instant like 2027-01-12T09:30:00Z'
        : 'Enter it as it is described'
    case 'not_multiple_of':
      return `Enter a multiple of ${issue.divisor}`
    case 'invalid_key':
    case 'unrecognized_keys':
      return 'This field is not known'
    default:
      return 'Enter something else'
  }
}

function limit(origin: string, count: number | bigint, ofThings: string, ofNumber: string): string {
  if (origin === 'string') return `Use ${count} ${count === 1 ? 'character' : 'characters'} ${ofThings}`
  if (origin === 'array' || origin === 'set') return `Choose ${count} ${ofThings}`
  return `Enter ${count} ${ofNumber}`
}
