import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { errorFor } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Change, ChangeForm } from './change-form.tsx'
import type { TimeFormProps } from './change-time.tsx'
import { HALF_DAY_OPTIONS } from './time-words.ts'

/** A new working week from a day on; what is worked until then stays as it is. */
export function PatternForm({ view }: TimeFormProps) {
  const now = view.patterns.find(({ standing }) => standing === 'now')
  const [typed, setTyped] = useTyped('pattern', {
    startsOn: null as string | null,
    halfDays: [...(now?.halfDays ?? [])] as string[],
  })
  const read = () =>
    typed.startsOn === null
      ? [{ id: 'startsOn', message: 'Enter the first day of the new working week' }]
      : ({ kind: 'pattern-set', ...typed } as Change)
  return (
    <ChangeForm view={view} title="Enter a new working week" button="Save the working week" read={read}>
      {errors => (
        <>
          <DateInput
            id="startsOn"
            legend="From which day?"
            hint="Today at the earliest. Until then the working week stays as it is."
            error={errorFor(errors, 'startsOn')}
            value={typed.startsOn}
            onChange={startsOn => setTyped({ ...typed, startsOn })}
          />
          <Checkboxes
            id="halfDays"
            legend="Which half days?"
            hint="The afternoon begins at 12:30pm. Choose none for a time without work."
            small
            error={errorFor(errors, 'halfDays')}
            options={HALF_DAY_OPTIONS}
            values={typed.halfDays}
            onChange={halfDays => setTyped({ ...typed, halfDays })}
          />
        </>
      )}
    </ChangeForm>
  )
}
