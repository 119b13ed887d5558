import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { SettingLine } from '../../shared/contracts/people.ts'
import type { PotContent, PotView } from '../../shared/contracts/pots.ts'
import { Button, Form } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextInput } from '../components/text-input.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'

interface Draft {
  readonly name: string
  readonly kind: '' | PotContent['kind']
  readonly settingIds: readonly string[]
}

/** Makes a pot, or changes its name and who shares it. */
export default function EditPot() {
  const { id } = useRoute().params
  const settings = useData('GET /settings', {})
  const pot = useData('GET /pots/:potId', id === undefined ? null : { params: { potId: id } })
  if (id === undefined)
    return (
      <LoadPage data={settings} title="Make a pot">
        {found => <PotForm settings={found.settings} pot={null} />}
      </LoadPage>
    )
  if (settings.state === 'ready')
    return (
      <LoadPage data={pot} title="Change the pot">
        {view => <PotForm settings={settings.data.settings} pot={view.pot} />}
      </LoadPage>
    )
  return (
    <LoadPage data={settings} title="Change the pot">
      {() => null}
    </LoadPage>
  )
}

interface PotFormProps {
  readonly settings: readonly SettingLine[]
  readonly pot: PotView['pot'] | null
}

function PotForm({ settings, pot }: PotFormProps) {
  const { route } = useLocation()
  const [draft, setDraft] = useTyped<Draft>('pot', {
    name: pot?.name ?? '',
    kind: pot?.kind ?? '',
    settingIds: pot?.settingIds ?? [],
  })
  const [missing, setMissing] = useState<FieldError[]>([])
  const make = useSend('POST /pots')
  const change = useSend('PUT /pots/:potId')
  const errors = missing.length > 0 ? missing : errorsOf(make.problem ?? change.problem)
  const submit = async () => {
    const wrong = missingIn(draft)
    setMissing(wrong)
    if (wrong.length > 0 || draft.kind === '') return
    const body = { name: draft.name, kind: draft.kind, settingIds: [...draft.settingIds] }
    const answer =
      pot === null
        ? await make.send({ body })
        : await change.send({ params: { potId: pot.id }, body: { ...body, version: pot.version } })
    if (answer === undefined) return
    noteNavigation()
    route(`/pots/${answer.potId}`)
  }
  return (
    <Page
      title={pot === null ? 'Make a pot' : 'Change the pot'}
      {...(pot !== null && { caption: pot.name })}
      back={{ href: pot === null ? '/pots' : `/pots/${pot.id}` }}
      errors={errors}
    >
      <Form onSubmit={submit}>
        <TextInput
          id="name"
          label="Name"
          hint="Such as the name of the trust"
          error={errorFor(errors, 'name')}
          value={draft.name}
          onChange={name => setDraft({ ...draft, name })}
        />
        <Radios
          id="kind"
          legend="Whose pot is it?"
          error={errorFor(errors, 'kind')}
          value={draft.kind}
          onChange={kind => setDraft({ ...draft, kind: kind as Draft['kind'] })}
          options={[
            { value: 'trust', label: 'A trust’s' },
            { value: 'cluster', label: 'A cluster’s' },
          ]}
        />
        <Checkboxes
          id="settingIds"
          legend="Which settings share it?"
          error={errorFor(errors, 'settingIds')}
          values={draft.settingIds}
          onChange={settingIds => setDraft({ ...draft, settingIds })}
          options={settings
            .filter(({ status }) => status === 'open')
            .map(({ id, name }) => ({ value: id, label: name }))}
          small
        />
        <Button isSending={make.isSending || change.isSending}>
          {pot === null ? 'Make the pot' : 'Save'}
        </Button>
      </Form>
    </Page>
  )
}

function missingIn({ name, kind, settingIds }: Draft): FieldError[] {
  const errors: FieldError[] = []
  if (name.trim() === '') errors.push({ id: 'name', message: 'Enter a name' })
  if (kind === '') errors.push({ id: 'kind', message: 'Choose whose pot it is' })
  if (settingIds.length < 2) errors.push({ id: 'settingIds', message: 'Choose at least two settings' })
  return errors
}
