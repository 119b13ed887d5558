import { longDate } from '../dates.ts'
import type { CaseEvent, EventKind } from './case-event.ts'
import { adviceWords } from './describe.ts'
import { eventLabel } from './event-forms.ts'

/**
 * What to say when entries of a kind were recorded just now: what they are, and whose advice where it is about advice.
 * @param events  all that was recorded in the case, newest first
 * @param times  how many were recorded at once
 * @example 'Recorded: advice requested, Education; Health.' · 'Corrected: draft plan served.'
 */
export function recordedWords(events: readonly CaseEvent[], kind: EventKind, times: number): string {
  const newest = events.filter(event => event.kind === kind).slice(0, times)
  const corrects = events.find(({ id }) => id === newest[0]?.supersedes)
  if (kind === 'recorded-in-error' && corrects !== undefined)
    return `Struck out: ${named(corrects)}, ${longDate(corrects.on)}.`
  const [first, ...others] = newest.toReversed()
  const what = first === undefined ? lowerFirst(eventLabel(kind)) : named(first)
  if (corrects !== undefined) return `Corrected: ${what}. The entry before it stays to be read.`
  return `Recorded: ${[what, ...others.flatMap(whose)].join('; ')}.`
}

function named(event: CaseEvent): string {
  return [lowerFirst(eventLabel(event.kind)), ...whose(event)].join(', ')
}

function whose(event: CaseEvent): string[] {
  switch (event.kind) {
    case 'advice-requested':
    case 'advice-received':
    case 'advice-not-needed':
      return [adviceWords(event.details.from)]
    default:
      return []
  }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
