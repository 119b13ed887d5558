import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { CourseLine } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { useMay } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { courseDraftOf, onCourseFields, readCourse } from './course-draft.ts'
import { AboutCourseFields, CourseTermsFields } from './course-fields.tsx'
import { STAGE_WORDS } from './words.ts'

/** Changes what is said of a course, offers it or ends it. */
export default function ChangeCourse() {
  const { id = '' } = useRoute().params
  const mayManage = useMay('manage-training')
  const data = useData('GET /training/courses/:courseId', mayManage ? { params: { courseId: id } } : null)
  if (!mayManage) return <NotFound />
  return (
    <LoadPage data={data} title="Change this course">
      {({ course }) => <ChangeForm key={course.version} course={course} />}
    </LoadPage>
  )
}

function ChangeForm({ course }: { readonly course: CourseLine }) {
  const { route } = useLocation()
  const [draft, setDraft] = useTyped('course', courseDraftOf(course))
  const [status, setStatus] = useTyped('stage', course.status as string)
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('PUT /training/courses/:courseId')
  const errors = missing.length > 0 ? missing : onCourseFields(errorsOf(problem, 'content'))
  const here = `/training/courses/${course.id}`
  const change = async () => {
    const content = readCourse(draft)
    const isMissing = Array.isArray(content)
    setMissing(isMissing ? content : [])
    if (isMissing) return
    const body = { version: course.version, content, status: status as CourseLine['status'] }
    if (await send({ params: { courseId: course.id }, body })) route(here)
  }
  return (
    <Page title="Change this course" caption={course.title} back={{ href: here }} errors={errors}>
      <Form onSubmit={() => void change()}>
        <Radios id="status" legend="Is it offered?" options={STAGES} value={status} onChange={setStatus} />
        <AboutCourseFields draft={draft} errors={errors} onChange={setDraft} />
        <CourseTermsFields draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={isSending}>Save</Button>
      </Form>
    </Page>
  )
}

const STAGES = [
  { value: 'draft', label: STAGE_WORDS.draft.label, hint: 'Settings do not see it' },
  {
    value: 'offered',
    label: STAGE_WORDS.offered.label,
    hint: 'Settings see it, and sessions can be planned',
  },
  {
    value: 'ended',
    label: STAGE_WORDS.ended.label,
    hint: 'No more sessions are planned; those that are planned take place',
  },
]
