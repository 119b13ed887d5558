import type { MisfitLine } from '../../shared/contracts/specialist-time.ts'
import { LinkButton } from '../components/button.tsx'
import { Table } from '../components/table.tsx'
import { clockSpan, longDate } from '../dates.ts'
import { useMay } from '../me.ts'

export interface MisfitListProps {
  readonly specialistId: string
  readonly misfits: readonly MisfitLine[]
}

/** Booked visits and training sessions that no longer fit, each with the way to change it, and the way to plan them all again. */
export function MisfitList({ specialistId, misfits }: MisfitListProps) {
  const mayBook = useMay('book-visits')
  return (
    <>
      <Table
        caption="Bookings that no longer fit"
        captionHidden
        head={['When', 'For', 'Why it does not fit', 'What to do']}
        rows={misfits.map(one => ({
          key: one.visitId,
          cells: [
            `${longDate(one.on)}, ${clockSpan(one.startMinutes, one.endMinutes)}`,
            [one.who, one.settingName, one.label].filter(Boolean).join(', '),
            one.because,
            wayOut(one, mayBook),
          ],
        }))}
      />
      <Replan specialistId={specialistId} misfits={misfits} />
    </>
  )
}

function wayOut(one: MisfitLine, mayBook: boolean) {
  if (one.requestId === null) return <SessionLink key="session" one={one} />
  return mayBook ? <MoveLink key="move" one={one} /> : ''
}

function MoveLink({ one }: { readonly one: MisfitLine }) {
  return (
    <a class="govuk-link" href={`/requests/${one.requestId}/visits/${one.visitId}/move`}>
      Move
      <span class="govuk-visually-hidden">
        {' '}
        the visit on {longDate(one.on)}, {clockSpan(one.startMinutes, one.endMinutes)}
      </span>
    </a>
  )
}

/** A line without a request is a training session, whose page has the ways to change it and to call it off. */
function SessionLink({ one }: { readonly one: MisfitLine }) {
  return (
    <a class="govuk-link" href={`/training/sessions/${one.visitId}`}>
      See the training session
      <span class="govuk-visually-hidden">
        {' '}
        on {longDate(one.on)}, {clockSpan(one.startMinutes, one.endMinutes)}
      </span>
    </a>
  )
}

/** Planning anew belongs to the lead. */
function Replan({ specialistId, misfits }: MisfitListProps) {
  const mayPlan = useMay('allocate-requests')
  const days = misfits
    .filter(({ requestId }) => requestId !== null)
    .map(({ on }) => on)
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  if (!mayPlan || from === undefined || to === undefined) return null
  const query = new URLSearchParams({ absent: specialistId, from, to })
  return (
    <p>
      <LinkButton kind="secondary" href={`/visit-plans/new?${query}`}>
        Plan these visits again
      </LinkButton>
    </p>
  )
}
