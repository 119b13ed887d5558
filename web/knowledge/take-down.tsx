import { useLocation, useRoute } from 'preact-iso'
import type { KnowledgeView } from '../../shared/contracts/questions.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Page } from '../components/page.tsx'
import { TextInput } from '../components/text-input.tsx'
import { useMay } from '../me.ts'
import NotFound from '../not-found.tsx'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'

const TITLE = 'Take this page down'

/** Takes a published answer down, with the reason. */
export default function TakeDown() {
  const { pageId = '' } = useRoute().params
  const mayPublish = useMay('publish-answers')
  const data = useData('GET /knowledge/pages/:pageId', { params: { pageId } })
  if (!mayPublish) return <NotFound />
  return (
    <LoadPage data={data} title={TITLE}>
      {page => <TakeDownForm page={page} />}
    </LoadPage>
  )
}

function TakeDownForm({ page }: { readonly page: KnowledgeView }) {
  const { route } = useLocation()
  const [why, setWhy] = useTyped('take-down', '')
  const { send, isSending, problem } = useSend('POST /knowledge/pages/:pageId/removal')
  const errors = errorsOf(problem)
  const takeDown = async () => {
    if (await send({ params: { pageId: page.id }, body: { version: page.version, why } })) route('/knowledge')
  }
  return (
    <Page title={TITLE} caption={page.title} back={{ href: `/knowledge/${page.id}` }} errors={errors}>
      <p class="govuk-body">Nobody finds it any more. Its question can be published again, worded anew.</p>
      <Form onSubmit={() => void takeDown()}>
        <TextInput
          id="why"
          label="Why is it taken down?"
          labelSize="s"
          error={errorFor(errors, 'why')}
          value={why}
          onChange={setWhy}
        />
        <Button kind="warning" isSending={isSending}>
          Take it down
        </Button>
      </Form>
    </Page>
  )
}
