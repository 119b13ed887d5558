import type { RequestView } from '../../shared/contracts/requests.ts'
import { SummaryList } from '../components/summary-list.tsx'
import { dateTime } from '../dates.ts'
import { useCatalogue, useMay } from '../me.ts'

type Request = RequestView['request']

/** What was decided, who has it, and how it ended; nothing for what has not happened yet. */
export function WhatBecameOfIt({ request }: { readonly request: Request }) {
  const { decision, allocation, withdrawal, closure } = request
  const catalogue = useCatalogue()
  const rows = [
    decision && {
      key: 'Decision',
      value: lines(
        catalogue.decisionReasons[decision.reason]?.label ?? decision.reason,
        decision.note,
        `${decision.by.name}, ${dateTime(decision.at)}`,
      ),
    },
    allocation && {
      key: 'Specialist',
      value: lines(allocation.specialistName, allocation.reason, `Allocated ${dateTime(allocation.at)}`),
    },
    withdrawal && {
      key: 'Withdrawn',
      value: lines(
        catalogue.withdrawalReasons[withdrawal.reason] ?? withdrawal.reason,
        withdrawal.note,
        `${withdrawal.by.name}, ${dateTime(withdrawal.at)}`,
      ),
    },
    closure && {
      key: 'What changed',
      value: lines(
        closure.summary,
        ...closure.outcomes.map(
          ({ outcome, progress, note }) =>
            `${catalogue.outcomes[outcome]?.label ?? outcome}: ${(catalogue.progress[progress] ?? progress).toLowerCase()}${note && `. ${note}`}`,
        ),
        `${closure.by.name}, ${dateTime(closure.at)}`,
      ),
    },
  ].filter(row => row !== null)
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">What has been decided</h2>
      <SummaryList rows={rows} />
    </section>
  )
}

function lines(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n')
}

/** The points that put a request where it is in the list, and why, for those who triage. */
export function Priority({ request }: { readonly request: Request }) {
  const { points, reasons } = request.priority
  if (!useMay('triage-requests')) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Priority: {points} points</h2>
      {reasons.length === 0 ? (
        <p class="govuk-body">Nothing in the request raises its priority.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {reasons.map(({ points: some, reason }) => (
            <li key={reason}>
              {reason}: {some}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
