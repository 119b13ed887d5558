import type { UnmetLine } from '../../shared/contracts/allocation-lines.ts'

type Reason = UnmetLine['reasons']['whyNot'][number]

/** Reasons of a plan, in words. */
export function ReasonList({
  reasons,
  none,
}: {
  readonly reasons: readonly Reason[]
  readonly none: string
}) {
  if (reasons.length === 0) return <>{none}</>
  if (reasons.length === 1) return <>{reasons[0]?.words}</>
  return (
    <ul class="govuk-list govuk-list--bullet app-reasons">
      {reasons.map(({ code, words }) => (
        <li key={`${code}${words}`}>{words}</li>
      ))}
    </ul>
  )
}
