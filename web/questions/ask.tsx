import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useCatalogue, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { ownList, ownQuestion } from './addresses.ts'

type Body = Sent<'POST /settings/:settingId/questions'>['body']

const NOT_SURE = 'not-sure'
const EMPTY = { subject: '', text: '', discipline: '', about: '' }

/** Asks the specialist team in writing. */
export default function AskQuestion() {
  const { id: settingId = '' } = useRoute().params
  const { settings } = useMe()
  const setting = settings.find(({ id }) => id === settingId)
  return setting === undefined ? <NotFound /> : <AskForm settingId={settingId} name={setting.name} />
}

function AskForm({ settingId, name }: { readonly settingId: string; readonly name: string }) {
  const { route } = useLocation()
  const [typed, setTyped] = useTyped('ask', EMPTY)
  const [isMissing, setMissing] = useState(false)
  const { send, isSending, problem } = useSend('POST /settings/:settingId/questions')
  const missing: FieldError[] =
    isMissing && typed.discipline === '' ? [{ id: 'discipline', message: 'Choose whom to ask' }] : []
  const errors = [...missing, ...errorsOf(problem)]
  const ask = async () => {
    setMissing(true)
    if (typed.discipline === '') return
    const discipline = typed.discipline === NOT_SURE ? null : typed.discipline
    const asked = await send({ params: { settingId }, body: { ...typed, discipline } as Body })
    if (asked) route(ownQuestion({ settingId, id: asked.questionId }))
  }
  return (
    <Page
      title="Ask a specialist in writing"
      caption={name}
      back={{ href: ownList(settingId) }}
      errors={errors}
    >
      <p class="govuk-body">You get an answer within five working days.</p>
      <Inset>
        Do not write a child’s name, date of birth or UPN. Say “a boy in Year 4” instead. An answer may later
        be published for other settings, without anything that says who asked.
      </Inset>
      <Form onSubmit={() => void ask()}>
        <AskFields typed={typed} errors={errors} onChange={setTyped} />
        <Button isSending={isSending}>Send the question</Button>
      </Form>
    </Page>
  )
}

interface AskFieldsProps {
  readonly typed: typeof EMPTY
  readonly errors: readonly FieldError[]
  readonly onChange: (typed: typeof EMPTY) => void
}

function AskFields({ typed, errors, onChange }: AskFieldsProps) {
  const { disciplines } = useCatalogue()
  return (
    <>
      <TextInput
        id="subject"
        label="Subject"
        labelSize="s"
        hint="In a few words, for example noise in the dining hall"
        error={errorFor(errors, 'subject')}
        value={typed.subject}
        onChange={subject => onChange({ ...typed, subject })}
      />
      <TextArea
        id="text"
        label="Your question"
        labelSize="s"
        hint="What happens, what you have tried, and what you want to know"
        error={errorFor(errors, 'text')}
        value={typed.text}
        onChange={text => onChange({ ...typed, text })}
        rows={8}
        maxLength={4000}
      />
      <Select
        id="discipline"
        label="Whom do you want to ask?"
        labelSize="s"
        error={errorFor(errors, 'discipline')}
        options={[
          { value: NOT_SURE, label: 'I am not sure: the team decides' },
          ...Object.entries(disciplines).map(([value, { label }]) => ({ value, label })),
        ]}
        value={typed.discipline}
        onChange={discipline => onChange({ ...typed, discipline })}
      />
      <Radios
        id="about"
        legend="Is it about one child?"
        error={errorFor(errors, 'about')}
        options={[
          { value: 'no-child', label: 'No, or nobody could tell which child' },
          {
            value: 'child-with-consent',
            label: 'Yes, and those with parental responsibility agreed',
            hint: 'Use initials at most',
          },
        ]}
        value={typed.about}
        onChange={about => onChange({ ...typed, about })}
      />
    </>
  )
}
