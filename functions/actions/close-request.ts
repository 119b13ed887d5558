import { serviceOf } from '../../shared/catalogue/services.ts'
import { Refusal } from '../../shared/refusal.ts'
import { nextOnFor } from '../../shared/requests/next-step.ts'
import type { OutcomeProgress } from '../../shared/requests/request.ts'
import { assertMove } from '../../shared/requests/status.ts'
import { isStanding } from '../../shared/visits/visit.ts'
import type { RequestCase } from '../request-ports.ts'
import {
  type Acting,
  assertVersion,
  type ChangedRequest,
  changedAnswer,
  type Outcome,
  personOf,
  requestChange,
} from './acting.ts'
import { leaving } from './allocate-request.ts'

/**
 * Closes a request whose support was given, with what changed. A question in writing is closed by its answer.
 * @throws Refusal not-allowed-now before a visit took place or while one is still to come; stale-version
 */
export function closeRequest(
  acting: Acting,
  { request, visits }: RequestCase,
  input: {
    readonly version: number
    readonly summary: string
    readonly outcomes: readonly OutcomeProgress[]
  },
): Outcome<ChangedRequest> {
  assertMove(request.status, 'closed', request.status === 'allocated' ? 'answer' : 'close')
  assertVersion(request.version, input.version)
  if (request.status === 'allocated' && !serviceOf(request.serviceId).inWriting)
    throw new Refusal(
      'not-allowed-now',
      'Support has not been given yet. Book a visit and record it, then close the request.',
    )
  if (visits.some(isStanding))
    throw new Refusal(
      'not-allowed-now',
      'A visit is still to come. Record or cancel it, then close the request.',
    )
  const closure = {
    summary: input.summary,
    outcomes: [...input.outcomes],
    by: personOf(acting),
    at: acting.at,
  }
  const next = { ...request, status: 'closed', closure, nextOn: nextOnFor('closed', acting.today) } as const
  const facts = { visits: visits.filter(visit => visit.status === 'completed').length }
  const change = requestChange(acting, request, next, { what: 'closed', why: null, facts })
  return { change: { ...change, loads: leaving(request) }, answer: changedAnswer(change.request.next) }
}
