import { ASSESSMENT_FORMS } from './assessment-forms.ts'
import type { EventKind } from './case-event.ts'
import { DISPUTE_FORMS } from './dispute-forms.ts'
import type { EventForms } from './event-form-shape.ts'
import { PLAN_LIFE_FORMS } from './plan-life-forms.ts'

/** How each kind of event is recorded: what it is called, what its day is, and what else is asked. */
export const EVENT_FORMS: EventForms<EventKind> = {
  ...ASSESSMENT_FORMS,
  ...PLAN_LIFE_FORMS,
  ...DISPUTE_FORMS,
}

/** What an event of a kind is called. */
export function eventLabel(kind: EventKind): string {
  return EVENT_FORMS[kind].label
}

/** Whether text names a kind of event. */
export function isEventKind(text: string | undefined): text is EventKind {
  return text !== undefined && Object.hasOwn(EVENT_FORMS, text)
}
