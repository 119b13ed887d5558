import { longDate } from '../../calendar/local-date.ts'
import type { CaseEvent } from '../case.ts'
import { EVENT_LABELS } from '../event-labels.ts'
import { type Finding, warn } from './check.ts'

/**
 * Warns of an entry that says the same as one that stands: same kind, day and details. It may be right, as for a second
 * meeting on a day; more often a form was sent twice.
 * @param standing  the events that stand without it
 */
export function repeated(standing: readonly CaseEvent[], event: CaseEvent): Finding[] {
  const { kind, on, details, supersedes } = event
  if (supersedes !== null || kind === 'recorded-in-error') return []
  const same = standing.some(
    other => other.kind === kind && other.on === on && inOrder(other.details) === inOrder(details),
  )
  return same
    ? [
        warn(
          'the record of the case',
          `“${EVENT_LABELS[kind]}” of ${longDate(on)} is recorded already with the same details`,
        ),
      ]
    : []
}

/** The same text for the same details, however they were kept. */
function inOrder(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value).map(([key, held]) => `${key}:${inOrder(held)}`)
  return `{${parts.toSorted().join()}}`
}
