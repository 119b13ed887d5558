import { useLocation } from 'preact-iso'
import type { BookingLine } from '../../shared/contracts/training.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Pagination } from '../components/pagination.tsx'
import { Select } from '../components/select.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useMay, useMe } from '../me.ts'
import NotFound from '../not-found.tsx'
import { useData } from '../use-data.ts'
import { pageLinks } from '../work/pages.ts'
import { countWords } from './count-words.ts'
import { SESSION_WORDS, whenOf } from './words.ts'

/** The training that a setting has booked and had, newest first. */
export default function Bookings() {
  const { settings } = useMe()
  const { query, route } = useLocation()
  const mayManage = useMay('manage-training')
  const own = settings.find(({ id }) => id === query.setting) ?? settings[0]
  const settingId = mayManage && query.setting ? query.setting : own?.id
  const name = useName(settingId)
  if (settingId === undefined) return <NotFound />
  return (
    <Page
      title="Training booked and had"
      {...(name && { caption: name })}
      back={{ href: '/training', label: 'Training' }}
      wide
    >
      {settings.length > 1 && (
        <Select
          id="setting"
          label="Setting"
          empty={null}
          options={settings.map(one => ({ value: one.id, label: one.name }))}
          value={settingId}
          onChange={id => route(addressOf(id))}
        />
      )}
      <BookingPages key={settingId} settingId={settingId} cursor={query.cursor} />
    </Page>
  )
}

interface BookingPagesProps {
  readonly settingId: string
  readonly cursor: string | undefined
}

function BookingPages({ settingId, cursor }: BookingPagesProps) {
  const data = useData('GET /settings/:settingId/training', {
    params: { settingId },
    query: { ...(cursor && { cursor }) },
  })
  return (
    <Load data={data} what="the training">
      {({ bookings, nextCursor }) => (
        <>
          {bookings.length === 0 ? <Nothing /> : <BookingTable bookings={bookings} />}
          <Pagination
            {...pageLinks(
              addressOf(settingId, cursor),
              nextCursor === null ? undefined : addressOf(settingId, nextCursor),
              addressOf(settingId),
            )}
          />
        </>
      )}
    </Load>
  )
}

function Nothing() {
  return (
    <Empty>
      <p>
        No training is booked yet.{' '}
        <a class="govuk-link" href="/training">
          See what is offered
        </a>
        .
      </p>
    </Empty>
  )
}

function BookingTable({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  return (
    <Table
      caption="Training booked and had"
      captionHidden
      head={['When', 'Course', 'Where', 'Places']}
      rows={bookings.map(booking => ({
        key: booking.sessionId,
        cells: [
          <a key="when" class="govuk-link" href={`/training/sessions/${booking.sessionId}`}>
            {whenOf(booking)}
          </a>,
          booking.courseTitle,
          booking.venueName,
          <Counts key="counts" booking={booking} />,
        ],
      }))}
    />
  )
}

function Counts({ booking }: { readonly booking: BookingLine }) {
  const { label, colour } = SESSION_WORDS.cancelled
  if (booking.sessionStatus === 'cancelled') return <Tag colour={colour} label={label} />
  return (
    <>
      {countWords(booking.counts).map(words => (
        <span key={words} class="app-booking__count">
          {words}
        </span>
      ))}
    </>
  )
}

/** The setting's name; of another than one's own it is asked for. */
function useName(settingId: string | undefined): string | undefined {
  const own = useMe().settings.find(({ id }) => id === settingId)
  const isAsked = own === undefined && settingId !== undefined
  const { data } = useData('GET /settings/:settingId', isAsked ? { params: { settingId } } : null)
  return own?.name ?? data?.setting.name
}

function addressOf(settingId: string, cursor?: string): string {
  return `/training/bookings?${new URLSearchParams({ setting: settingId, ...(cursor && { cursor }) })}`
}
