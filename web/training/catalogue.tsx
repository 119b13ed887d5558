import { useLocation } from 'preact-iso'
import type { CourseLine } from '../../shared/contracts/training.ts'
import { LinkButton } from '../components/button.tsx'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { useMay, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { catalogueViewOf, courseFits } from './catalogue-query.ts'
import { CourseEntry } from './course-entry.tsx'
import './training.scss'

/** The courses that are offered, with their next sessions and what is left of each. */
export default function Catalogue() {
  const view = catalogueViewOf(useLocation().query)
  const data = useData('GET /training/courses', {})
  const mayManage = useMay('manage-training')
  if (data.problem?.status === 404) return <NotFound />
  return (
    <Page title="Training" wide>
      <Ways />
      {mayManage && <LinkButton href="/training/courses/new">Make a course</LinkButton>}
      <CatalogueFilters view={view} />
      <Load data={data} what="the courses">
        {({ courses }) => (
          <Courses all={courses.length} courses={courses.filter(course => courseFits(course, view))} />
        )}
      </Load>
    </Page>
  )
}

/** The other pages about training that this person has. */
function Ways() {
  const { settings, specialistId } = useMe()
  const mayManage = useMay('manage-training')
  const mayKeep = useMay('keep-registers')
  return (
    <ul class="govuk-list">
      {settings.length > 0 && (
        <li>
          <a class="govuk-link" href="/training/bookings">
            Training you have booked and had
          </a>
        </li>
      )}
      {(mayManage || mayKeep) && (
        <li>
          <a class="govuk-link" href="/training/sessions">
            {mayManage || specialistId === null
              ? 'All sessions and their registers'
              : 'The sessions you give'}
          </a>
        </li>
      )}
    </ul>
  )
}

function Courses({ all, courses }: { readonly all: number; readonly courses: readonly CourseLine[] }) {
  if (all === 0)
    return (
      <Empty>
        <p>No course is offered yet.</p>
      </Empty>
    )
  return (
    <>
      <p class="govuk-body" role="status">
        {courses.length === all ? coursesCount(all) : `${courses.length} of ${coursesCount(all)} fit`}
      </p>
      {courses.length === 0 && <Empty>No course fits the filters. Remove one above to see more.</Empty>}
      <ul class="app-courses">
        {courses.map(course => (
          <CourseEntry key={course.id} course={course} />
        ))}
      </ul>
    </>
  )
}

function coursesCount(count: number): string {
  return `${count} ${count === 1 ? 'course' : 'courses'}`
}
