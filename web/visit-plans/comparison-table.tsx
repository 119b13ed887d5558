import type { Counts, RunComparison } from '../../shared/contracts/allocation-lines.ts'
import { Details } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { againstWords, worseWords } from './comparison-words.ts'
import { TERM_WORDS, TERMS, type TermKey } from './labels.ts'
import { numberWords } from './plan-words.ts'

/** The plan beside what a person would have done with the same requests in order, and what got worse by it. */
export function ComparisonTable({ comparison }: { readonly comparison: RunComparison }) {
  const { plan, firstCome, urgentFirst, travelSavedMinutes, words } = comparison
  return (
    <section>
      <h2 class="govuk-heading-m">Against planning by hand</h2>
      <p class="govuk-body">
        {worseWords(plan, firstCome, 'first come, first served')}{' '}
        {worseWords(plan, urgentFirst, 'the most urgent first')}
      </p>
      {travelSavedMinutes > 0 && (
        <p class="govuk-body">
          Visits near each other on one day save a further {numberWords(Math.round(travelSavedMinutes))}{' '}
          minutes of travel.
        </p>
      )}
      <Table
        caption="Less of each is better"
        head={[
          'What counts',
          { label: 'This plan', numeric: true },
          { label: 'First come, first served', numeric: true },
          { label: 'Most urgent first', numeric: true },
        ]}
        rows={TERMS.map(term => ({
          key: term,
          cells: [
            <Term key="term" term={term} />,
            numberWords(plan[term]),
            <Against key="first" term={term} plan={plan} other={firstCome} />,
            <Against key="urgent" term={term} plan={plan} other={urgentFirst} />,
          ],
        }))}
      />
      {words.length > 0 && (
        <Details summary="The same in sentences">
          <ul class="govuk-list govuk-list--bullet">
            {words.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

function Term({ term }: { readonly term: TermKey }) {
  const { label, unit } = TERM_WORDS[term]
  return (
    <>
      {label}
      <span class="app-minor">in {unit}</span>
    </>
  )
}

interface AgainstProps {
  readonly term: TermKey
  readonly plan: Counts
  readonly other: Counts
}

function Against({ term, plan, other }: AgainstProps) {
  return (
    <>
      {numberWords(other[term])}
      <span class="app-minor">{againstWords(plan[term], other[term])}</span>
    </>
  )
}
