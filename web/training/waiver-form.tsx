import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { TextArea } from '../components/text-area.tsx'
import { useCatalogue } from '../me.ts'
import { errorFor, errorsOf } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { useSend } from '../use-send.ts'
import type { PlaceProps } from './place.tsx'
import { PlaceSummary, placeParams } from './place-summary.tsx'
import { costOf } from './words.ts'

/** Waives what is owed for a place, with the reason. */
export function WaiverForm({ view, place }: PlaceProps) {
  const { route } = useLocation()
  const { streams } = useCatalogue()
  const [why, setWhy] = useTyped('why', '')
  const { send, isSending, problem } = useSend(
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/waiver',
  )
  const errors = errorsOf(problem)
  const here = `/training/sessions/${view.session.id}`
  const { lateFeePence = 0, usedHalfHours = 0 } = place.cancelled ?? {}
  const waive = async () => {
    if (await send({ params: placeParams(view, place), body: { why } })) route(here)
  }
  return (
    <Page title="Waive what is owed" back={{ href: here, label: 'Session' }} errors={errors}>
      <PlaceSummary view={view} place={place} />
      <Inset>
        Owed: {costOf(lateFeePence, usedHalfHours, streams[view.session.stream] ?? '')}. Hours go back to the
        setting. The setting is told.
      </Inset>
      <Form onSubmit={() => void waive()}>
        <TextArea
          id="why"
          label="Why?"
          labelSize="s"
          hint="The setting sees this."
          error={errorFor(errors, 'why')}
          value={why}
          onChange={setWhy}
          rows={3}
          maxLength={500}
        />
        <Button isSending={isSending}>Waive it</Button>
      </Form>
    </Page>
  )
}
