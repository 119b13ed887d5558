import type { WorthLine } from '../../shared/contracts/allocation-lines.ts'
import { Details } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { useCatalogue } from '../me.ts'
import { numberWords, shortDay } from './plan-words.ts'
import { TryExactly } from './try-exactly.tsx'

export interface WorthProps {
  readonly runId: string
  readonly worth: readonly WorthLine[]
  /** Whether one can be tried on what the plan was made from. */
  readonly canTry: boolean
}

/** What one more half-day a week would be worth, for each discipline, in words and week by week. */
export function Worth({ runId, worth, canTry }: WorthProps) {
  const { disciplines } = useCatalogue()
  if (worth.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">What one more half-day would be worth</h2>
      {worth.map(({ discipline, weeks, words }) => {
        const label = disciplines[discipline]?.label ?? discipline
        const best = weeks.toSorted((a, b) => b.worth - a.worth)[0]
        return (
          <div key={discipline}>
            <h3 class="govuk-heading-s">{label}</h3>
            <p class="govuk-body">
              {words}
              {canTry && best?.specialistId != null && (
                <TryExactly
                  runId={runId}
                  ask={{ kind: 'half-day', specialistId: best.specialistId, monday: best.monday }}
                  about={`${label}, the week of ${shortDay(best.monday)}`}
                />
              )}
            </p>
            {weeks.some(week => week.worth > 0) && (
              <Details summary={`Week by week: ${label}`}>
                <Table
                  caption={`Worth of one more half-day, ${label}`}
                  captionHidden
                  head={['Week of', { label: 'Worth', numeric: true }]}
                  rows={weeks.map(week => ({
                    key: week.monday,
                    cells: [shortDay(week.monday), numberWords(week.worth)],
                  }))}
                />
              </Details>
            )}
          </div>
        )
      })}
    </section>
  )
}
