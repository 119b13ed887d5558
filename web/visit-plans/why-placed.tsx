import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import { ReasonList } from './reason-list.tsx'

/** Why a request has its specialist, against who would have come next, and why its weeks. */
export function WhyPlaced({
  line,
  runnerUp,
}: {
  readonly line: PlacedLine
  /** Name of who would have come next, where it is known. */
  readonly runnerUp?: string | undefined
}) {
  const { why, when, runnerUpId } = line.reasons
  return (
    <>
      <h3 class="govuk-heading-s">Why {line.specialistName}</h3>
      {runnerUp !== undefined && <p class="govuk-body">{runnerUp} would have come next.</p>}
      <div class="govuk-body">
        <ReasonList
          reasons={why}
          none={runnerUpId === null ? 'Nobody else could take it' : 'No better than who would have come next'}
        />
      </div>
      <h3 class="govuk-heading-s">Why these weeks, and not sooner</h3>
      <div class="govuk-body">
        <ReasonList reasons={when} none="These are the first weeks it can have" />
      </div>
    </>
  )
}
