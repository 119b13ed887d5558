import type { CourseLine } from '../../shared/contracts/training.ts'
import { DateInput } from '../components/date-input.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Select } from '../components/select.tsx'
import { clockTime } from '../dates.ts'
import { errorFor, type FieldError } from '../problem.ts'
import type { SessionDraft } from './session-draft.ts'
import { TrainerFields } from './trainer-fields.tsx'
import { VenueFields } from './venue-fields.tsx'

export interface SessionFieldsProps {
  readonly course: Pick<CourseLine, 'discipline' | 'minutes' | 'way'>
  readonly draft: SessionDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: SessionDraft) => void
}

/** When a session is, where, for how many and who gives it. */
export function SessionFields(props: SessionFieldsProps) {
  const { course, draft, errors, onChange } = props
  return (
    <>
      <DateInput
        id="on"
        legend="Day"
        error={errorFor(errors, 'on')}
        value={draft.on}
        onChange={on => onChange({ ...draft, on })}
      />
      <Select
        id="startMinutes"
        label="Starts at"
        labelSize="s"
        error={errorFor(errors, 'startMinutes')}
        options={TIMES}
        value={draft.start}
        onChange={start => onChange({ ...draft, start })}
      />
      {draft.start !== '' && (
        <p class="govuk-body" role="status">
          It ends at {clockTime(Number(draft.start) + course.minutes)}.
        </p>
      )}
      <VenueFields {...props} />
      <NumberInput
        id="capacity"
        label="How many people can come?"
        labelSize="s"
        width={3}
        error={errorFor(errors, 'capacity')}
        value={draft.capacity}
        onChange={capacity => onChange({ ...draft, capacity })}
      />
      <TrainerFields {...props} />
    </>
  )
}

/** Quarters of an hour from 7am to 8pm. */
const TIMES = Array.from({ length: 53 }, (_, at) => 420 + at * 15).map(minutes => ({
  value: String(minutes),
  label: clockTime(minutes),
}))
