import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import type { RequestAction, RequestView } from '../../shared/contracts/requests.ts'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { useCatalogue } from '../me.ts'
import { useData } from '../use-data.ts'
import { whoOf } from './who.ts'

export interface ActionPageProps {
  readonly title: string
  readonly action: RequestAction
  readonly children: (view: RequestView) => ComponentChildren
}

/** A page that does something to the request of its address. Where that cannot be done now, it says so. */
export function ActionPage({ title, action, children }: ActionPageProps) {
  const { id = '' } = useRoute().params
  const data = useData('GET /requests/:requestId', { params: { requestId: id } })
  return (
    <LoadPage data={data} title={title}>
      {view => (view.actions.includes(action) ? children(view) : <NotNow title={title} view={view} />)}
    </LoadPage>
  )
}

/** Where a page about a request leads back to. */
export function backToCase(view: RequestView): { href: string; label: string } {
  return { href: `/requests/${view.request.id}`, label: `Request ${view.reference}` }
}

/** The line above the heading of a page about a request: its reference and whom it is for. */
export function useCaseCaption(view: RequestView): string {
  const { years } = useCatalogue()
  return `${view.reference}, ${whoOf(view.request.content.about, years)}`
}

/** Says that something cannot be done to a request now, and what it waits for. */
export function NotNow({ title, view }: { readonly title: string; readonly view: RequestView }) {
  const status = useCatalogue().statuses[view.request.status]
  return (
    <Page title={title} caption={useCaseCaption(view)} back={backToCase(view)}>
      <p class="govuk-body">
        This cannot be done now. The request is “{status?.label ?? view.request.status}”. Next:{' '}
        {view.nextStep}.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/requests/${view.request.id}`}>
          Go to the request
        </a>
      </p>
    </Page>
  )
}
