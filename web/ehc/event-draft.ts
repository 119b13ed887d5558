import type { CaseView } from '../../shared/contracts/ehc.ts'
import type { FieldError, Problem } from '../problem.ts'
import { errorsOf } from '../problem.ts'
import type { CaseEvent, EventKind, NewEvent } from './case-event.ts'
import { detailsOf, flattened, NOT_A_DAY } from './draft.ts'
import { EVENT_FORMS } from './event-forms.ts'
import type { AnyFields, Draft } from './fields.ts'
import { likelyReview } from './likely-steps.ts'
import { missingIn } from './missing.ts'

/** What is typed about an event. */
export interface EventDraft {
  /** 'YYYY-MM-DD', '' for nothing, or `NOT_A_DAY`. */
  readonly on: string
  readonly why: string
  readonly details: Draft
}

/** Which event is being typed: of which kind, and which one it corrects. */
export interface Wanted {
  readonly kind: EventKind
  readonly corrects: CaseEvent | null
}

/** The fields of a kind of event. */
export function fieldsOf(kind: EventKind): AnyFields {
  return EVENT_FORMS[kind].fields as AnyFields
}

/** An event before anything is typed: a correction starts from what was recorded. */
export function startOf(
  { kind, corrects }: Wanted,
  view: CaseView,
  { today }: { readonly today: string },
): EventDraft {
  if (kind === 'recorded-in-error') return { on: today, why: '', details: {} }
  if (corrects !== null) return { on: corrects.on, why: '', details: flattened(corrects.details) }
  const standing = view.events.filter(({ id }) => view.current.includes(id))
  const fields = fieldsOf(kind)
  return {
    on: '',
    why: '',
    details: {
      ...('review' in fields && { review: likelyReview(kind, standing, today) }),
    },
  }
}

/** What must be answered before an event can be sent. */
export function missingFrom({ kind, corrects }: Wanted, { on, why, details }: EventDraft): FieldError[] {
  const day =
    on === NOT_A_DAY
      ? [{ id: 'on', message: 'The day must be a real date' }]
      : on === ''
        ? [{ id: 'on', message: `Answer “${EVENT_FORMS[kind].day}”` }]
        : []
  const reason =
    corrects !== null && why.trim() === '' ? [{ id: 'why', message: 'Give a reason for the correction' }] : []
  return [...day, ...missingIn(fieldsOf(kind), details), ...reason]
}

/** The event as it is sent. */
export function eventOf({ kind, corrects }: Wanted, { on, why, details }: EventDraft): NewEvent {
  return {
    kind,
    on,
    supersedes: corrects?.id ?? null,
    why: why.trim() === '' ? null : why.trim(),
    details: detailsOf(fieldsOf(kind), details),
  } as NewEvent
}

/** Why an event was refused. A refusal that a reason would lift belongs to the box for the reason. */
export function refusalOf(problem: Problem | null, below: string): FieldError[] {
  const errors = errorsOf(problem, below)
  return problem?.canOverride ? errors.map(({ message }) => ({ id: 'why', message })) : errors
}
