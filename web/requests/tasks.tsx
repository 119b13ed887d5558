import { useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { LinkButton } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { type Task, TaskList } from '../components/task-list.tsx'
import { useMe, useService } from '../me.ts'
import { useData } from '../use-data.ts'

type State = RequestView['tasks'][number]['state']

const STATES: Readonly<Record<State, { readonly status: string; readonly colour?: string }>> = {
  'not-asked': { status: 'Not needed' },
  optional: { status: 'Optional', colour: 'grey' },
  'to-do': { status: 'Not started', colour: 'blue' },
  started: { status: 'Not finished', colour: 'yellow' },
  done: { status: 'Done' },
}

/** What there is to do before a request can be sent. */
export default function Tasks() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Your request">
      {found => <TasksPage view={found} />}
    </LoadPage>
  )
}

function TasksPage({ view }: { readonly view: RequestView }) {
  const { request, reference, tasks, actions, gaps } = view
  const service = useService(request.serviceId)
  const { settings } = useMe()
  const base = `/requests/${request.id}`
  if (!actions.includes('edit')) return <SentAlready base={base} reference={reference} />
  const done = tasks.filter(({ state }) => state === 'done').length
  const list: Task[] = tasks.map(({ section, title, state }) => ({
    key: section,
    title,
    href: `${base}/edit/${section}`,
    ...STATES[state],
  }))
  return (
    <Page
      title={`Request ${reference}: what to do`}
      heading={service?.title ?? 'Your request'}
      caption={`${request.settingName}, ${reference}`}
      back={{ href: backHref(view, settings.length > 0) }}
    >
      {request.ask && request.status === 'more-information-needed' && (
        <>
          <h2 class="govuk-heading-m">What the team needs to know</h2>
          <Inset>{request.ask.text}</Inset>
        </>
      )}
      <h2 class="govuk-heading-m">{gaps.length === 0 ? 'Ready to check and send' : 'Finish these parts'}</h2>
      <p class="govuk-body">
        {done} of {tasks.length} parts are done. Answers save themselves, and a colleague at your setting can
        finish them.
      </p>
      <TaskList tasks={list} />
      <div class="govuk-button-group">
        <LinkButton href={`${base}/check`} kind={gaps.length === 0 ? 'primary' : 'secondary'}>
          Check and send
        </LinkButton>
        {actions.includes('withdraw') && (
          <a class="govuk-link" href={`${base}/withdraw`}>
            Withdraw this request
          </a>
        )}
      </div>
    </Page>
  )
}

/** A draft stands in the drafts of its setting; the authority's own drafts are on the home page. */
function backHref({ request }: RequestView, hasSetting: boolean): string {
  if (request.status !== 'draft') return `/requests/${request.id}`
  return hasSetting ? `/requests?${new URLSearchParams({ setting: request.settingId, tab: 'drafts' })}` : '/'
}

/** Where the answers can no longer be changed. */
export function SentAlready({ base, reference }: { readonly base: string; readonly reference: string }) {
  return (
    <Page title={`Request ${reference} has been sent`}>
      <p class="govuk-body">Its answers can no longer be changed here.</p>
      <LinkButton href={base}>See the request</LinkButton>
    </Page>
  )
}
