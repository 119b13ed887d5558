import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { MeetingChoice } from '../../shared/contracts/meetings.ts'
import { Button, Form } from '../components/button.tsx'
import { DateInput } from '../components/date-input.tsx'
import { LoadPage } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { useMe } from '../me.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'

/** Starts a planning meeting of a setting and one of its link specialists. */
export default function NewMeeting() {
  const choices = useData('GET /meeting-choices', {})
  return (
    <LoadPage data={choices} title="Start a planning meeting">
      {({ settings }) => <StartForm settings={settings} />}
    </LoadPage>
  )
}

type Plans = 'this-year' | 'next-year'

function StartForm({ settings }: { readonly settings: readonly MeetingChoice[] }) {
  const { route, query } = useLocation()
  const { today } = useMe()
  const [settingId, setSettingId] = useState(settings.find(({ id }) => id === query.setting)?.id ?? '')
  const [specialistId, setSpecialistId] = useState('')
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [plans, setPlans] = useState<Plans>('this-year')
  const [missing, setMissing] = useState<FieldError[]>([])
  const start = useSend('POST /settings/:settingId/meetings')
  const setting = settings.find(({ id }) => id === settingId)
  const people = setting?.specialists ?? []
  const chosen = people.length === 1 ? people[0]?.id : people.find(({ id }) => id === specialistId)?.id
  const errors = missing.length > 0 ? missing : errorsOf(start.problem)
  const submit = async () => {
    const found: FieldError[] = [
      ...(settingId === '' ? [{ id: 'setting', message: 'Choose a setting' }] : []),
      ...(settingId !== '' && chosen === undefined
        ? [{ id: 'specialistId', message: 'Choose a specialist' }]
        : []),
      ...(heldOn === null ? [{ id: 'heldOn', message: 'The day must be a real date' }] : []),
    ]
    setMissing(found)
    if (found.length > 0 || chosen === undefined || heldOn === null) return
    const sent = { params: { settingId }, body: { specialistId: chosen, heldOn, plans } }
    const started = await start.send(sent)
    if (started) route(`/meetings/${started.meetingId}`)
  }
  if (settings.length === 0) return <NobodyToMeet />
  return (
    <Page
      title="Start a planning meeting"
      back={{ href: '/meetings', label: 'Planning meetings' }}
      errors={errors}
    >
      <Form onSubmit={() => void submit()}>
        <Select
          id="setting"
          label="Setting"
          labelSize="s"
          error={errorFor(errors, 'setting')}
          options={settings.map(({ id, name }) => ({ value: id, label: name }))}
          value={settingId}
          onChange={setSettingId}
        />
        {people.length > 1 && (
          <Select
            id="specialistId"
            label={setting?.isLinked ? 'Link specialist' : 'Specialist'}
            labelSize="s"
            {...(!setting?.isLinked && {
              hint: 'Nobody is linked to this setting, so anybody can be chosen',
            })}
            error={errorFor(errors, 'specialistId')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen ?? ''}
            onChange={setSpecialistId}
          />
        )}
        {people.length === 1 && <p class="govuk-body">With {people[0]?.name}.</p>}
        <DateInput
          id="heldOn"
          legend="When is the meeting?"
          error={errorFor(errors, 'heldOn')}
          value={heldOn}
          onChange={setHeldOn}
        />
        <Radios
          id="plans"
          legend="Which academic year does it share out?"
          options={[
            { value: 'this-year', label: 'The year it is held in' },
            { value: 'next-year', label: 'The year after' },
          ]}
          value={plans}
          onChange={value => setPlans(value as Plans)}
        />
        <Button isSending={start.isSending}>Start the meeting</Button>
      </Form>
    </Page>
  )
}

function NobodyToMeet() {
  return (
    <Page title="Start a planning meeting" back={{ href: '/meetings', label: 'Planning meetings' }}>
      <Empty>
        <p>You are not the link specialist of any setting. Ask the allocation lead to link you to one.</p>
      </Empty>
    </Page>
  )
}
