import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import type { PlaceProps } from './place.tsx'
import { PlaceSummary, placeParams } from './place-summary.tsx'

/** Names who comes, or swaps the name. */
export function NameForm({ view, place }: PlaceProps) {
  const { route } = useLocation()
  const [name, setName] = useTyped('name', place.staffName ?? '')
  const { send, isSending, problem } = useSend(
    'PUT /training/sessions/:sessionId/settings/:settingId/places/:placeId/name',
  )
  const errors = errorsOf(problem)
  const here = `/training/sessions/${view.session.id}`
  const save = async () => {
    if (await send({ params: placeParams(view, place), body: { name } })) route(here)
  }
  return (
    <Page
      title={place.staffName === null ? 'Give the name' : 'Swap the name'}
      back={{ href: here, label: 'Session' }}
      errors={errors}
    >
      <PlaceSummary view={view} place={place} />
      <Form onSubmit={() => void save()}>
        <TextInput
          id="name"
          label="Who comes?"
          labelSize="s"
          hint="A member of staff. It stands on the register and on the certificate."
          spellcheck={false}
          width={20}
          error={errorFor(errors, 'name')}
          value={name}
          onChange={setName}
        />
        <Button isSending={isSending}>Save the name</Button>
      </Form>
    </Page>
  )
}
