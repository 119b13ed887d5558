import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Confirmation } from '../components/panel.tsx'
import { longDate } from '../dates.ts'
import { useData } from '../use-data.ts'

/** Says that a request was sent, its reference, and what happens next and by when. */
export default function Sent() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Request sent">
      {found => <SentPage view={found} />}
    </LoadPage>
  )
}

function SentPage({ view }: { readonly view: RequestView }) {
  const { request, reference, owner, nextStep } = view
  return (
    <Confirmation
      title="Request sent"
      body={
        <>
          Its reference is
          <br />
          <strong>{reference}</strong>
        </>
      }
    >
      <h2 class="govuk-heading-m">What happens next</h2>
      <p class="govuk-body">
        {nextStep}
        {request.nextOn && ` by ${longDate(request.nextOn)}`}. Who has it now: {owner}.
      </p>
      <p class="govuk-body">
        You get a notice whenever something changes. If the team needs to know more, it says what to add, and
        nothing you have written is lost.
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/requests/${request.id}`}>
            See this request
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/requests/new?copyFrom=${request.id}&setting=${request.settingId}`}>
            Ask another service for the same child or group
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/">
            Go to the home page
          </a>
        </li>
      </ul>
    </Confirmation>
  )
}
