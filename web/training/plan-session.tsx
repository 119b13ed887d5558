import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { CourseLine } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useMay } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { onSessionFields, readSession, sessionDraftOf } from './session-draft.ts'
import { SessionFields } from './session-fields.tsx'

/** Plans a session of a course; its trainers' diaries are booked by it. */
export default function PlanSession() {
  const { id = '' } = useRoute().params
  const mayManage = useMay('manage-training')
  const data = useData('GET /training/courses/:courseId', mayManage ? { params: { courseId: id } } : null)
  if (!mayManage) return <NotFound />
  return (
    <LoadPage data={data} title="Plan a session">
      {({ course }) => <PlanForm course={course} />}
    </LoadPage>
  )
}

function PlanForm({ course }: { readonly course: CourseLine }) {
  const { route } = useLocation()
  const [draft, setDraft] = useTyped('session', sessionDraftOf(null))
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('POST /training/courses/:courseId/sessions')
  const errors = missing.length > 0 ? missing : onSessionFields(errorsOf(problem))
  const plan = async () => {
    const body = readSession(draft)
    const isMissing = Array.isArray(body)
    setMissing(isMissing ? body : [])
    if (isMissing) return
    const planned = await send({ params: { courseId: course.id }, body })
    if (planned) route(`/training/sessions/${planned.sessionId}`)
  }
  return (
    <Page
      title="Plan a session"
      caption={course.title}
      back={{ href: `/training/courses/${course.id}`, label: 'Course' }}
      errors={errors}
    >
      <Form onSubmit={() => void plan()}>
        <SessionFields course={course} draft={draft} errors={errors} onChange={setDraft} />
        <Button isSending={isSending}>Plan the session</Button>
      </Form>
    </Page>
  )
}
