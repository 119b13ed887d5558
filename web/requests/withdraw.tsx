import { useLocation, useRoute } from 'preact-iso'
import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { IdentityBanner } from './identity-banner.tsx'

type Body = Sent<'POST /requests/:requestId/withdrawal'>['body']

/** Takes a request back, with the reason. */
export default function Withdraw() {
  const { params } = useRoute()
  const view = useData('GET /requests/:requestId', { params: { requestId: params.id ?? '' } })
  return (
    <LoadPage data={view} title="Withdraw this request">
      {found => <WithdrawForm view={found} />}
    </LoadPage>
  )
}

function WithdrawForm({ view }: { readonly view: RequestView }) {
  const { route } = useLocation()
  const { withdrawalReasons } = useCatalogue()
  const [typed, setTyped] = useTyped('withdraw', { reason: '', note: '' })
  const { send, isSending, problem } = useSend('POST /requests/:requestId/withdrawal')
  const { request } = view
  const errors = errorsOf(problem)
  const withdraw = async () => {
    const body = { version: request.version, ...typed } as Body
    if (await send({ params: { requestId: request.id }, body })) route(`/requests/${request.id}`)
  }
  return (
    <Page
      title={`Withdraw request ${view.reference}`}
      heading="Withdraw this request"
      back={{ href: `/requests/${request.id}` }}
      errors={errors}
    >
      <IdentityBanner view={view} />
      <Warning>{consequence(view)}</Warning>
      <Form onSubmit={() => void withdraw()}>
        <Radios
          id="reason"
          legend="Why are you withdrawing it?"
          error={errorFor(errors, 'reason')}
          options={Object.entries(withdrawalReasons).map(([value, label]) => ({ value, label }))}
          value={typed.reason}
          onChange={reason => setTyped({ ...typed, reason })}
        />
        <TextArea
          id="note"
          label="Anything else to say (optional)"
          labelSize="s"
          error={errorFor(errors, 'note')}
          value={typed.note}
          onChange={note => setTyped({ ...typed, note })}
          rows={3}
          maxLength={2000}
        />
        <Button kind="warning" isSending={isSending}>
          Withdraw this request
        </Button>
      </Form>
    </Page>
  )
}

function consequence({ request, visits }: RequestView): string {
  const standing = visits.filter(({ status }) => status === 'proposed' || status === 'confirmed').length
  if (standing > 0)
    return `${standing === 1 ? 'The visit' : `The ${standing} visits`} to come will be cancelled. This cannot be undone.`
  return request.status === 'draft'
    ? 'The draft will end. Its answers can still be copied into a new request.'
    : 'The team will stop work on it. This cannot be undone.'
}
