import { useLocation } from 'preact-iso'
import type { SessionView } from '../../shared/contracts/training.ts'
import { LinkButton } from '../components/button.tsx'
import { Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { Tag } from '../components/tag.tsx'
import { useCatalogue, useMe } from '../me.ts'
import { CalendarButton } from './calendar-button.tsx'
import { PlaceTable } from './place-table.tsx'
import { type SessionAction, SessionPage } from './session-page.tsx'
import { costOf, leftOf, placesCount, SESSION_WORDS, WAY_WORDS, whenOf } from './words.ts'
import './training.scss'

/** A session: when and where, what is left, one's own places, and what can be done with it. */
export default function Session() {
  return (
    <SessionPage title="Session">
      {({ view }) => <SessionOverview key={view.session.version} view={view} />}
    </SessionPage>
  )
}

function SessionOverview({ view }: { readonly view: SessionView }) {
  const { session, course } = view
  const { label, colour } = SESSION_WORDS[session.status]
  return (
    <Page
      title={course.title}
      caption={whenOf(session)}
      back={{ href: `/training/courses/${course.id}`, label: 'Course' }}
      wide
    >
      {session.status !== 'planned' && (
        <p class="govuk-body">
          <Tag colour={colour} label={label} />
        </p>
      )}
      {session.cancelledWhy !== null && (
        <Inset>
          This session was called off: {session.cancelledWhy}
          <br />
          Its places cost nothing.
        </Inset>
      )}
      <Facts view={view} />
      <Doors view={view} />
      <Places view={view} />
    </Page>
  )
}

function Facts({ view: { session, course } }: { readonly view: SessionView }) {
  const { streams } = useCatalogue()
  const { venue, trainers, capacity, status } = session
  const cost = costOf(session.pricePence, session.halfHoursPerPlace, streams[session.stream] ?? '')
  return (
    <SummaryList
      rows={[
        { key: 'When', value: whenOf(session) },
        {
          key: 'Where',
          value: [...new Set([WAY_WORDS[course.way], venue.name, venue.postcode])].filter(Boolean).join(', '),
        },
        ...(venue.joinDetails ? [{ key: 'How to join', value: venue.joinDetails }] : []),
        {
          key: trainers.length === 1 ? 'Trainer' : 'Trainers',
          value: trainers.map(({ name }) => name).join(', '),
        },
        ...(status === 'planned'
          ? [{ key: 'Places', value: `${leftOf(session)} (${placesCount(capacity)} in all)` }]
          : []),
        { key: 'One place costs', value: cost },
      ]}
    />
  )
}

const DOORS: readonly {
  readonly action: SessionAction
  readonly path: string
  readonly label: string
  readonly kind?: 'secondary' | 'warning'
}[] = [
  { action: 'keep-register', path: 'register', label: 'Record who came', kind: 'secondary' },
  { action: 'see-register', path: 'register', label: 'See the register', kind: 'secondary' },
  { action: 'change', path: 'change', label: 'Change this session', kind: 'secondary' },
  { action: 'call-off', path: 'call-off', label: 'Call this session off', kind: 'warning' },
]

function Doors({ view: { session, actions } }: { readonly view: SessionView }) {
  const { query } = useLocation()
  const here = `/training/sessions/${session.id}`
  const setting = query.setting ? `?setting=${encodeURIComponent(query.setting)}` : ''
  const doors = DOORS.filter(
    ({ action }) =>
      actions.includes(action) &&
      !(action === 'see-register' && (actions.includes('keep-register') || session.status === 'cancelled')),
  )
  if (doors.length === 0 && !actions.includes('book')) return null
  return (
    <div class="govuk-button-group">
      {actions.includes('book') && (
        <LinkButton href={`${here}/book${setting}`}>
          {session.freeCount > 0 ? 'Book places' : 'Join the waiting list'}
        </LinkButton>
      )}
      {doors.map(({ action, path, label, kind }) => (
        <LinkButton key={action} href={`${here}/${path}`} {...(kind && { kind })}>
          {label}
        </LinkButton>
      ))}
    </div>
  )
}

function Places({ view }: { readonly view: SessionView }) {
  const { settings } = useMe()
  const { places, session } = view
  const isOurs = places.every(place => settings.some(({ id }) => id === place.settingId))
  const heading = isOurs ? 'Your places' : 'Places'
  const booked = [...new Set(places.filter(({ status }) => status === 'booked').map(one => one.settingId))]
  if (places.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <PlaceTable view={view} caption={heading} />
      {session.status === 'planned' &&
        isOurs &&
        booked.map(settingId => (
          <CalendarButton
            key={settingId}
            sessionId={session.id}
            settingId={settingId}
            settingName={
              booked.length > 1 ? places.find(place => place.settingId === settingId)?.settingName : undefined
            }
          />
        ))}
    </>
  )
}
