import type { DiaryDayView, DiaryView } from '../../shared/contracts/visits.ts'
import { clockSpan, longDate } from '../dates.ts'
import { useMe } from '../me.ts'
import { DiaryEntry } from './diary-entry.tsx'
import { daysToShow } from './week.ts'

export interface DiaryListProps {
  readonly diary: DiaryView
  /** Of the days' headings. */
  readonly level?: 2 | 3
}

/** The diary as a list of days, each with its visits and other commitments. */
export function DiaryList({ diary, level = 2 }: DiaryListProps) {
  return (
    <>
      {daysToShow(diary.days).map(day => (
        <Day key={day.on} specialistId={diary.specialistId} day={day} Heading={`h${level}`} />
      ))}
    </>
  )
}

interface DayProps {
  readonly specialistId: string
  readonly day: DiaryDayView
  readonly Heading: 'h2' | 'h3'
}

function Day({ specialistId, day, Heading }: DayProps) {
  const me = useMe()
  return (
    <section class="app-day" aria-labelledby={`day-${day.on}`}>
      <Heading class="govuk-heading-s app-day__title" id={`day-${day.on}`}>
        {longDate(day.on)}
        {day.on === me.today && ' (today)'}
      </Heading>
      <p class="govuk-body-s app-day__hours">
        {workingWords(day)}
        {day.items.length > 0 && (
          <>
            {' '}
            <a class="govuk-link" href={`/day/${specialistId}/${day.on}`}>
              Day sheet<span class="govuk-visually-hidden"> for {longDate(day.on)}</span>
            </a>
          </>
        )}
      </p>
      {day.items.length === 0 ? (
        day.dayOff === null && <p class="govuk-body">Nothing booked.</p>
      ) : (
        <ul class="app-day__items">
          {day.items.map(item => (
            <li key={item.id} class="app-day__item">
              <DiaryEntry item={item} on={day.on} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** When a specialist works on a day, or why they do not. */
export function workingWords({ working, dayOff, coveredBy }: DiaryDayView): string {
  const cover = coveredBy === null ? '' : ` ${coveredBy} covers.`
  if (dayOff !== null) return `${dayOff}.${cover}`
  const spans = working.map(({ startMinutes, endMinutes }) => clockSpan(startMinutes, endMinutes))
  return spans.length === 0 ? `Not working.${cover}` : `Works ${spans.join(' and ')}.${cover}`
}
