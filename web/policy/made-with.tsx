import type { PolicyView } from '../../shared/contracts/policy.ts'
import { ChangeList } from './history.tsx'

type Changes = PolicyView['history'][number]['changes']

/** The settings a plan was made with, in words of how they differ from the product's choice. */
export function madeWithWords(changes: Changes): string {
  if (changes.length === 0) return 'The product’s choice'
  return changes
    .map(
      ({ label, unit, was, next }) =>
        `${label}: ${next}${unit === '' ? '' : ` ${unit}`} (product’s choice ${was})`,
    )
    .join('\n')
}

/** Where the settings that two plans were made with differ: then they are not alike in what they look for. */
export function MadeWithOthers({ changes }: { readonly changes: Changes }) {
  if (changes.length === 0)
    return <p class="govuk-body">Both plans were made with the same settings of planning.</p>
  return (
    <>
      <p class="govuk-body">
        The two plans were made with different settings of planning, so their numbers are not wholly alike.
        From the first to the second:
      </p>
      <ChangeList changes={changes} />
    </>
  )
}
