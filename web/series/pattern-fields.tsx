import { Checkboxes } from '../components/checkboxes.tsx'
import { DateInput } from '../components/date-input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { clockTime } from '../dates.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { WEEKDAY_OPTIONS } from '../specialist-time/time-words.ts'
import { minutesWords } from '../visits/hours-words.ts'
import type { PatternDraft } from './pattern-draft.ts'

export interface PatternFieldsProps {
  readonly draft: PatternDraft
  readonly errors: readonly FieldError[]
  readonly onChange: (draft: PatternDraft) => void
  /** Minutes a visit usually takes; undefined where booked visits are moved: they keep their number and length. */
  readonly usualMinutes?: number | undefined
}

/** How many visits, how often, on which days, at which time and from when on. */
export function PatternFields({ draft, errors, onChange, usualMinutes }: PatternFieldsProps) {
  const isNew = usualMinutes !== undefined
  return (
    <>
      {isNew && (
        <TextInput
          id="count"
          label="How many visits?"
          labelSize="s"
          hint="From 2 to 20."
          error={errorFor(errors, 'count')}
          value={draft.count}
          onChange={count => onChange({ ...draft, count })}
          inputMode="numeric"
          width={2}
        />
      )}
      <Select
        id="everyWeeks"
        label="How often?"
        labelSize="s"
        hint="Weeks in which the setting is closed are left out and not counted."
        options={OFTEN}
        value={draft.everyWeeks}
        empty={null}
        onChange={everyWeeks => onChange({ ...draft, everyWeeks })}
      />
      <Checkboxes
        id="weekdays"
        legend="On which days of the week?"
        error={errorFor(errors, 'weekdays')}
        options={WEEKDAY_OPTIONS}
        values={draft.weekdays}
        onChange={weekdays => onChange({ ...draft, weekdays })}
        small
      />
      <TimeField draft={draft} errors={errors} onChange={onChange} />
      <DateInput
        id="from"
        legend="From which day?"
        hint="No visit is proposed before this day."
        error={errorFor(errors, 'from')}
        value={draft.from}
        onChange={from => onChange({ ...draft, from })}
      />
      {isNew && (
        <TextInput
          id="minutes"
          label="Length of each visit"
          labelSize="s"
          hint={`Leave empty for the usual ${minutesWords(usualMinutes)}.`}
          error={errorFor(errors, 'minutes')}
          value={draft.minutes}
          onChange={minutes => onChange({ ...draft, minutes })}
          inputMode="numeric"
          suffix="minutes"
          width={4}
        />
      )}
    </>
  )
}

const OFTEN = [
  { value: '1', label: 'Every week' },
  { value: '2', label: 'Every second week' },
  ...[3, 4, 5, 6].map(weeks => ({ value: String(weeks), label: `Every ${weeks} weeks` })),
]

/** Starts that can be asked for, each quarter of an hour of the day, 8am to 5pm. */
const STARTS = Array.from({ length: 37 }, (_, at) => 480 + at * 15).map(start => ({
  value: String(start),
  label: clockTime(start),
}))

function TimeField({ draft, errors, onChange }: Omit<PatternFieldsProps, 'usualMinutes'>) {
  const start = (
    <Select
      id="start"
      label="Start"
      error={errorFor(errors, 'start')}
      options={STARTS}
      value={draft.start}
      onChange={chosen => onChange({ ...draft, start: chosen })}
    />
  )
  return (
    <Radios
      id="time"
      legend="At which time of day?"
      error={errorFor(errors, 'time')}
      value={draft.time}
      onChange={time => onChange({ ...draft, time: time as PatternDraft['time'] })}
      options={[
        { value: 'am', label: 'Mornings', hint: 'At one time for all of them, where that can be.' },
        { value: 'pm', label: 'Afternoons' },
        { value: 'any', label: 'Any time' },
        { value: 'at', label: 'At one time', reveal: start },
      ]}
    />
  )
}
