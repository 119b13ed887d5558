import { useLocation } from 'preact-iso'
import type { PlaceView } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { Inset, Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { useCatalogue } from '../me.ts'
import { errorsOf } from '../problem.ts'
import { useSend } from '../use-send.ts'
import { noticeWords } from '../visits/hours-words.ts'
import type { PlaceProps } from './place.tsx'
import { PlaceSummary, placeParams } from './place-summary.tsx'
import { costOf } from './words.ts'

/** Gives up a place, an offer or a turn on the waiting list; what that costs stands before the button. */
export function GiveUpForm({ view, place }: PlaceProps) {
  const { route } = useLocation()
  const { send, isSending, problem } = useSend(
    'POST /training/sessions/:sessionId/settings/:settingId/places/:placeId/cancellation',
  )
  const words = WORDS[place.status] ?? WORDS.booked
  const here = `/training/sessions/${view.session.id}`
  const giveUp = async () => {
    const { lateFeePence = 0, usedHalfHours = 0 } = place.givingUp ?? {}
    const body = { lateFeePence, usedHalfHours }
    if (await send({ params: placeParams(view, place), body })) route(here)
  }
  return (
    <Page title={words.title} back={{ href: here, label: 'Session' }} errors={errorsOf(problem)}>
      <PlaceSummary view={view} place={place} />
      {place.status === 'booked' && <Cost view={view} place={place} />}
      <Form onSubmit={() => void giveUp()}>
        <Button kind="warning" isSending={isSending}>
          {words.title}
        </Button>
      </Form>
    </Page>
  )
}

interface Words {
  readonly title: string
}
const WORDS: Readonly<Partial<Record<PlaceView['status'], Words>>> & { readonly booked: Words } = {
  booked: { title: 'Cancel this place' },
  offered: { title: 'Let this place go' },
  waiting: { title: 'Leave the waiting list' },
}

function Cost({ view, place }: PlaceProps) {
  const { streams } = useCatalogue()
  const { givingUp } = place
  if (givingUp === null) return null
  const { lateFeePence, usedHalfHours, noticeWorkingDays } = givingUp
  const notice = noticeWords(noticeWorkingDays)
  if (lateFeePence === 0 && usedHalfHours === 0)
    return <Inset>With {notice}, cancelling costs nothing.</Inset>
  const cost = costOf(lateFeePence, usedHalfHours, streams[view.session.stream] ?? '')
  return (
    <>
      <Warning>
        Cancelling {noticeWorkingDays === 0 ? notice : `with ${notice}`} costs {cost}.
      </Warning>
      <p class="govuk-body">
        <a class="govuk-link" href={`/training/sessions/${view.session.id}/places/${place.id}/name`}>
          Swap the name instead
        </a>
        : that costs nothing.
      </p>
    </>
  )
}
