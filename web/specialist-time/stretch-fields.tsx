import { DateInput } from '../components/date-input.tsx'
import { errorFor, type FieldError } from '../problem.ts'

/** Two days as they are typed. */
export interface TypedStretch {
  readonly from: string | null
  readonly to: string | null
}

export interface StretchFieldsProps {
  readonly errors: readonly FieldError[]
  readonly typed: TypedStretch
  readonly onChange: (typed: TypedStretch) => void
}

/** The first and the last day of something, both included. */
export function StretchFields({ errors, typed, onChange }: StretchFieldsProps) {
  return (
    <>
      <DateInput
        id="from"
        legend="First day"
        error={errorFor(errors, 'from')}
        value={typed.from}
        onChange={from => onChange({ ...typed, from })}
      />
      <DateInput
        id="to"
        legend="Last day"
        hint="The same day for one day only."
        error={errorFor(errors, 'to')}
        value={typed.to}
        onChange={to => onChange({ ...typed, to })}
      />
    </>
  )
}

/** What of the two days is missing. */
export function missingDays({ from, to }: TypedStretch): FieldError[] {
  return [
    ...(from === null ? [{ id: 'from', message: 'Enter the first day' }] : []),
    ...(to === null ? [{ id: 'to', message: 'Enter the last day' }] : []),
  ]
}
