import type { Sent } from '../../shared/contracts/routes.ts'
import type { FieldError } from '../problem.ts'
import { type OutcomeDraft, outcomesOf } from './outcome-draft.ts'

type RecordBody = Sent<'POST /requests/:requestId/visits/:visitId/record'>['body']
type NotHeldBody = Extract<RecordBody, { held: false }>

/** What happened at a visit, while it is being written. */
export interface RecordDraft {
  readonly held: '' | 'yes' | 'no'
  readonly minutes: string
  readonly summary: string
  readonly reason: string
  readonly nextSteps: string
  readonly outcomes: OutcomeDraft
}

/** An empty record of a visit that was booked for so many minutes. */
export function emptyRecord(minutes: number): RecordDraft {
  return { held: '', minutes: String(minutes), summary: '', reason: '', nextSteps: '', outcomes: {} }
}

/** What a record still needs. */
export function missingIn({ held, minutes, summary, reason }: RecordDraft): FieldError[] {
  if (held === '') return [{ id: 'held', message: 'Say whether the visit happened' }]
  if (held === 'no')
    return reason === '' ? [{ id: 'reason', message: 'Choose why it could not go ahead' }] : []
  const errors: FieldError[] = []
  const given = Number(minutes)
  if (minutes.trim() === '' || !Number.isInteger(given) || given < 5 || given > 600)
    errors.push({ id: 'minutes', message: 'Enter a whole number of minutes from 5 to 600' })
  if (summary.trim() === '') errors.push({ id: 'summary', message: 'Say what happened' })
  return errors
}

/** A record as it is sent. */
export function bodyOf(draft: RecordDraft, version: number): RecordBody {
  const { nextSteps } = draft
  if (draft.held === 'no')
    return { version, held: false, reason: draft.reason as NotHeldBody['reason'], nextSteps }
  return {
    version,
    held: true,
    minutes: Number(draft.minutes),
    summary: draft.summary,
    nextSteps,
    outcomes: outcomesOf(draft.outcomes),
  }
}
