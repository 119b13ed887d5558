import type { PolicyView } from '../../shared/contracts/policy.ts'
import { Empty } from '../components/messages.tsx'
import { Timeline } from '../components/timeline.tsx'
import { dateTime } from '../dates.ts'

/** Who changed what, when and why, newest first. */
export function PolicyHistory({ view }: { readonly view: PolicyView }) {
  return (
    <section>
      <h2 class="govuk-heading-m">History</h2>
      {view.history.length === 0 ? (
        <Empty>Nobody has changed these settings.</Empty>
      ) : (
        <Timeline
          items={view.history.map(({ at, by, what, why, changes }) => ({
            key: at,
            title: what,
            by,
            when: dateTime(at),
            children: (
              <>
                <p class="govuk-body app-text">{why}</p>
                <ChangeList changes={changes} />
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}

/** Differences between two policies, a line each. */
export function ChangeList({ changes }: Pick<PolicyView['history'][number], 'changes'>) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map(({ label, unit, was, next }) => (
        <li key={label}>
          {label}: from {was} to {next}
          {unit !== '' && <> ({unit})</>}
        </li>
      ))}
    </ul>
  )
}
