import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { Confirmation } from '../components/panel.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextArea } from '../components/text-area.tsx'
import { TextInput } from '../components/text-input.tsx'
import { inHours } from '../dates.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import { overviewHref, overviewQuery } from './overview-query.ts'
import { halfHoursTyped, type PartyYear, usePartyYear } from './party-hours.ts'
import type { CountedStream } from './streams.ts'
import { streamLabel } from './streams.ts'

/** Sets the hours that a setting or a pot has of a stream for a year. */
export default function SetHours() {
  const { query } = useLocation()
  const { year, stream } = overviewQuery(query)
  const kind = query.kind === 'pot' ? 'pot' : 'setting'
  const partyId = query.party ?? ''
  const data = usePartyYear(partyId, kind, year)
  return (
    <LoadPage data={data} title="Set the hours of a year">
      {found => <SetForm found={found} partyId={partyId} year={year} stream={stream} />}
    </LoadPage>
  )
}

interface SetFormProps {
  readonly found: PartyYear
  readonly partyId: string
  readonly year: string
  readonly stream: string
}

function SetForm({ found, partyId, year, stream }: SetFormProps) {
  const now = found.streams.find(one => one.stream === stream)
  const was = now?.entitledHalfHours ?? 0
  const label = streamLabel(stream)
  const [draft, setDraft] = useTyped('hours', { hours: String(was / 2), why: '' })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [done, setDone] = useState(false)
  const grant = useSend('POST /hours/grants')
  const errors = missing.length > 0 ? missing : errorsOf(grant.problem)
  const back = overviewHref({ year, stream })
  const submit = async () => {
    const entitledHalfHours = halfHoursTyped(draft.hours)
    const wrong = missingIn(entitledHalfHours, draft.why)
    setMissing(wrong)
    if (wrong.length > 0 || entitledHalfHours === null) return
    const body = {
      partyId,
      academicYear: year,
      stream: stream as CountedStream,
      wasHalfHours: was,
      entitledHalfHours,
      why: draft.why,
    }
    if ((await grant.send({ body })) === undefined) return
    noteNavigation()
    setDone(true)
  }
  if (done)
    return (
      <Confirmation title="Hours set" body={`${found.name}: ${draft.hours} ${label} hours for ${year}`}>
        <p class="govuk-body">
          <a class="govuk-link" href={back}>
            Hours of all settings
          </a>
        </p>
      </Confirmation>
    )
  return (
    <Page
      title="Set the hours of a year"
      caption={found.name}
      back={{ href: back, label: 'Hours of all settings' }}
      errors={errors}
    >
      <SummaryList
        rows={[
          { key: 'Year', value: year },
          { key: 'Funding stream', value: label },
          {
            key: 'Used or set aside',
            value: inHours((now?.usedHalfHours ?? 0) + (now?.reservedHalfHours ?? 0)),
          },
        ]}
      />
      <Form onSubmit={submit}>
        <TextInput
          id="entitledHalfHours"
          label="Hours for the year"
          hint="Whole or half hours. Not fewer than are used or set aside."
          error={errorFor(errors, 'entitledHalfHours')}
          value={draft.hours}
          onChange={hours => setDraft({ ...draft, hours })}
          inputMode="decimal"
          suffix="hours"
          width={5}
        />
        <TextArea
          id="why"
          label="Why?"
          hint="Shown with the hours, to the setting too."
          error={errorFor(errors, 'why')}
          value={draft.why}
          onChange={why => setDraft({ ...draft, why })}
          rows={3}
          maxLength={500}
        />
        <Button isSending={grant.isSending}>Set the hours</Button>
      </Form>
    </Page>
  )
}

function missingIn(halfHours: number | null, why: string): FieldError[] {
  const errors: FieldError[] = []
  if (halfHours === null)
    errors.push({ id: 'entitledHalfHours', message: 'Enter hours, whole or half, like 12 or 12.5' })
  if (why.trim() === '') errors.push({ id: 'why', message: 'Say why' })
  return errors
}
