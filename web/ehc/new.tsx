import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { DateInput } from '../components/date-input.tsx'
import { LoadPage } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { dayInBoxes } from '../dates.ts'
import { useMe } from '../me.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { ChildFields } from './child-fields.tsx'
import { NOT_A_DAY } from './draft.ts'
import { fieldsOf, refusalOf } from './event-draft.ts'
import { EventFields } from './event-fields.tsx'
import { EVENT_FORMS } from './event-forms.ts'
import { OpenCaseLink } from './open-case-link.tsx'
import { SettingSelect } from './setting-select.tsx'
import { type Beginning, type StartDraft, startDraftOf, startErrors, startOfCase } from './start-draft.ts'
import { WhyField } from './why-field.tsx'

const TITLE = 'Start a case'

const BEGINNING_LABELS: Readonly<Record<Beginning, { label: string; hint: string }>> = {
  'request-received': {
    label: 'A request was received',
    hint: 'From the family, a setting or somebody who acts for them',
  },
  'brought-to-attention': {
    label: 'A child was brought to the authority’s attention',
    hint: 'By somebody who cannot make a request, such as health or social care',
  },
  'transferred-in': { label: 'A plan came from another authority', hint: 'The child moved here with it' },
}

/** Starts a case, afresh or from a support request. */
export default function NewCase() {
  const { query } = useLocation()
  return query.from === undefined ? <StartForm request={null} /> : <FromRequest requestId={query.from} />
}

function FromRequest({ requestId }: { readonly requestId: string }) {
  const data = useData('GET /requests/:requestId', { params: { requestId } })
  return (
    <LoadPage data={data} title={TITLE}>
      {view => <StartForm request={view} />}
    </LoadPage>
  )
}

function StartForm({ request }: { readonly request: RequestView | null }) {
  const { draft, setDraft, errors, needsWhy, isSending, submit, openCaseId } = useStart(request)
  const { kind, event } = draft
  const { today } = useMe()
  const setEvent = (part: Partial<StartDraft['event']>) =>
    setDraft({ ...draft, event: { ...event, ...part } })
  return (
    <Page
      title={TITLE}
      back={request ? { href: `/requests/${request.request.id}` } : { href: '/ehc', label: 'Cases' }}
      errors={errors}
    >
      <OpenCaseLink caseId={openCaseId} />
      {request && (
        <Inset>
          {`The child, the setting and the evidence come from request ${request.reference}. Check what is filled in.`}
        </Inset>
      )}
      <Form onSubmit={() => void submit()}>
        <h2 class="govuk-heading-m">How it began</h2>
        <Radios
          id="kind"
          legend="What happened?"
          options={Object.entries(BEGINNING_LABELS).map(([value, words]) => ({ value, ...words }))}
          value={kind}
          onChange={chosen => setDraft({ ...draft, kind: chosen as Beginning })}
        />
        <DateInput
          id="on"
          legend={EVENT_FORMS[kind].day}
          hint={`The clock starts on this day. For example, ${dayInBoxes(today)}`}
          error={errorFor(errors, 'on')}
          value={event.on === '' || event.on === NOT_A_DAY ? null : event.on}
          onChange={(on, isReal) => setEvent({ on: on ?? (isReal ? '' : NOT_A_DAY) })}
        />
        <EventFields
          key={kind}
          fields={fieldsOf(kind)}
          draft={event.details}
          errors={errors}
          onType={part => setEvent({ details: { ...event.details, ...part } })}
        />
        {needsWhy && (
          <WhyField error={errorFor(errors, 'why')} value={event.why} onChange={why => setEvent({ why })} />
        )}
        <h2 class="govuk-heading-m">The child</h2>
        <ChildFields draft={draft.child} errors={errors} onChange={child => setDraft({ ...draft, child })} />
        <SettingSelect
          value={draft.settingId}
          error={errorFor(errors, 'settingId')}
          onChange={settingId => setDraft({ ...draft, settingId })}
        />
        <Button isSending={isSending}>Start the case</Button>
      </Form>
    </Page>
  )
}

function useStart(request: RequestView | null) {
  const { route } = useLocation()
  const [draft, setDraft] = useTyped<StartDraft>('start', startDraftOf(request?.request ?? null))
  const [missing, setMissing] = useState<FieldError[]>([])
  const { send, isSending, problem } = useSend('POST /ehc/cases')
  const submit = async () => {
    const found = startErrors(draft)
    setMissing(found)
    if (found.length > 0) return
    const started = await send({ body: startOfCase(draft, request?.request.id ?? null) })
    if (started) route(`/ehc/cases/${started.id}?recorded=${draft.kind}`)
  }
  return {
    draft,
    setDraft,
    submit,
    isSending,
    errors: missing.length > 0 ? missing : refusalOf(problem, 'first'),
    openCaseId: problem?.caseId ?? null,
    needsWhy: problem?.canOverride === true || draft.event.why !== '',
  }
}
