import { useLocation } from 'preact-iso'
import type { SlotsView, SlotView } from '../../shared/contracts/visits.ts'
import { Fieldset, FormGroup } from '../components/form-group.tsx'
import { Details, Warning } from '../components/messages.tsx'
import { Pagination } from '../components/pagination.tsx'
import { addDays, clockSpan, clockTime, isRealDay, longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { AFTER_DUE, isAfterDue } from '../requests/due.ts'
import { minutesWords } from './hours-words.ts'
import { NoSlots, WhyNone } from './no-slots.tsx'
import { CHOSEN_SLOT, SLOT_DAYS, SLOT_FIELD, type SlotDay, slotDays, slotValue } from './slot-days.ts'

/** The first day to look at: what the address says, never before today. */
export function useFirstDay(): string {
  const { query } = useLocation()
  const { today } = useMe()
  const from = query.from
  return from !== undefined && isRealDay(from) && from > today ? from : today
}

export interface SlotPickerProps {
  readonly from: string
  readonly found: SlotsView
  /** The day the law sets, where it sets one. */
  readonly dueOn: string | null
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** The free times of a fortnight as radios grouped by day, why other days have none, and the way to other weeks. */
export function SlotPicker({ from, found, dueOn, value, error, onChange }: SlotPickerProps) {
  const days = slotDays(found.slots)
  const chosen = found.slots.find(slot => slotValue(slot) === value)
  return (
    <FormGroup error={days.length === 0 ? error : undefined}>
      {days.length === 0 ? (
        <NoSlots found={found} from={from} error={error} />
      ) : (
        <Fieldset
          id={SLOT_FIELD}
          legend="Choose a time"
          legendSize="m"
          hint={`Free times from ${longDate(from)} to ${longDate(addDays(from, SLOT_DAYS - 1))}. Each leaves time to travel, prepare and write up.`}
          error={error}
        >
          {days.map((day, at) => (
            <DayTimes
              key={day.on}
              day={day}
              isLate={isAfterDue(day.on, dueOn)}
              isFirst={at === 0}
              value={value}
              onChange={onChange}
            />
          ))}
        </Fieldset>
      )}
      <Chosen slot={chosen} found={found} dueOn={dueOn} />
      {days.length > 0 && found.whyNone.length > 0 && (
        <Details summary="Why other days have no free times">
          <WhyNone found={found} />
        </Details>
      )}
      <Fortnights from={from} />
    </FormGroup>
  )
}

interface DayTimesProps {
  readonly day: SlotDay
  readonly isLate: boolean
  readonly isFirst: boolean
  readonly value: string
  readonly onChange: (value: string) => void
}

function DayTimes({ day, isLate, isFirst, value, onChange }: DayTimesProps) {
  return (
    <fieldset class="govuk-fieldset app-slots__day">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {longDate(day.on)}
        {isLate && <span class="app-minor">{AFTER_DUE}</span>}
      </legend>
      <div class="govuk-radios govuk-radios--small app-slots__times">
        {day.slots.map((slot, at) => {
          const id = isFirst && at === 0 ? SLOT_FIELD : `${SLOT_FIELD}-${slot.on}-${slot.startMinutes}`
          return (
            <div class="govuk-radios__item" key={slotValue(slot)}>
              <input
                class="govuk-radios__input"
                type="radio"
                id={id}
                name={SLOT_FIELD}
                value={slotValue(slot)}
                checked={slotValue(slot) === value}
                onChange={() => onChange(slotValue(slot))}
              />
              <label class="govuk-label govuk-radios__label" for={id}>
                {clockTime(slot.startMinutes)}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

interface ChosenProps {
  readonly slot: SlotView | undefined
  readonly found: SlotsView
  readonly dueOn: string | null
}

function Chosen({ slot, found, dueOn }: ChosenProps) {
  return (
    <div role="status" id={CHOSEN_SLOT} tabIndex={-1}>
      {slot && dueOn !== null && isAfterDue(slot.on, dueOn) && (
        <Warning>
          {AFTER_DUE}: it is due by {longDate(dueOn)}.
        </Warning>
      )}
      {slot && (
        <p class="govuk-inset-text">
          <strong>
            {longDate(slot.on)}, {clockSpan(slot.startMinutes, slot.endMinutes)}
          </strong>
          <span class="app-minor">
            {travelWords(slot)}
            {minutesWords(found.minutes.prepare)} to prepare, {minutesWords(found.minutes.writeUp)} to write
            up.
          </span>
        </p>
      )}
    </div>
  )
}

function travelWords({ travelBeforeMinutes, travelAfterMinutes }: SlotView): string {
  if (travelBeforeMinutes === null || travelAfterMinutes === null) return ''
  return `Travel: ${minutesWords(travelBeforeMinutes)} before, ${minutesWords(travelAfterMinutes)} after. `
}

function Fortnights({ from }: { readonly from: string }) {
  const { path } = useLocation()
  const { today } = useMe()
  const earlier = addDays(from, -SLOT_DAYS)
  return (
    <Pagination
      previous={from > today ? `${path}?from=${earlier < today ? today : earlier}` : undefined}
      previousLabel="Earlier two weeks"
      next={`${path}?from=${addDays(from, SLOT_DAYS)}`}
      nextLabel="Later two weeks"
    />
  )
}
