import { useState } from 'preact/hooks'
import type { CaseView } from '../../shared/contracts/ehc.ts'
import { Button, Form } from '../components/button.tsx'
import { useMe } from '../me.ts'
import { errorsOf } from '../problem.ts'
import { useSend } from '../use-send.ts'

/** Makes the person signed in the officer of a case, where they are not. */
export function TakeOver({ view, onDone }: { readonly view: CaseView; readonly onDone: () => void }) {
  const { userId } = useMe()
  const change = useSend('PUT /ehc/cases/:caseId/details')
  const { id, version, child, settingId, sharing, officer } = view.ehcCase
  const [isDone, setDone] = useState(false)
  const takeOver = async () => {
    const body = { version, child, settingId, sharing, takeOver: true, why: null }
    if (await change.send({ params: { caseId: id }, body })) {
      setDone(true)
      onDone()
    }
  }
  const [error] = errorsOf(change.problem)
  if (officer.userId === userId)
    return (
      <p class="govuk-body" role="status">
        {isDone && 'You have this case now.'}
      </p>
    )
  return (
    <Form onSubmit={() => void takeOver()}>
      {error && (
        <p class="govuk-error-message" role="alert">
          {error.message}
        </p>
      )}
      <Button kind="secondary" isSending={change.isSending}>
        Take over this case
      </Button>
    </Form>
  )
}
