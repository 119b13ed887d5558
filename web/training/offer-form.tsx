import { useLocation } from 'preact-iso'
import { Button, Form, LinkButton } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { longDate } from '../dates.ts'
import { useCatalogue } from '../me.ts'
import { errorsOf } from '../problem.ts'
import { useSend } from '../use-send.ts'
import type { PlaceProps } from './place.tsx'
import { PlaceSummary, placeParams } from './place-summary.tsx'
import { costOf } from './words.ts'

/** Takes a place that was offered from the waiting list. */
export function OfferForm({ view, place }: PlaceProps) {
  const { route } = useLocation()
  const { streams } = useCatalogue()
  const { send, isSending, problem } = useSend(
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/offer',
  )
  const { session } = view
  const here = `/training/sessions/${session.id}`
  const take = async () => {
    if (await send({ params: placeParams(view, place), body: {} })) route(here)
  }
  return (
    <Page title="Take this place" back={{ href: here, label: 'Session' }} errors={errorsOf(problem)}>
      <PlaceSummary view={view} place={place} />
      <Inset>
        It costs: {costOf(place.pricePence, place.halfHours, streams[session.stream] ?? '')}.
        {place.offeredUntilOn !== null &&
          ` The offer stands until ${longDate(place.offeredUntilOn)}; then it passes on to the next in turn.`}
      </Inset>
      <Form onSubmit={() => void take()}>
        <div class="govuk-button-group">
          <Button isSending={isSending}>Take this place</Button>
          <LinkButton href={`${here}/places/${place.id}/give-up`} kind="secondary">
            Let it go
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
