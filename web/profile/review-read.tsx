import type { SelfReviewView } from '../../shared/contracts/profile.ts'
import { Button } from '../components/button.tsx'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { dateTime } from '../dates.ts'

/** A review to read and to print: each statement with its level, last year's and what shows it. */
export function ReviewRead({ view }: { readonly view: SelfReviewView }) {
  const { review, parts, lastYear, academicYear } = view
  if (review === null) return <Empty>There is no self-review of {academicYear}.</Empty>
  const label = (level: number | undefined) =>
    level === undefined
      ? 'Not said'
      : `${level}, ${view.levels.find(one => one.level === level)?.label ?? ''}`
  return (
    <>
      <p class="govuk-body">
        {review.status === 'finished' ? 'Finished' : 'In draft; last changed'} on {dateTime(review.changedAt)}{' '}
        by {review.by.name}.
      </p>
      {parts.map(part => (
        <Table
          key={part.label}
          caption={part.label}
          head={[
            'Statement',
            `Level ${academicYear}`,
            ...(lastYear === null ? [] : [`Level ${lastYear.academicYear}`]),
            'What shows it',
          ]}
          rows={part.statements.map(({ key, text }) => ({
            key,
            cells: [
              text,
              label(review.answers[key]?.level),
              ...(lastYear === null ? [] : [label(lastYear.levels[key])]),
              review.answers[key]?.evidence ?? '',
            ],
          }))}
        />
      ))}
      <h2 class="govuk-heading-m">Next steps</h2>
      <p class="govuk-body app-text">{review.nextSteps || 'None were written.'}</p>
      <div class="app-no-print">
        <Button kind="secondary" onClick={() => print()}>
          Print
        </Button>
      </div>
    </>
  )
}
