import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { Warning } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { dayAndMonth, inHours } from '../dates.ts'
import type { DraftDay } from './draft.ts'
import { halfHoursOfDay, streamsAfter } from './hours-plan.ts'
import { afterWords } from './where-things-stand.tsx'
import './meetings.scss'

interface YearPictureProps {
  readonly view: MeetingView
  readonly days: readonly DraftDay[]
}

/** The year at a glance: days planned in each half term, and what they leave of the hours. */
export function YearPicture({ view, days }: YearPictureProps) {
  const made = view.meeting.days.filter(({ requestId }) => requestId !== null)
  const all = [...made, ...days]
  return (
    <>
      <Table
        caption={`Days planned in ${view.meeting.academicYear}`}
        head={['Half term', 'Days', { label: 'Hours', numeric: true }]}
        rows={view.halfTerms.map(({ key, label, startsOn, endsOn }) => {
          const own = all.filter(({ halfTerm }) => halfTerm === key)
          const halfHours = own.reduce((sum, day) => sum + halfHoursOfDay(day, view.dayServices), 0)
          return {
            key,
            cells: [
              <>
                {label}
                <span class="app-minor">
                  {startsOn && endsOn
                    ? `${dayAndMonth(startsOn)} to ${dayAndMonth(endsOn)}`
                    : 'Dates not known yet'}
                </span>
              </>,
              <Days key="days" count={own.length} />,
              inHours(halfHours),
            ],
          }
        })}
      />
      <HoursAfter view={view} days={days} />
    </>
  )
}

function Days({ count }: { readonly count: number }) {
  return (
    <>
      {count === 0 ? 'None' : count}
      <span aria-hidden="true" class="app-meeting__days">
        {Array.from({ length: count }, (_, at) => (
          <span key={at} class="app-meeting__day" />
        ))}
      </span>
    </>
  )
}

function HoursAfter({ view, days }: YearPictureProps) {
  const streams = streamsAfter(view, days)
  const over = streams.filter(({ after }) => after < 0)
  return (
    <div role="status">
      <ul class="govuk-list govuk-list--bullet">
        {streams.map(({ stream, label, left, planned, after }) => (
          <li key={stream}>
            {label}: {inHours(left)} left, {inHours(planned)} planned, then {afterWords(after)}
          </li>
        ))}
      </ul>
      {over.map(({ stream, label, after }) => (
        <Warning key={stream}>
          The {label} stream has too few hours for these days: {afterWords(after)}. Plan fewer or shorter
          days, or use another stream.
        </Warning>
      ))}
    </div>
  )
}
