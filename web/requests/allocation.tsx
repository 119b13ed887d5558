import { useState } from 'preact/hooks'
import type { BestSlot } from '../../shared/contracts/allocation.ts'
import type { Candidate, RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Empty, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { focusSoon } from '../focus.ts'
import { noteNavigation } from '../navigation.ts'
import { useData } from '../use-data.ts'
import { BestTimes } from '../visit-plans/best-times.tsx'
import { ActionPage, backToCase, useCaseCaption } from './action-page.tsx'
import { Allocated } from './allocated.tsx'
import { withSpecialist, withTime } from './allocation-draft.ts'
import { AllocationForm, CHOSEN_TIME } from './allocation-form.tsx'
import { NotEligible } from './not-eligible.tsx'
import { type AllocationDone, useAllocation } from './use-allocation.ts'

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
  const [done, setDone] = useState<AllocationDone | null>(null)
  if (done !== null) return <Allocated view={view} {...done} />
  return (
    <LoadPage data={data} title={TITLE}>
      {({ candidates }) => (
        <Allocation
          view={view}
          candidates={candidates}
          onDone={allocated => {
            noteNavigation()
            setDone(allocated)
          }}
        />
      )}
    </LoadPage>
  )
}

interface AllocationProps {
  readonly view: RequestView
  readonly candidates: readonly Candidate[]
  readonly onDone: (done: AllocationDone) => void
}

function Allocation({ view, candidates, onDone }: AllocationProps) {
  const eligible = candidates.filter(candidate => candidate.eligible)
  const allocating = useAllocation(view, eligible, onDone)
  const { draft, setDraft, errors, round } = allocating
  const canPropose = view.request.sharing !== 'nothing'
  const choose = (slot: BestSlot) => {
    const isRecommended = eligible.some(one => one.recommended && one.specialistId === slot.specialistId)
    setDraft(canPropose ? withTime(draft, slot, isRecommended) : withSpecialist(draft, slot.specialistId))
    focusSoon(CHOSEN_TIME)
  }
  return (
    <Page title={TITLE} caption={useCaseCaption(view)} back={backToCase(view)} errors={errors} wide>
      <Present view={view} />
      {eligible.length === 0 ? (
        <Nobody requestId={view.request.id} />
      ) : (
        <AllocationForm view={view} eligible={eligible} allocating={allocating} />
      )}
      {view.request.allocation === null && (
        <BestTimes
          key={round}
          requestId={view.request.id}
          hint={canPropose ? PROPOSES : NOT_SHARED}
          eligibleIds={eligible.map(candidate => candidate.specialistId)}
          onChoose={choose}
        />
      )}
      <NotEligible candidates={candidates.filter(candidate => !candidate.eligible)} />
    </Page>
  )
}

const PROPOSES =
  'Over all who could take this request. Choose one to allocate its specialist and propose the visit in one go.'
const NOT_SHARED =
  'Over all who could take this request. It is not shared with the setting, so no time can be proposed here: choosing one chooses its specialist, who agrees the time with the setting.'

function Nobody({ requestId }: { readonly requestId: string }) {
  return (
    <Empty>
      No specialist can take this request now. Below is why for each. A change of leave or workload can change
      this, or you can{' '}
      <a class="govuk-link" href={`/requests/${requestId}`}>
        go back to the request
      </a>
      .
    </Empty>
  )
}

function Present({ view }: { readonly view: RequestView }) {
  const { allocation } = view.request
  if (allocation === null) return null
  return <Inset>{allocation.specialistName} has this request now.</Inset>
}
