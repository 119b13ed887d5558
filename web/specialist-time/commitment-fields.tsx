import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { clockTime } from '../dates.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { WEEKDAY_OPTIONS } from './time-words.ts'

/** Quarters of an hour from 7am to 8pm. */
const TIMES = Array.from({ length: 53 }, (_, at) => 420 + at * 15).map(minutes => ({
  value: String(minutes),
  label: clockTime(minutes),
}))

/** A recurring commitment as it is typed. */
export interface TypedCommitment {
  readonly label: string
  readonly weekday: string
  readonly start: string
  readonly end: string
  readonly from: string | null
  readonly to: string | null
  readonly isToTyped: boolean
  readonly everyWeeks: string
  readonly when: string
  readonly place: string
}

interface FieldsProps {
  readonly typed: TypedCommitment
  readonly errors: readonly FieldError[]
  readonly onChange: (typed: TypedCommitment) => void
}

/** Which day, at what time, how often. */
export function WhenFields({ typed, errors, onChange }: FieldsProps) {
  return (
    <>
      <Radios
        id="details-weekday"
        legend="Day of the week"
        small
        error={errorFor(errors, 'details-weekday')}
        options={WEEKDAY_OPTIONS}
        value={typed.weekday}
        onChange={weekday => onChange({ ...typed, weekday })}
      />
      <Select
        id="details-startMinutes"
        label="Starts at"
        labelSize="s"
        error={errorFor(errors, 'details-startMinutes')}
        options={TIMES}
        value={typed.start}
        onChange={start => onChange({ ...typed, start })}
      />
      <Select
        id="details-endMinutes"
        label="Ends at"
        labelSize="s"
        error={errorFor(errors, 'details-endMinutes')}
        options={TIMES}
        value={typed.end}
        onChange={end => onChange({ ...typed, end })}
      />
      <Radios
        id="details-everyWeeks"
        legend="How often?"
        options={[
          { value: '1', label: 'Every week' },
          { value: '2', label: 'Every second week', hint: 'Counted from the week of the first day' },
        ]}
        value={typed.everyWeeks}
        onChange={everyWeeks => onChange({ ...typed, everyWeeks })}
      />
      <Radios
        id="details-termOnly"
        legend="All the year round?"
        options={[
          { value: 'always', label: 'All the year round' },
          { value: 'term', label: 'In term time only' },
        ]}
        value={typed.when}
        onChange={when => onChange({ ...typed, when })}
      />
    </>
  )
}

/** From when on, and until when. */
export function FromToFields({
  typed,
  errors,
  isChange,
  onChange,
}: FieldsProps & { readonly isChange: boolean }) {
  return (
    <>
      <DateInput
        id="details-from"
        legend={isChange ? 'From which day is it like this?' : 'From which day?'}
        {...(isChange && { hint: 'Until then it stays as it was.' })}
        error={errorFor(errors, 'details-from')}
        value={typed.from}
        onChange={from => onChange({ ...typed, from })}
      />
      <DateInput
        id="details-to"
        legend="Until which day? (optional)"
        hint="Leave empty if it has no end."
        error={errorFor(errors, 'details-to')}
        value={typed.to}
        onChange={(to, isReal) => onChange({ ...typed, to, isToTyped: !isReal })}
      />
    </>
  )
}

/** Where. */
export function PlaceField({ typed, onChange }: Omit<FieldsProps, 'errors'>) {
  return (
    <Radios
      id="details-atBase"
      legend="Where?"
      hint="Time to travel to and from it is left free."
      options={[
        { value: 'base', label: 'At the base' },
        { value: 'elsewhere', label: 'Elsewhere' },
      ]}
      value={typed.place}
      onChange={place => onChange({ ...typed, place })}
    />
  )
}
