import { useLocation, useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { useCatalogue, useService } from '../me.ts'
import { errorsOf, fieldId } from '../problem.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { answersOf, type Section } from './answers.ts'
import { SentAlready } from './tasks.tsx'

/** Every answer, with the way to change it, what is still missing, and the button that sends. */
export default function Check() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Check your answers">
      {found => <CheckPage view={found} onStale={view.reload} />}
    </LoadPage>
  )
}

interface CheckPageProps {
  readonly view: RequestView
  readonly onStale: () => void
}

function CheckPage({ view, onStale }: CheckPageProps) {
  const { route } = useLocation()
  const { request, reference, gaps, actions } = view
  const { send, isSending, problem } = useSend('POST /requests/:requestId/submission')
  const base = `/requests/${request.id}`
  if (!actions.includes('edit')) return <SentAlready base={base} reference={reference} />
  const submit = async () => {
    const sent = await send({ params: { requestId: request.id }, body: { version: request.version } })
    if (sent) route(`${base}/sent`)
  }
  const isStale = problem?.code === 'stale-version'
  const errors =
    gaps.length > 0
      ? []
      : isStale
        ? [
            {
              message:
                'A colleague has changed this request since you opened it. Look again before you send it.',
            },
          ]
        : errorsOf(problem, 'content')
  return (
    <Page
      title={`Request ${reference}: check your answers`}
      heading="Check your answers before you send the request"
      caption={`${request.settingName}, ${reference}`}
      back={{ href: `${base}/tasks`, label: 'Back to the task list' }}
      errors={errors}
    >
      {gaps.length > 0 && <Gaps view={view} />}
      <Answers view={view} />
      {gaps.length === 0 && (
        <Form onSubmit={() => void (isStale ? onStale() : submit())}>
          <h2 class="govuk-heading-m">Send the request</h2>
          <p class="govuk-body">
            By sending it you confirm that, as far as you know, the answers are right and the consent you
            recorded was given.
          </p>
          <Button isSending={isSending}>{isStale ? 'Show the latest answers' : 'Send the request'}</Button>
        </Form>
      )}
    </Page>
  )
}

/** What stands in the way of sending. It links to the field on its own page. */
function Gaps({ view }: { readonly view: RequestView }) {
  return (
    <div class="govuk-error-summary">
      <h2 class="govuk-error-summary__title">Before you can send it</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {view.gaps.map(({ section, pointer, message }) => (
            <li key={pointer}>
              <a href={editHref(view.request.id, section, fieldId(pointer))}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Answers({ view }: { readonly view: RequestView }) {
  const catalogue = useCatalogue()
  const service = useService(view.request.serviceId)
  return (
    <>
      {view.tasks.map(({ section, title }) => (
        <section key={section}>
          <h2 class="govuk-heading-m">{title}</h2>
          <SummaryList
            rows={answersOf(section as Section, view.request.content, { catalogue, service }).map(
              ({ question, answer, field }) => ({
                key: question,
                value: answer || 'Not answered',
                change: editHref(view.request.id, section, field),
              }),
            )}
          />
        </section>
      ))}
    </>
  )
}

function editHref(requestId: string, section: string, field: string): string {
  return `/requests/${requestId}/edit/${section}?from=check&field=${field}`
}
