import type { FieldError } from '../problem.ts'
import type { AdviceFrom, NewEvent } from './case-event.ts'
import { BODIES } from './codes.ts'
import { NOT_A_DAY } from './draft.ts'

export type Body = AdviceFrom['body']

/** What is typed to ask several bodies for advice at once. Days are 'YYYY-MM-DD', '' or `NOT_A_DAY`. */
export interface AskDraft {
  readonly on: string
  /** When they received it, all but those with a day of their own. */
  readonly receivedOn: string
  readonly bodies: readonly Body[]
  readonly names: Readonly<Partial<Record<Body, string>>>
  readonly ownDays: Readonly<Partial<Record<Body, string>>>
  readonly why: string
}

export const EMPTY_ASK: AskDraft = { on: '', receivedOn: '', bodies: [], names: {}, ownDays: {}, why: '' }

/** What must still be answered before advice is asked for. */
export function missingFromAsk({ on, receivedOn, bodies, ownDays }: AskDraft): FieldError[] {
  const needsCommon = bodies.some(body => !ownDays[body])
  return [
    ...flawOfDay('on', 'When was it sent?', on),
    ...(bodies.length === 0 ? [{ id: 'bodies', message: 'Choose whose advice is asked for' }] : []),
    ...(needsCommon || receivedOn === NOT_A_DAY
      ? flawOfDay('receivedOn', 'When did they receive it?', receivedOn)
      : []),
    ...bodies
      .filter(body => ownDays[body] === NOT_A_DAY)
      .map(body => ({ id: `own-${body}`, message: `${BODIES[body]}: the day must be a real date` })),
  ]
}

function flawOfDay(id: string, question: string, day: string): FieldError[] {
  if (day === NOT_A_DAY) return [{ id, message: `“${question}” must be a real date` }]
  return day === '' ? [{ id, message: `Answer “${question}”` }] : []
}

/** The entries a draft asks for, one for each body. */
export function askedOf({ on, receivedOn, bodies, names, ownDays, why }: AskDraft): NewEvent[] {
  return bodies.map(body => ({
    kind: 'advice-requested',
    on,
    supersedes: null,
    why: why.trim() === '' ? null : why.trim(),
    details: {
      from: { body, name: (names[body] ?? '').trim() },
      receivedByBodyOn: ownDays[body] || receivedOn,
    },
  }))
}

/** What is left once some have been recorded: the others with what was typed about them. */
export function leftOf(draft: AskDraft, recorded: readonly Body[]): AskDraft {
  return { ...draft, bodies: draft.bodies.filter(body => !recorded.includes(body)) }
}
