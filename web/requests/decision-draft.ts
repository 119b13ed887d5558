import type { Sent } from '../../shared/contracts/routes.ts'
import type { FieldError } from '../problem.ts'

type DecisionBody = Sent<'POST /requests/:requestId/decision'>['body']
type ReasonedBody = Extract<DecisionBody, { reason: string }>

export type DecisionKind = DecisionBody['kind']

/** A decision while it is being made. */
export interface DecisionDraft {
  readonly kind: DecisionKind | ''
  readonly reason: string
  readonly note: string
  /** What the setting is asked for. */
  readonly text: string
}

export const NO_DECISION: DecisionDraft = { kind: '', reason: '', note: '', text: '' }

/**
 * What a decision still needs. Whoever signposts or declines says in words what can be done instead: a request
 * that comes back without a reason helps nobody.
 */
export function missingIn({ kind, reason, note, text }: DecisionDraft): FieldError[] {
  if (kind === '') return [{ id: 'kind', message: 'Choose what you decide' }]
  if (kind === 'ask') return text.trim() === '' ? [{ id: 'text', message: 'Say what should be added' }] : []
  const errors: FieldError[] = []
  if (reason === '') errors.push({ id: 'reason', message: 'Choose a reason' })
  if (kind !== 'accept' && note.trim() === '')
    errors.push({ id: 'note', message: 'Say what can be done instead' })
  return errors
}

/** The decision as it is sent. */
export function bodyOf(draft: DecisionDraft, kind: DecisionKind, version: number): DecisionBody {
  if (kind === 'ask') return { kind, text: draft.text, version }
  return { kind, reason: draft.reason as ReasonedBody['reason'], note: draft.note, version }
}
