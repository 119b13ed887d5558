import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Button } from '../components/button.tsx'
import { NumberInput } from '../components/number-input.tsx'
import { Select } from '../components/select.tsx'
import { TextInput } from '../components/text-input.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { focusSoon } from '../focus.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { type DraftDay, newId } from './draft.ts'
import { YearPicture } from './year-picture.tsx'

interface DaysFieldsProps {
  readonly view: MeetingView
  readonly value: readonly DraftDay[]
  readonly errors: readonly FieldError[]
  readonly onChange: (value: DraftDay[]) => void
  /** Saves, then goes to the free times of that day. */
  readonly onChooseTime: (day: DraftDay) => void
}

/** Days of the specialist's time shared out over the half terms: the year as a list, then each day. */
export function DaysFields({ view, value, errors, onChange, onChooseTime }: DaysFieldsProps) {
  const made = view.meeting.days.filter(({ requestId }) => requestId !== null)
  const add = () => {
    const day = blankDay(view, value.at(-1))
    if (day === null) return
    onChange([...value, day])
    focusSoon(`days-${value.length}-halfTerm`)
  }
  return (
    <section id="days" tabIndex={-1}>
      <h2 class="govuk-heading-m">Days for the year</h2>
      <YearPicture view={view} days={value} />
      {view.dayServices.length === 0 && (
        <p class="govuk-body">
          None of the services that {view.meeting.specialistName} gives can be planned for a whole setting.
          Request support for the children instead.
        </p>
      )}
      {value.map((day, at) => (
        <DayFields
          key={day.id}
          at={at}
          day={day}
          view={view}
          errors={errors}
          onChange={next => onChange(value.map(other => (other.id === day.id ? next : other)))}
          onChooseTime={() => onChooseTime(day)}
          onRemove={() => {
            onChange(value.filter(({ id }) => id !== day.id))
            focusSoon('days')
          }}
        />
      ))}
      {view.dayServices.length > 0 && value.length + made.length < 18 && (
        <Button kind="secondary" onClick={add}>
          Add a day
        </Button>
      )}
    </section>
  )
}

/** A day like the last one, in the half term after it; the first in the half term that is now or next. */
function blankDay(
  { dayServices, halfTerms, meeting }: MeetingView,
  last: DraftDay | undefined,
): DraftDay | null {
  const [service] = dayServices
  if (service === undefined) return null
  const at = halfTerms.findIndex(({ key }) => key === last?.halfTerm)
  const now = halfTerms.find(({ endsOn }) => endsOn !== null && endsOn >= meeting.heldOn)
  const halfTerm = (at === -1 ? now : (halfTerms[at + 1] ?? halfTerms[at]))?.key ?? 'autumn-1'
  return {
    id: newId(),
    halfTerm,
    serviceId: last?.serviceId ?? (service.id as DraftDay['serviceId']),
    stream: last?.stream ?? service.stream,
    purpose: '',
    on: null,
    startMinutes: null,
    minutes: last?.minutes ?? service.minutes.visit,
  }
}

interface DayProps extends Pick<DaysFieldsProps, 'view' | 'errors'> {
  readonly at: number
  readonly day: DraftDay
  readonly onChange: (day: DraftDay) => void
  readonly onChooseTime: () => void
  readonly onRemove: () => void
}

function DayFields({ at, day, view, errors, onChange, onChooseTime, onRemove }: DayProps) {
  const of = (name: keyof DraftDay) => ({
    id: `days-${at}-${name}`,
    error: errorFor(errors, `days-${at}-${name}`),
  })
  const set = (part: Partial<DraftDay>) => onChange({ ...day, ...part })
  const timeless = { on: null, startMinutes: null }
  return (
    <section class="app-repeated" aria-label={`Day ${at + 1}`}>
      <h3 class="govuk-heading-s">Day {at + 1}</h3>
      <Select
        {...of('halfTerm')}
        label="Half term"
        empty={null}
        options={view.halfTerms.map(({ key, label }) => ({ value: key, label }))}
        value={day.halfTerm}
        onChange={key => set({ halfTerm: key as DraftDay['halfTerm'], ...timeless })}
      />
      <Select
        {...of('serviceId')}
        label="Service"
        empty={null}
        options={view.dayServices.map(({ id, title }) => ({ value: id, label: title }))}
        value={day.serviceId}
        onChange={id => {
          const service = view.dayServices.find(one => one.id === id)
          set({
            serviceId: id as DraftDay['serviceId'],
            minutes: service?.minutes.visit ?? day.minutes,
            ...timeless,
          })
        }}
      />
      <TextInput
        {...of('purpose')}
        label="What it is for"
        value={day.purpose}
        onChange={purpose => set({ purpose })}
      />
      <Select
        {...of('stream')}
        label="Hours from"
        empty={null}
        options={view.streams.map(({ key, label }) => ({ value: key, label }))}
        value={day.stream}
        onChange={key => set({ stream: key as DraftDay['stream'] })}
      />
      <NumberInput
        {...of('minutes')}
        key={`${day.id} ${day.serviceId}`}
        label="Minutes at the setting"
        width={4}
        value={day.minutes}
        onChange={minutes =>
          minutes !== null && minutes <= 480 && minutes >= 15 && set({ minutes, ...timeless })
        }
      />
      <p class="govuk-body" id={`days-${at}-on`} tabIndex={-1}>
        {day.on === null || day.startMinutes === null
          ? 'No day and time chosen yet: it can be booked later.'
          : `${longDate(day.on)}, ${clockSpan(day.startMinutes, day.startMinutes + day.minutes)}`}
      </p>
      <div class="govuk-button-group">
        <Button kind="secondary" onClick={onChooseTime}>
          {day.on === null ? 'Choose a time' : 'Choose another time'}
          <span class="govuk-visually-hidden"> for day {at + 1}</span>
        </Button>
        {day.on !== null && (
          <Button kind="secondary" onClick={() => set(timeless)}>
            Leave the time open<span class="govuk-visually-hidden"> for day {at + 1}</span>
          </Button>
        )}
        <Button kind="secondary" onClick={onRemove}>
          Remove day {at + 1}
        </Button>
      </div>
    </section>
  )
}
