import type { SlotsView } from '../../shared/contracts/visits.ts'
import { Empty } from '../components/messages.tsx'
import { addDays, longDate } from '../dates.ts'
import { laterWeeksWords, SLOT_DAYS, SLOT_FIELD } from './slot-days.ts'

interface NoSlotsProps {
  readonly found: SlotsView
  readonly from: string
  readonly error: string | undefined
}

/** Says that there is no free time in a fortnight, and why. */
export function NoSlots({ found, from, error }: NoSlotsProps) {
  return (
    <>
      {error && (
        <p class="govuk-error-message" id={SLOT_FIELD} tabIndex={-1}>
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <Empty>
        <p class="govuk-body">
          There is no free time from {longDate(from)} to {longDate(addDays(from, SLOT_DAYS - 1))}.
        </p>
        <WhyNone found={found} />
        <p class="govuk-body">{laterWeeksWords(found.termsKnownTo, from)}</p>
      </Empty>
    </>
  )
}

/** Days without free times, by reason. */
export function WhyNone({ found }: { readonly found: SlotsView }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {found.whyNone.map(({ reason, days }) => (
        <li key={reason}>
          {days} {days === 1 ? 'day' : 'days'}: {reason}
        </li>
      ))}
    </ul>
  )
}
