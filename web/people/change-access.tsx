import { useState } from 'preact/hooks'
import type { UserLine } from '../../shared/contracts/people.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue } from '../me.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'

export interface ChangeAccessProps {
  readonly person: UserLine
  /** Called when the access has changed. */
  readonly onChanged: () => void
}

/** Suspends or restores one person, with the reason that is kept. */
export function ChangeAccess({ person, onChanged }: ChangeAccessProps) {
  const [done, setDone] = useState<UserLine | null>(null)
  if (done !== null) return <Changed person={done} />
  return (
    <AccessForm
      person={person}
      onDone={changed => {
        noteNavigation()
        setDone(changed)
        onChanged()
      }}
    />
  )
}

interface AccessFormProps {
  readonly person: UserLine
  readonly onDone: (changed: UserLine) => void
}

function AccessForm({ person, onDone }: AccessFormProps) {
  const isSuspending = person.status === 'active'
  const title = isSuspending ? 'Suspend access' : 'Restore access'
  const [why, setWhy] = useTyped('why', '')
  const [missing, setMissing] = useState<FieldError[]>([])
  const change = useSend('PUT /users/:userId/access')
  const errors = missing.length > 0 ? missing : errorsOf(change.problem)
  const submit = async () => {
    if (why.trim() === '') return setMissing([{ id: 'why', message: 'Say why' }])
    setMissing([])
    const status = isSuspending ? 'suspended' : 'active'
    const { userId, version } = person
    const changed = await change.send({ params: { userId }, body: { version, status, why } })
    if (changed) onDone(changed)
  }
  return (
    <Page title={title} back={{ href: '/users' }} errors={errors}>
      <PersonSummary person={person} />
      <p class="govuk-body">
        {isSuspending
          ? 'They can do nothing in the service from their next click on. What they have done stays.'
          : 'They can use the service again at once, with the role shown here.'}
      </p>
      <Form onSubmit={submit}>
        <TextArea
          id="why"
          label={isSuspending ? 'Why is access suspended?' : 'Why is access restored?'}
          labelSize="m"
          hint="This is kept with the change. Do not name a child."
          error={errorFor(errors, 'why')}
          value={why}
          onChange={setWhy}
          rows={3}
          maxLength={500}
        />
        <Button kind={isSuspending ? 'warning' : 'primary'} isSending={change.isSending}>
          {title}
        </Button>
      </Form>
    </Page>
  )
}

function PersonSummary({ person }: { readonly person: UserLine }) {
  const { roles } = useCatalogue()
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: person.name },
        { key: 'User name', value: person.username },
        { key: 'Role', value: person.roles.map(role => roles[role] ?? role).join(', ') },
      ]}
    />
  )
}

function Changed({ person }: { readonly person: UserLine }) {
  const title = person.status === 'suspended' ? 'Access suspended' : 'Access restored'
  return (
    <Confirmation title={title} body={person.name}>
      <p class="govuk-body">
        <a class="govuk-link" href="/users">
          Back to the people who use the service
        </a>
      </p>
    </Confirmation>
  )
}
