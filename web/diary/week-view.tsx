import type { DiaryDayView, DiaryView } from '../../shared/contracts/visits.ts'
import { clockSpan, dayAndMonth } from '../dates.ts'
import { VisitTag } from '../requests/status-tag.tsx'
import { type DiaryItem, pageOf } from './diary-entry.tsx'
import { workingWords } from './diary-list.tsx'
import { daysToShow } from './week.ts'

/** The same days side by side where the screen is wide enough. Everything in it is in the list as well. */
export function WeekView({ diary }: { readonly diary: DiaryView }) {
  return (
    <div class="app-week">
      {daysToShow(diary.days).map(day => (
        <WeekDay key={day.on} day={day} />
      ))}
    </div>
  )
}

function WeekDay({ day }: { readonly day: DiaryDayView }) {
  return (
    <section class="app-week__day" aria-labelledby={`week-${day.on}`}>
      <h2 class="govuk-heading-s app-week__title" id={`week-${day.on}`}>
        {dayAndMonth(day.on)}
      </h2>
      <p class="govuk-body-s app-week__hours">{workingWords(day)}</p>
      {day.items.length > 0 && (
        <ul class="app-week__items">
          {day.items.map(item => (
            <li key={item.id} class={`app-week__item app-week__item--${item.kind}`}>
              <WeekEntry item={item} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function WeekEntry({ item }: { readonly item: DiaryItem }) {
  const when = clockSpan(item.startMinutes, item.endMinutes)
  const page = pageOf(item)
  return (
    <>
      <span class="app-week__time">{when}</span>
      {page === null ? (
        item.label
      ) : (
        <a class="govuk-link" href={page}>
          {item.label}
          <span class="govuk-visually-hidden"> at {when}</span>
        </a>
      )}
      {item.settingName !== null && <span class="app-minor">{item.settingName}</span>}
      {item.status && <VisitTag status={item.status} />}
    </>
  )
}
