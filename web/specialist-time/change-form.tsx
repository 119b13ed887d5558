import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import type { TimeView } from '../../shared/contracts/specialist-time.ts'
import { Button, Form, LinkButton } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useSend } from '../use-send.ts'
import { MisfitList } from './misfit-list.tsx'

type Body = Sent<'POST /specialists/:specialistId/time'>['body']
type Saved = Answer<'POST /specialists/:specialistId/time'>

/** A change as a form has it. */
export type Change = Body['change']

export interface ChangeFormProps {
  readonly view: TimeView
  readonly title: string
  readonly button: string
  readonly isWarning?: boolean
  /** What is to be sent, or what is missing. */
  readonly read: () => Change | readonly FieldError[]
  readonly children: (errors: readonly FieldError[]) => ComponentChildren
}

/** A form that changes a specialist's time; once it is saved, what that means for visits. */
export function ChangeForm({ view, title, button, isWarning = false, read, children }: ChangeFormProps) {
  const { send, isSending, problem } = useSend('POST /specialists/:specialistId/time')
  const [missing, setMissing] = useState<readonly FieldError[]>([])
  const [saved, setSaved] = useState<Saved | null>(null)
  const { specialistId, version } = view
  if (saved !== null) return <SavedPage view={view} saved={saved} />
  const errors = missing.length > 0 ? missing : errorsOf(problem, 'change')
  const submit = async () => {
    const change = read()
    const isMissing = Array.isArray(change)
    setMissing(isMissing ? change : [])
    if (isMissing) return
    const answer = await send({ params: { specialistId }, body: { version, change: change as Change } })
    if (answer) setSaved(answer)
  }
  return (
    <Page
      title={title}
      caption={view.name}
      back={{ href: `/specialists/${specialistId}/time`, label: 'Working time and leave' }}
      errors={errors}
    >
      <Form onSubmit={() => void submit()}>
        {children(errors)}
        <Button kind={isWarning ? 'warning' : 'primary'} isSending={isSending}>
          {button}
        </Button>
      </Form>
    </Page>
  )
}

function SavedPage({ view, saved }: { readonly view: TimeView; readonly saved: Saved }) {
  const { hits } = saved
  return (
    <Confirmation title="Saved" body="It counts from now on for every time that is offered or booked.">
      {hits.length === 0 ? (
        <p class="govuk-body">No booked visit or training session is hit.</p>
      ) : (
        <>
          <h2 class="govuk-heading-m">
            {hits.length === 1
              ? '1 booked visit or training session no longer fits'
              : `${hits.length} booked visits or training sessions no longer fit`}
          </h2>
          <p class="govuk-body">
            They stay booked until somebody moves or cancels them. The allocation lead is told.
          </p>
          <MisfitList specialistId={view.specialistId} misfits={hits} />
        </>
      )}
      <p>
        <LinkButton href={`/specialists/${view.specialistId}/time`}>
          Back to working time and leave
        </LinkButton>
      </p>
    </Confirmation>
  )
}
