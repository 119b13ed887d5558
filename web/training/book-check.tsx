import type { SessionView } from '../../shared/contracts/training.ts'
import { Button, Form } from '../components/button.tsx'
import { Details, Inset } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { useCatalogue, useMe } from '../me.ts'
import type { FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import type { Sending } from '../use-send.ts'
import { leftWords } from '../visits/hours-words.ts'
import { type BookDraft, namesOf, wouldWait } from './book-draft.ts'
import { captionOf } from './session-page.tsx'
import { academicYearOf, costOf, placesCount } from './words.ts'

export interface BookCheckProps {
  readonly view: SessionView
  readonly draft: BookDraft
  readonly errors: readonly FieldError[]
  readonly isSending: Sending
  /** Goes back to the form. */
  readonly onChange: () => void
  readonly onBook: () => void
}

/** What is about to be booked, and what it costs, before it is. */
export function BookCheck({ view, draft, errors, isSending, onChange, onBook }: BookCheckProps) {
  const { session } = view
  const isWaiting = wouldWait(draft, session)
  return (
    <Page
      key="check"
      title="Check what you book"
      caption={captionOf(view)}
      back={{ href: `/training/sessions/${session.id}`, label: 'Session' }}
      errors={errors}
    >
      <Answers view={view} draft={draft} />
      {isWaiting ? (
        <Inset>
          Waiting costs nothing. What a place costs counts from when you take one that is offered; where
          enough have come free by the time you press the button, they are booked at once, at the price of the
          session.
        </Inset>
      ) : (
        <NoticeRules />
      )}
      <Form onSubmit={onBook}>
        <div class="govuk-button-group">
          <Button isSending={isSending}>{isWaiting ? 'Join the waiting list' : 'Book'}</Button>
          <Button kind="secondary" onClick={onChange}>
            Change
          </Button>
        </div>
      </Form>
    </Page>
  )
}

function Answers({ view: { session }, draft }: Pick<BookCheckProps, 'view' | 'draft'>) {
  const { streams } = useCatalogue()
  const { name, left } = useSettingHours(draft.settingId, session)
  const names = namesOf(draft)
  const count = names.length
  const cost = costOf(
    session.pricePence * count,
    session.halfHoursPerPlace * count,
    streams[session.stream] ?? '',
  )
  return (
    <SummaryList
      rows={[
        { key: 'Setting', value: name },
        { key: 'Places', value: placesCount(count) },
        {
          key: 'Who comes',
          value: (
            <ol class="govuk-list govuk-list--number">
              {names.map((name, at) => (
                <li key={at}>{name.trim() || 'Name to be given'}</li>
              ))}
            </ol>
          ),
        },
        { key: count === 1 ? 'It costs' : 'Together they cost', value: cost },
        ...(left === null ? [] : [{ key: 'Hours of the setting', value: left }]),
      ]}
    />
  )
}

/** The rules of the service for giving up a place. */
function NoticeRules() {
  return (
    <Details summary="What it costs to cancel later">
      <p>
        Nothing with 5 or more working days’ notice, half with 2 or more, all of it with less or if nobody
        comes. You see what it costs before you cancel. A name can be swapped at any time before the session
        begins, at no cost.
      </p>
    </Details>
  )
}

/** The setting's name, and what is left of its hours that the places draw on; null where they draw on none. */
function useSettingHours(settingId: string, session: SessionView['session']) {
  const { streams } = useCatalogue()
  const own = useMe().settings.find(({ id }) => id === settingId)
  const { data } = useData('GET /settings/:settingId', { params: { settingId } })
  const { stream, halfHoursPerPlace, on } = session
  const hours = data?.hours.find(row => row.stream === stream && row.academicYear === academicYearOf(on))
  const label = streams[stream] ?? stream
  return {
    name: own?.name ?? data?.setting.name ?? '',
    left:
      hours === undefined || halfHoursPerPlace === 0 ? null : `${label}: ${leftWords(hours.leftHalfHours)}`,
  }
}
