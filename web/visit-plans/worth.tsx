import type { WorthLine } from '../../shared/contracts/allocation-lines.ts'
import { Details } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { useCatalogue } from '../me.ts'
import { numberWords, shortDay } from './plan-words.ts'

/** What one more half-day a week would be worth, for each discipline, in words and week by week. */
export function Worth({ worth }: { readonly worth: readonly WorthLine[] }) {
  const { disciplines } = useCatalogue()
  if (worth.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">What one more half-day would be worth</h2>
      {worth.map(({ discipline, weeks, words }) => {
        const label = disciplines[discipline]?.label ?? discipline
        return (
          <div key={discipline}>
            <h3 class="govuk-heading-s">{label}</h3>
            <p class="govuk-body">{words}</p>
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
