import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { useMay } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { courseDraftOf, onCourseFields, readCourse } from './course-draft.ts'
import { AboutCourseFields, CourseTermsFields } from './course-fields.tsx'

/** Makes a course. It is a draft, which settings do not see, until it is offered. */
export default function NewCourse() {
  return useMay('manage-training') ? <NewCourseForm /> : <NotFound />
}

function NewCourseForm() {
  const { route } = useLocation()
  const [draft, setDraft] = useTyped('course', courseDraftOf(null))
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('POST /training/courses')
  const errors = missing.length > 0 ? missing : onCourseFields(errorsOf(problem))
  const make = async () => {
    const content = readCourse(draft)
    const isMissing = Array.isArray(content)
    setMissing(isMissing ? content : [])
    if (isMissing) return
    const made = await send({ body: content })
    if (made) route(`/training/courses/${made.courseId}`)
  }
  return (
    <Page title="Make a course" back={{ href: '/training', label: 'Training' }} errors={errors}>
      <p class="govuk-body">It stays a draft, which settings do not see, until you offer it.</p>
      <Form onSubmit={() => void make()}>
        <AboutCourseFields draft={draft} errors={errors} onChange={setDraft} />
        <CourseTermsFields draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={isSending}>Make the course</Button>
      </Form>
    </Page>
  )
}
