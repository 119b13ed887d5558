import { useRoute } from 'preact-iso'
import type { CourseView } from '../../shared/contracts/training.ts'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Inset, NotificationBanner } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { useCatalogue, useMay } from '../me.ts'
import { useData } from '../use-data.ts'
import { minutesWords } from '../visits/hours-words.ts'
import { Evaluations } from './evaluations.tsx'
import { SessionTable } from './session-table.tsx'
import { costOf, STAGE_WORDS, WAY_WORDS } from './words.ts'

/** A course: what it is for, what it costs, its sessions to come and, for those who run it, what people said. */
export default function Course() {
  const { id = '' } = useRoute().params
  const data = useData('GET /training/courses/:courseId', { params: { courseId: id } })
  return (
    <LoadPage data={data} title="Course">
      {view => <CoursePage view={view} />}
    </LoadPage>
  )
}

function CoursePage({ view }: { readonly view: CourseView }) {
  const { course, wantsAnother, evaluations } = view
  const mayManage = useMay('manage-training')
  return (
    <Page title={course.title} back={{ href: '/training', label: 'Training' }} wide>
      {mayManage && wantsAnother && <Another courseId={course.id} />}
      {course.status !== 'offered' && <Inset>{STAGE_INSETS[course.status]}</Inset>}
      <Facts course={course} />
      <h2 class="govuk-heading-m">Sessions to come</h2>
      <SessionTable
        sessions={course.next}
        caption="Sessions to come"
        nothing="No session is planned yet. Your SEND team can say whether one is coming."
      />
      {mayManage && <Manage course={course} />}
      {mayManage && <Evaluations evaluations={evaluations} />}
    </Page>
  )
}

const STAGE_INSETS = {
  draft: `${STAGE_WORDS.draft.label}: settings do not see this course until it is offered.`,
  offered: '',
  ended: `${STAGE_WORDS.ended.label}: no more sessions are planned for this course.`,
} as const

function Another({ courseId }: { readonly courseId: string }) {
  return (
    <NotificationBanner>
      <p class="govuk-notification-banner__heading">So many wait that another session is worth planning.</p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={`/training/courses/${courseId}/plan`}>
          Plan another session
        </a>
      </p>
    </NotificationBanner>
  )
}

function Facts({ course }: Pick<CourseView, 'course'>) {
  const { disciplines, phases, streams } = useCatalogue()
  const { aims, audience, pricePence, halfHoursPerPlace, stream } = course
  return (
    <SummaryList
      rows={[
        { key: 'Who it is for', value: audience },
        {
          key: 'After it, people can',
          value: (
            <ul class="govuk-list govuk-list--bullet">
              {aims.map(aim => (
                <li key={aim}>{aim}</li>
              ))}
            </ul>
          ),
        },
        { key: 'Discipline', value: disciplines[course.discipline]?.label ?? course.discipline },
        {
          key: 'Phases',
          value:
            course.phases.length === 0
              ? 'All'
              : course.phases.map(phase => phases[phase] ?? phase).join(', '),
        },
        { key: 'Length', value: minutesWords(course.minutes) },
        { key: 'Where', value: WAY_WORDS[course.way] },
        {
          key: 'One place costs',
          value: costOf(pricePence ?? 0, halfHoursPerPlace, streams[stream] ?? stream),
        },
      ]}
    />
  )
}

function Manage({ course: { id, status } }: Pick<CourseView, 'course'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Look after this course</h2>
      <div class="govuk-button-group">
        {status === 'offered' && (
          <LinkButton href={`/training/courses/${id}/plan`}>Plan a session</LinkButton>
        )}
        <LinkButton href={`/training/courses/${id}/change`} kind="secondary">
          Change this course
        </LinkButton>
        <LinkButton href={`/training/courses/${id}/coverage`} kind="secondary">
          See which settings have had it
        </LinkButton>
      </div>
    </>
  )
}
