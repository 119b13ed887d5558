import type { Answer } from '../../shared/contracts/routes.ts'
import type { BookingLine } from '../../shared/contracts/training.ts'
import { Load } from '../components/load.tsx'
import { Empty } from '../components/messages.tsx'
import { Table } from '../components/table.tsx'
import { useMe } from '../me.ts'
import { countWords } from '../training/count-words.ts'
import { whenOf } from '../training/words.ts'
import type { Data } from '../use-data.ts'

export interface ComingTrainingProps {
  readonly settingId: string
  readonly data: Data<Answer<'GET /settings/:settingId/training'>>
}

/** The training that a setting has booked, the nearest first, and the way to the catalogue. */
export function ComingTraining({ settingId, data }: ComingTrainingProps) {
  const { today } = useMe()
  return (
    <section>
      <h2 class="govuk-heading-m">Training</h2>
      <Load data={data} what="training">
        {({ bookings }) => <Coming bookings={bookings.filter(one => isComing(one, today)).toReversed()} />}
      </Load>
      <p class="govuk-body">
        <a class="govuk-link" href="/training">
          See the courses
        </a>{' '}
        or{' '}
        <a class="govuk-link" href={`/training/bookings?${new URLSearchParams({ setting: settingId })}`}>
          the training you have booked and had
        </a>
      </p>
    </section>
  )
}

function Coming({ bookings }: { readonly bookings: readonly BookingLine[] }) {
  if (bookings.length === 0)
    return (
      <Empty>
        <p>No training is booked.</p>
      </Empty>
    )
  return (
    <Table
      caption="Training booked"
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
          countWords(booking.counts).join(', '),
        ],
      }))}
    />
  )
}

/** Whether a session is still to come and something of it is the setting's. */
function isComing({ on, sessionStatus, counts }: BookingLine, today: string): boolean {
  const held = (counts.booked ?? 0) + (counts.offered ?? 0) + (counts.waiting ?? 0)
  return on >= today && sessionStatus === 'planned' && held > 0
}
