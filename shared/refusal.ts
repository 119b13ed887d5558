/**
 * The one way this product says no. A refusal is expected, safe to show and leaves nothing written;
 * anything else that is thrown is a bug.
 */

/**
 * Every refusal there is, with the words a person sees first. The door turns a code into an HTTP status
 * (`functions/api/problems.ts`); nothing else may give the code a meaning.
 */
export const REFUSALS = {
  'invalid-input': 'Some of what was sent is not valid',
  'signed-out': 'Sign in to continue',
  'not-found': 'There is nothing here that you can see',
  'not-allowed-now': 'This cannot be done at this stage',
  'stale-version': 'Somebody else has changed this since you opened it',
  'slot-taken': 'That time is no longer free',
  'outside-working-time': 'The specialist does not work at that time',
  'setting-closed': 'The setting is closed on that day',
  'date-in-the-past': 'That day has passed',
  'incomplete-request': 'Some questions still need an answer before this can be sent',
  'not-eligible': 'This specialist cannot take this request',
  'open-case-exists': 'There is an open case for this child already',
  'session-full': 'There are not enough places left on this session',
  'hours-exhausted': 'There are not enough hours left',
  'ring-fenced-hours': 'These hours cannot be used for statutory work',
  'idempotency-key-reused': 'This key was used before for something else',
  'idempotency-key-missing': 'A write needs an Idempotency-Key',
  'too-large': 'What was sent is too large',
  'outcome-unknown': 'We are checking whether this was saved',
  busy: 'The service is busy, try again in a moment',
} as const satisfies Record<string, string>

/** The closed list of refusal codes. */
export type RefusalCode = keyof typeof REFUSALS

/** One thing wrong with one field; `pointer` is a JSON Pointer into the body, query or path that was sent. */
export interface FieldProblem {
  readonly pointer: string
  readonly message: string
}

/** What goes with a refusal: plain facts for the person or program refused. Never names, UPNs or free text. */
export interface RefusalFacts {
  readonly fields?: readonly FieldProblem[]
  readonly [fact: string]: string | number | boolean | readonly FieldProblem[] | readonly string[] | undefined
}

/**
 * A refusal: code, a sentence that says what to do, and facts.
 * @example throw new Refusal('slot-taken', 'Choose another time: 9:30am on Tuesday 12 January 2027 is no longer free.')
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: RefusalFacts

  constructor(code: RefusalCode, message: string = REFUSALS[code], facts: RefusalFacts = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}
