import { useLocation, useRoute } from 'preact-iso'
import type { RequestView } from '../../../shared/contracts/requests.ts'
import { LoadPage } from '../../components/load.tsx'
import { Page } from '../../components/page.tsx'
import { useService } from '../../me.ts'
import { useData } from '../../use-data.ts'
import { SentAlready } from '../tasks.tsx'
import { SectionForm } from './section-form.tsx'
import type { SectionKey } from './section-props.ts'

/** One section of a request to be filled in. */
export default function EditSection() {
  const { params } = useRoute()
  const { path } = useLocation()
  return <OneSection key={path} requestId={params.id ?? ''} section={params.section ?? ''} />
}

interface OneSectionProps {
  readonly requestId: string
  readonly section: string
}

function OneSection({ requestId, section }: OneSectionProps) {
  const view = useData('GET /requests/:requestId', { params: { requestId } })
  return (
    <LoadPage data={view} title="Your request">
      {found => (
        <SectionPage key={found.request.version} view={found} section={section} onReload={view.reload} />
      )}
    </LoadPage>
  )
}

interface SectionPageProps {
  readonly view: RequestView
  readonly section: string
  readonly onReload: () => void
}

function SectionPage({ view, section, onReload }: SectionPageProps) {
  const service = useService(view.request.serviceId)
  const task = view.tasks.find(asked => asked.section === section)
  const base = `/requests/${view.request.id}`
  if (!view.actions.includes('edit')) return <SentAlready base={base} reference={view.reference} />
  if (task === undefined || service === undefined)
    return (
      <Page title="This part is not needed" back={{ href: `${base}/tasks` }}>
        <p class="govuk-body">
          This request does not ask for it.{' '}
          <a class="govuk-link" href={`${base}/tasks`}>
            Go to the task list
          </a>
          .
        </p>
      </Page>
    )
  return (
    <SectionForm
      view={view}
      service={service}
      section={section as SectionKey}
      title={task.title}
      onReload={onReload}
    />
  )
}
