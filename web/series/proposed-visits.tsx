import type { SeriesProposal, SeriesTime, SeriesVisitView } from '../../shared/contracts/series.ts'
import { Details } from '../components/messages.tsx'
import { type Option, Radios } from '../components/radios.tsx'
import { addDays, clockSpan, clockTime, dayAndMonth, longDate } from '../dates.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { slotValue } from '../visits/slot-days.ts'
import { type Choices, choiceId, choiceOf, SKIP } from './choices.ts'

export interface ProposedVisitsProps {
  readonly found: SeriesProposal
  readonly choices: Choices
  readonly errors: readonly FieldError[]
  readonly onChange: (choices: Choices) => void
}

/** Every visit of a proposed series: as proposed, another time, or left out. */
export function ProposedVisits({ found, choices, errors, onChange }: ProposedVisitsProps) {
  return (
    <>
      <p class="govuk-body" role="status">
        <strong>
          {found.bookable} of {found.visits.length} can be {isMove(found) ? 'moved' : 'booked'} as asked for.
        </strong>{' '}
        {found.bookable < found.visits.length && 'For the others choose a time near it, or leave them out.'}
      </p>
      <LeftOut found={found} />
      {found.visits.map(visit => (
        <Radios
          key={visit.position}
          id={choiceId(visit.position)}
          legend={`Visit ${visit.position} of ${found.visits.length}: ${longDate(visit.on)}`}
          hint={hintOf(visit)}
          error={errorFor(errors, choiceId(visit.position))}
          options={optionsOf(visit)}
          value={choiceOf(visit, choices)}
          onChange={value => onChange({ ...choices, [visit.position]: value })}
          small
        />
      ))}
    </>
  )
}

const isMove = ({ visits }: SeriesProposal) => visits.some(({ moves }) => moves !== null)

function hintOf({ why, moves }: SeriesVisitView): string | undefined {
  const was = moves === null ? '' : `Now ${dayAndMonth(moves.on)} at ${clockTime(moves.startMinutes)}. `
  const not = why === null ? '' : `Cannot be booked because ${why}.`
  return `${was}${not}` || undefined
}

function optionsOf({ time, alternatives, moves }: SeriesVisitView): Option[] {
  const words = ({ on, startMinutes, endMinutes }: SeriesTime) =>
    `${dayAndMonth(on)}, ${clockSpan(startMinutes, endMinutes)}`
  return [
    ...(time === null ? [] : [{ value: slotValue(time), label: `${words(time)} (as asked for)` }]),
    ...alternatives.map(other => ({ value: slotValue(other), label: words(other) })),
    { value: SKIP, label: moves === null ? 'Leave this visit out' : 'Leave it where it is' },
  ]
}

function LeftOut({ found: { leftOutWeeks } }: Pick<ProposedVisitsProps, 'found'>) {
  if (leftOutWeeks.length === 0) return null
  return (
    <Details
      summary={`${leftOutWeeks.length} ${leftOutWeeks.length === 1 ? 'week' : 'weeks'} left out: the setting is closed`}
    >
      <ul class="govuk-list govuk-list--bullet">
        {leftOutWeeks.map(monday => (
          <li key={monday}>
            {longDate(monday)} to {longDate(addDays(monday, 4))}
          </li>
        ))}
      </ul>
    </Details>
  )
}
