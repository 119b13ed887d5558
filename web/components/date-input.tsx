import { useState } from 'preact/hooks'
import { isRealDay } from '../dates.ts'
import { Fieldset, type LabelSize } from './form-group.tsx'

export interface DateInputProps {
  readonly id: string
  readonly legend: string
  readonly legendSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  /** 'YYYY-MM-DD', or null for none. */
  readonly value: string | null
  /** Null with `isReal` false: something is typed that is no day (yet). */
  readonly onChange: (value: string | null, isReal: boolean) => void
}

interface Boxes {
  readonly day: string
  readonly month: string
  readonly year: string
}

/**
 * A day in three boxes. What is typed stays as typed; the day goes out when it is a real one. The first box has
 * the field's id. Errors come from the form, when it is sent: one that appeared on leaving the boxes would move the
 * page under the pointer.
 */
export function DateInput(props: DateInputProps) {
  const { id, error, value, onChange } = props
  const [boxes, setBoxes] = useState<Boxes>(() => boxesOf(value))
  const shown = value !== null && dayOf(boxes) !== value ? boxesOf(value) : boxes
  const type = (part: keyof Boxes, text: string) => {
    const next = { ...shown, [part]: text }
    setBoxes(next)
    const day = dayOf(next)
    onChange(day, day !== null || isEmpty(next))
  }
  return (
    <Fieldset {...props} legendSize={props.legendSize ?? 's'} role="group">
      <div class="govuk-date-input">
        {PARTS.map(({ part, label, width }) => (
          <div class="govuk-date-input__item" key={part}>
            <label class="govuk-label govuk-date-input__label" for={part === 'day' ? id : `${id}-${part}`}>
              {label}
            </label>
            <input
              class={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`}
              id={part === 'day' ? id : `${id}-${part}`}
              name={`${id}-${part}`}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              value={shown[part]}
              onInput={event => type(part, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

const PARTS = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

function boxesOf(value: string | null): Boxes {
  const [year = '', month = '', day = ''] = (value ?? '').split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

function isEmpty({ day, month, year }: Boxes): boolean {
  return (day + month + year).trim() === ''
}

/** The day that is typed, or null. Months may be typed as words. */
function dayOf({ day, month, year }: Boxes): string | null {
  const text = `${year.trim()}-${monthNumber(month.trim())}-${day.trim().padStart(2, '0')}`
  return isRealDay(text) ? text : null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function monthNumber(month: string): string {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
  return named === -1 ? month.padStart(2, '0') : String(named + 1).padStart(2, '0')
}
