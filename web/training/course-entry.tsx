import type { CourseLine } from '../../shared/contracts/training.ts'
import { Tag } from '../components/tag.tsx'
import { useCatalogue } from '../me.ts'
import { costOf, factsOf, leftOf, STAGE_WORDS, whenOf } from './words.ts'

/** How many of a course's sessions the catalogue shows. */
const SHOWN = 3

/** A course in the catalogue: what it is, what it costs, and when it can be booked next. */
export function CourseEntry({ course }: { readonly course: CourseLine }) {
  const { disciplines, streams } = useCatalogue()
  const { label, colour } = STAGE_WORDS[course.status]
  const cost = costOf(course.pricePence ?? 0, course.halfHoursPerPlace, streams[course.stream] ?? '')
  return (
    <li class="app-courses__item">
      <h2 class="govuk-heading-m app-courses__title">
        <a class="govuk-link" href={`/training/courses/${course.id}`}>
          {course.title}
        </a>
      </h2>
      {course.status !== 'offered' && <Tag colour={colour} label={label} />}
      <p class="govuk-body app-courses__facts">
        {factsOf(course, disciplines[course.discipline]?.label ?? course.discipline)}
        <br />
        Who it is for: {course.audience}
        <br />
        {cost === 'Free' ? 'Places are free' : `${cost} a place`}
      </p>
      <NextSessions course={course} />
    </li>
  )
}

function NextSessions({ course: { id, title, next } }: { readonly course: CourseLine }) {
  if (next.length === 0) return <p class="govuk-body">No session is planned.</p>
  return (
    <ul class="govuk-list" aria-label={`Next sessions of ${title}`}>
      {next.slice(0, SHOWN).map(session => (
        <li key={session.id}>
          <a class="govuk-link" href={`/training/sessions/${session.id}`}>
            {whenOf(session)}
          </a>
          <span class="app-minor">
            {session.venueName} · {leftOf(session)}
          </span>
        </li>
      ))}
      {next.length > SHOWN && (
        <li>
          <a class="govuk-link" href={`/training/courses/${id}`}>
            {next.length - SHOWN} more
            <span class="govuk-visually-hidden"> sessions of {title}</span>
          </a>
        </li>
      )}
    </ul>
  )
}
