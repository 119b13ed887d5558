import type { ComponentType } from 'preact'
import { useRoute } from 'preact-iso'
import type { PlaceView, SessionView } from '../../shared/contracts/training.ts'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import NotFound from '../not-found.tsx'
import { Certificate } from './certificate.tsx'
import { EvaluationForm } from './evaluation-form.tsx'
import { GiveUpForm } from './give-up-form.tsx'
import { NameForm } from './name-form.tsx'
import { OfferForm } from './offer-form.tsx'
import { type PlaceDoorKey, usePlaceDoors } from './place-doors.ts'
import { captionOf, SessionPage } from './session-page.tsx'
import { WaiverForm } from './waiver-form.tsx'
import { PLACE_WORDS, referenceOfPlace, whenOf, whoComes } from './words.ts'
import './training.scss'

/** A place with its session, as its pages are told. */
export interface PlaceProps {
  readonly view: SessionView
  readonly place: PlaceView
}

const PAGES: Readonly<Record<PlaceDoorKey, ComponentType<PlaceProps>>> = {
  offer: OfferForm,
  name: NameForm,
  'give-up': GiveUpForm,
  waiver: WaiverForm,
  certificate: Certificate,
  evaluation: EvaluationForm,
}

/** Does one thing with one place: which, the end of the address says. */
export default function PlaceOnSession() {
  const { placeId = '', what = '' } = useRoute().params
  if (!Object.hasOwn(PAGES, what)) return <NotFound />
  return (
    <SessionPage title="Your place">
      {({ view }) => {
        const place = view.places.find(({ id }) => id === placeId)
        return place === undefined ? (
          <NotFound />
        ) : (
          <PlacePage view={view} place={place} what={what as PlaceDoorKey} />
        )
      }}
    </SessionPage>
  )
}

/** The page, or, where it cannot be done to the place now, how it stands. */
function PlacePage({ view, place, what }: PlaceProps & { readonly what: PlaceDoorKey }) {
  const isOpen = usePlaceDoors(view)(place).some(door => door.what === what)
  const Shown = PAGES[what]
  return isOpen ? <Shown view={view} place={place} /> : <PlaceNow view={view} place={place} />
}

function PlaceNow({ view, place }: PlaceProps) {
  const here = `/training/sessions/${view.session.id}`
  return (
    <Page title="This cannot be done now" caption={captionOf(view)} back={{ href: here, label: 'Session' }}>
      <SummaryList
        rows={[
          { key: 'Who', value: whoComes(place) },
          { key: 'Status', value: PLACE_WORDS[place.status].label },
          { key: 'Reference', value: referenceOfPlace(place.id) },
          { key: 'Session', value: whenOf(view.session) },
        ]}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={here}>
          See what can be done
        </a>
      </p>
    </Page>
  )
}
