import { REFUSALS, Refusal, type RefusalCode } from '../../shared/refusal.ts'
import { OutcomeUnknown } from '../ports.ts'
import { busy } from './patience.ts'

/** What each refusal is in HTTP. The one place that says so. */
export const STATUS_OF = {
  'invalid-input': 400,
  'signed-out': 401,
  'not-found': 404,
  'not-allowed-now': 409,
  'stale-version': 409,
  'slot-taken': 409,
  'outside-working-time': 422,
  'setting-closed': 422,
  'date-in-the-past': 422,
  'incomplete-request': 422,
  'not-eligible': 422,
  'open-case-exists': 409,
  'session-full': 409,
  'hours-exhausted': 422,
  'ring-fenced-hours': 422,
  'idempotency-key-reused': 422,
  'idempotency-key-missing': 400,
  'too-large': 413,
  'outcome-unknown': 503,
  busy: 503,
} as const satisfies Record<RefusalCode, number>

/** A problem document. @source RFC 9457 */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly reference: string
  readonly [fact: string]: unknown
}

/** The problem a refusal becomes. `reference` is the request's id, to quote when asking for help. */
export function problemOf(refusal: Refusal, reference: string): Problem {
  const { code, message, facts } = refusal
  return {
    ...facts,
    type: `urn:send-support:${code}`,
    title: REFUSALS[code],
    status: STATUS_OF[code],
    detail: message,
    code,
    reference,
  }
}

/** The problem of a bug: a reference and no detail. */
export function bugOf(reference: string): Problem {
  return {
    type: 'urn:send-support:bug',
    title: 'Something went wrong with the service',
    status: 500,
    detail:
      'Nothing you did is lost unless this page says so. Try again, and quote the reference if it happens twice.',
    code: 'bug',
    reference,
  }
}

/** Names and codes of errors that pass: the engine was slow, away or turned the call back. */
const PASSING = [
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'InternalServerError',
  'TimeoutError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
]

/**
 * The refusal in an error: one thrown on purpose, a lost answer, or an engine that could not be read. Null for a bug.
 * A write never comes here as an engine's error that leaves it open what was written: committing turns those into
 * `OutcomeUnknown`.
 */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof OutcomeUnknown)
    return new Refusal(
      'outcome-unknown',
      'We could not tell whether this was saved. Send it again: it will not be saved twice.',
    )
  return isPassing(error) ? busy() : null
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  const { httpStatusCode = 0 } = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }) : {}
  return PASSING.includes(error.name) || PASSING.includes(code) || httpStatusCode >= 500
}

/** What stands at the head of every answer: nobody keeps it, and nobody guesses what it is. */
export const NEVER_KEPT = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** A problem as it is sent. */
export function responseOf(problem: Problem): Response {
  const retry: Record<string, string> = problem.status === 503 ? { 'retry-after': '2' } : {}
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...NEVER_KEPT, ...retry, 'content-type': 'application/problem+json' },
  })
}
