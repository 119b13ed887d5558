import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { Select } from '../components/select.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { inHours } from '../dates.ts'
import { useMe } from '../me.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { yearAfter } from '../settings/years.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { type MoveDraft, missingInMove, yearOfDay } from './move-draft.ts'
import { overviewHref, overviewQuery } from './overview-query.ts'
import { halfHoursTyped, usePartyYear } from './party-hours.ts'
import type { CountedStream } from './streams.ts'
import { COUNTED_STREAMS } from './streams.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly kind: 'setting' | 'pot'
}

/** Moves hours from one setting or pot to another. */
export default function MoveHours() {
  const settings = useData('GET /settings', {})
  const pots = useData('GET /pots', {})
  const data =
    settings.state !== 'ready'
      ? settings
      : pots.state !== 'ready'
        ? pots
        : { ...pots, data: choicesOf(settings.data.settings, pots.data.pots) }
  return (
    <LoadPage data={data} title="Move hours">
      {choices => <MoveForm choices={choices as readonly Choice[]} />}
    </LoadPage>
  )
}

function choicesOf(
  settings: readonly { id: string; name: string; status: string }[],
  pots: readonly { id: string; name: string }[],
): Choice[] {
  return [
    ...pots.map(({ id, name }) => ({ value: id, label: `${name} (shared pot)`, kind: 'pot' as const })),
    ...settings
      .filter(({ status }) => status === 'open')
      .map(({ id, name }) => ({ value: id, label: name, kind: 'setting' as const })),
  ]
}

function MoveForm({ choices }: { readonly choices: readonly Choice[] }) {
  const { today } = useMe()
  const { query } = useLocation()
  const asked = overviewQuery(query)
  const thisYear = yearOfDay(today)
  const [draft, setDraft] = useTyped<MoveDraft>('move', {
    fromId: query.from ?? '',
    toId: '',
    stream: asked.stream === '' || asked.stream === 'statutory' ? 'core' : asked.stream,
    year: asked.year || thisYear,
    hours: '',
    why: '',
  })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [done, setDone] = useState(false)
  const move = useSend('POST /hours/transfers')
  const errors = missing.length > 0 ? missing : errorsOf(move.problem)
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? ''
  const submit = async () => {
    const wrong = missingInMove(draft)
    setMissing(wrong)
    if (wrong.length > 0) return
    const { fromId, toId, why, year } = draft
    const halfHours = halfHoursTyped(draft.hours) ?? 0
    const stream = draft.stream as CountedStream
    const body = { academicYear: year, stream, fromId, toId, halfHours, why }
    if ((await move.send({ body })) === undefined) return
    noteNavigation()
    setDone(true)
  }
  const back = overviewHref({ year: draft.year, stream: draft.stream })
  if (done)
    return (
      <Confirmation
        title="Hours moved"
        body={`${draft.hours} hours, from ${nameOf(draft.fromId)} to ${nameOf(draft.toId)}`}
      >
        <p class="govuk-body">Both have been told, and both see it with their hours.</p>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Hours of all settings
          </a>
        </p>
      </Confirmation>
    )
  return (
    <Page title="Move hours" back={{ href: back, label: 'Hours of all settings' }} errors={errors}>
      <p class="govuk-body">
        Hours stay in their funding stream and year. Only hours that are left can be moved.
      </p>
      <Form onSubmit={submit}>
        <MoveFields
          draft={draft}
          errors={errors}
          choices={choices}
          years={[thisYear, yearAfter(thisYear, 1)]}
          onChange={setDraft}
        />
        <Button isSending={move.isSending}>Move the hours</Button>
      </Form>
    </Page>
  )
}

interface MoveFieldsProps {
  readonly draft: MoveDraft
  readonly errors: readonly FieldError[]
  readonly choices: readonly Choice[]
  readonly years: readonly string[]
  readonly onChange: (draft: MoveDraft) => void
}

function MoveFields({ draft, errors, choices, years, onChange }: MoveFieldsProps) {
  const field = (id: keyof MoveDraft) => ({
    id,
    error: errorFor(errors, id),
    value: draft[id],
    onChange: (value: string) => onChange({ ...draft, [id]: value }),
  })
  const streams = Object.entries(COUNTED_STREAMS).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Select {...field('stream')} label="Funding stream" options={streams} empty={null} />
      <Select
        {...field('year')}
        label="Academic year"
        options={[...new Set([...years, draft.year])].map(value => ({ value, label: value }))}
        empty={null}
      />
      <Select {...field('fromId')} label="From" options={choices} />
      <GiverLeft draft={draft} choices={choices} />
      <Select {...field('toId')} label="To" options={choices} />
      <TextInput
        {...field('hours')}
        id="halfHours"
        error={errorFor(errors, 'halfHours')}
        label="How many hours?"
        hint="Whole or half hours"
        inputMode="decimal"
        suffix="hours"
        width={5}
      />
      <TextArea
        {...field('why')}
        label="Why?"
        hint="Shown to both with their hours."
        rows={3}
        maxLength={500}
      />
    </>
  )
}

/** How many hours the one chosen to give has left. */
function GiverLeft({ draft, choices }: Pick<MoveFieldsProps, 'draft' | 'choices'>) {
  const kind = choices.find(({ value }) => value === draft.fromId)?.kind ?? 'setting'
  const data = usePartyYear(draft.fromId, kind, draft.year)
  const left = data.data?.streams.find(({ stream }) => stream === draft.stream)?.leftHalfHours ?? 0
  return (
    <p class="govuk-body" role="status">
      {data.state === 'ready' && `${data.data.name} has ${inHours(left)} left that can be moved.`}
    </p>
  )
}
