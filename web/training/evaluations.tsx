import type { CourseView } from '../../shared/contracts/training.ts'
import { Details, Empty } from '../components/messages.tsx'
import { SummaryList } from '../components/summary-list.tsx'

/** What people said of a course after it: means of five, and their own words. */
export function Evaluations({ evaluations }: Pick<CourseView, 'evaluations'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What people said of it</h2>
      {evaluations === null || evaluations.count === 0 ? (
        <Empty>
          <p>Nobody has evaluated it yet. Settings are asked once the register of a session is entered.</p>
        </Empty>
      ) : (
        <Summary evaluations={evaluations} />
      )}
    </>
  )
}

function Summary({ evaluations }: { readonly evaluations: NonNullable<CourseView['evaluations']> }) {
  const { count, usefulMean, confidenceMean, wouldRecommendCount, comments } = evaluations
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Evaluations', value: count },
          { key: 'How useful it was', value: `${usefulMean.toFixed(1)} of 5` },
          { key: 'More confident after it', value: `${confidenceMean.toFixed(1)} of 5` },
          { key: 'Would recommend it', value: `${wouldRecommendCount} of ${count}` },
        ]}
      />
      {comments.length > 0 && (
        <Details summary={`In their own words (${comments.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {comments.map((comment, at) => (
              <li key={`${at}${comment}`} class="app-text">
                {comment}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
