import type { Candidate, RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { TextArea } from '../components/text-area.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { errorFor } from '../problem.ts'
import { withSpecialist } from './allocation-draft.ts'
import { CandidateTable } from './candidate-table.tsx'
import type { Allocating } from './use-allocation.ts'

/** The id of what says which time is chosen. */
export const CHOSEN_TIME = 'chosen-time'

export interface AllocationFormProps {
  readonly view: RequestView
  readonly eligible: readonly Candidate[]
  readonly allocating: Allocating
}

/** Who takes a request, why where they are not the recommended one, and the visit that is proposed with it. */
export function AllocationForm({ view, eligible, allocating }: AllocationFormProps) {
  const { draft, setDraft, chosen, errors, isSending, submit } = allocating
  return (
    <Form onSubmit={() => void submit()}>
      <CandidateTable
        candidates={eligible}
        chosen={draft.specialistId}
        error={errorFor(errors, 'specialistId')}
        onChoose={specialistId => setDraft(withSpecialist(draft, specialistId))}
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
      <ChosenTime view={view} allocating={allocating} />
      <Button isSending={isSending}>
        {draft.time === null ? 'Allocate' : 'Allocate and propose this visit'}
      </Button>
    </Form>
  )
}

function ChosenTime({ view, allocating }: Pick<AllocationFormProps, 'view' | 'allocating'>) {
  const { draft, setDraft, chosen } = allocating
  const { time } = draft
  return (
    <div id={CHOSEN_TIME} tabIndex={-1}>
      {time !== null && chosen !== undefined && (
        <Inset>
          <p class="govuk-body">
            <strong>
              {longDate(time.on)}, {clockSpan(time.startMinutes, time.endMinutes)}
            </strong>{' '}
            with {chosen.name}. The time is held, and {view.request.settingName} is asked to confirm it.
          </p>
          <Button kind="secondary" onClick={() => setDraft({ ...draft, time: null })}>
            Choose no time
          </Button>
        </Inset>
      )}
    </div>
  )
}
