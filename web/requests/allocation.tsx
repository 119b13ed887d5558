import { useState } from 'preact/hooks'
import type { Candidate, RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Empty, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { BestTimes } from '../visit-plans/best-times.tsx'
import { ActionPage, backToCase, useCaseCaption } from './action-page.tsx'
import { Allocated } from './allocated.tsx'
import { CandidateTable } from './candidate-table.tsx'
import { NotEligible } from './not-eligible.tsx'

const TITLE = 'Allocate a specialist'

/** Gives a request to a specialist: those who can take it, the recommended one first, and why others cannot. */
export default function AllocationPage() {
  return (
    <ActionPage title={TITLE} action="allocate">
      {view => <WithCandidates view={view} />}
    </ActionPage>
  )
}

function WithCandidates({ view }: { readonly view: RequestView }) {
  const requestId = view.request.id
  const data = useData('GET /requests/:requestId/candidates', { params: { requestId } })
  const [done, setDone] = useState<Candidate | null>(null)
  if (done !== null) return <Allocated view={view} to={done} />
  return (
    <LoadPage data={data} title={TITLE}>
      {({ candidates }) => (
        <AllocationForm
          view={view}
          candidates={candidates}
          onDone={chosen => {
            noteNavigation()
            setDone(chosen)
          }}
        />
      )}
    </LoadPage>
  )
}

interface AllocationFormProps {
  readonly view: RequestView
  readonly candidates: readonly Candidate[]
  readonly onDone: (chosen: Candidate) => void
}

function AllocationForm({ view, candidates, onDone }: AllocationFormProps) {
  const eligible = candidates.filter(candidate => candidate.eligible)
  const [draft, setDraft] = useTyped('allocation', { specialistId: '', reason: '' })
  const [missing, setMissing] = useState<FieldError[]>([])
  const allocate = useSend('POST /requests/:requestId/allocation')
  const errors = missing.length > 0 ? missing : errorsOf(allocate.problem)
  const chosen = eligible.find(candidate => candidate.specialistId === draft.specialistId)
  const submit = async () => {
    const found = missingIn(chosen, draft.reason)
    setMissing(found)
    if (found.length > 0 || chosen === undefined) return
    const { id: requestId, version } = view.request
    const { specialistId } = chosen
    const reason = chosen.recommended ? '' : draft.reason
    const changed = await allocate.send({ params: { requestId }, body: { version, specialistId, reason } })
    if (changed) onDone(chosen)
  }
  return (
    <Page title={TITLE} caption={useCaseCaption(view)} back={backToCase(view)} errors={errors} wide>
      <Present view={view} />
      {eligible.length === 0 ? (
        <Empty>
          No specialist can take this request now. Below is why for each. A change of leave or workload can
          change this, or you can{' '}
          <a class="govuk-link" href={`/requests/${view.request.id}`}>
            go back to the request
          </a>
          .
        </Empty>
      ) : (
        <Form onSubmit={submit}>
          <CandidateTable
            candidates={eligible}
            chosen={draft.specialistId}
            error={errorFor(errors, 'specialistId')}
            onChoose={specialistId => setDraft({ ...draft, specialistId })}
          />
          {chosen && !chosen.recommended && (
            <TextArea
              id="reason"
              label={`Why ${chosen.name} and not the recommended specialist?`}
              labelSize="s"
              hint="This is kept with the request and shown in its timeline. Do not name a child."
              error={errorFor(errors, 'reason')}
              value={draft.reason}
              onChange={reason => setDraft({ ...draft, reason })}
              rows={3}
              maxLength={1000}
            />
          )}
          <Button isSending={allocate.isSending}>Allocate</Button>
        </Form>
      )}
      <BestTimes
        requestId={view.request.id}
        eligibleIds={eligible.map(candidate => candidate.specialistId)}
        onChoose={specialistId => {
          setDraft({ ...draft, specialistId })
          document.querySelector<HTMLElement>(`input[name="specialistId"][value="${specialistId}"]`)?.focus()
        }}
      />
      <NotEligible candidates={candidates.filter(candidate => !candidate.eligible)} />
    </Page>
  )
}

function missingIn(chosen: Candidate | undefined, reason: string): FieldError[] {
  if (chosen === undefined) return [{ id: 'specialistId', message: 'Choose a specialist' }]
  if (chosen.recommended || reason.trim() !== '') return []
  return [{ id: 'reason', message: 'Say why you chose somebody other than the recommended specialist' }]
}

function Present({ view }: { readonly view: RequestView }) {
  const { allocation } = view.request
  if (allocation === null) return null
  return <Inset>{allocation.specialistName} has this request now.</Inset>
}
