import { useState } from 'preact/hooks'
import { useLocation, useRoute } from 'preact-iso'
import type { MeetingView, NotMade } from '../../shared/contracts/meetings.ts'
import { Button, Form } from '../components/button.tsx'
import { LoadPage } from '../components/load.tsx'
import { Inset, Warning } from '../components/messages.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { longDate } from '../dates.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, errorsOf, type FieldError } from '../problem.ts'
import { useData } from '../use-data.ts'
import { useSend } from '../use-send.ts'
import { draftOf } from './draft.ts'
import { PlannedDays } from './planned-days.tsx'
import { YearPicture } from './year-picture.tsx'

/** What will become of a meeting's drafts, before it is finished. */
export default function CheckMeeting() {
  const { id = '' } = useRoute().params
  const view = useData('GET /meetings/:meetingId', { params: { meetingId: id } })
  return (
    <LoadPage data={view} title="Check the planning meeting">
      {found =>
        found.actions.includes('finish') ? (
          <CheckForm view={found} onReload={view.reload} />
        ) : (
          <NothingToFinish meetingId={id} />
        )
      }
    </LoadPage>
  )
}

function NothingToFinish({ meetingId }: { readonly meetingId: string }) {
  return (
    <Page title="There is nothing to finish">
      <p class="govuk-body">
        <a class="govuk-link" href={`/meetings/${meetingId}`}>
          Go to the meeting
        </a>
        .
      </p>
    </Page>
  )
}

/** Steps after which something must be wrong. */
const MOST_STEPS = 8

interface CheckFormProps {
  readonly view: MeetingView
  readonly onReload: () => void
}

function CheckForm({ view, onReload }: CheckFormProps) {
  const { meeting } = view
  const { route } = useLocation()
  const base = `/meetings/${meeting.id}`
  const hasTimes = meeting.days.some(({ on, requestId }) => on !== null && requestId === null)
  const [agreed, setAgreed] = useState<string | null>(hasTimes ? null : 'yes')
  const [isMissing, setMissing] = useState(false)
  const [notMade, setNotMade] = useState<readonly NotMade[]>([])
  const finish = useSend('POST /meetings/:meetingId/finish')
  const errors: FieldError[] = isMissing
    ? [{ id: 'agreed', message: 'Say whether the setting has agreed to the times' }]
    : [...errorsOf(finish.problem), ...notMade.map(({ words }) => ({ message: words }))]
  const submit = async () => {
    setMissing(agreed === null)
    if (agreed === null) return
    let version = meeting.version
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const sent = { params: { meetingId: meeting.id }, body: { version, agreed: agreed === 'yes' } }
      const done = await finish.send(sent, problem => problem.code === 'stale-version' && onReload())
      if (done === undefined) return
      if (done.status === 'finished') {
        noteNavigation()
        route(`${base}?done=yes`)
        return
      }
      version = done.version
      setNotMade(done.notMade)
      if (done.left === 0) break
    }
    onReload()
  }
  return (
    <Page
      title="Check the planning meeting"
      caption={`${meeting.settingName} and ${meeting.specialistName}, ${longDate(meeting.heldOn)}`}
      back={{ href: base, label: 'Planning meeting' }}
      errors={errors}
    >
      <Begun view={view} />
      <NotReady view={view} />
      <YearPicture view={view} days={draftOf(meeting).days} />
      <PlannedDays view={view} />
      <ChildrenToRequest view={view} />
      <Form onSubmit={() => void submit()}>
        {hasTimes && (
          <Radios
            id="agreed"
            legend="Has the setting agreed to the days and times?"
            error={errorFor(errors, 'agreed')}
            options={[
              { value: 'yes', label: 'Yes', hint: 'The visits are booked' },
              { value: 'no', label: 'Not yet', hint: 'The visits are proposed, and the setting answers' },
            ]}
            value={agreed}
            onChange={setAgreed}
          />
        )}
        <Warning>A finished meeting cannot be changed. Its minutes go to both of you.</Warning>
        <Button isSending={finish.isSending}>Finish the meeting</Button>
      </Form>
    </Page>
  )
}

/** Finishing broke off, or something was refused: says how far it got. */
function Begun({ view: { meeting } }: { readonly view: MeetingView }) {
  const made = [...meeting.days, ...meeting.children].filter(({ requestId }) => requestId !== null).length
  if (made === 0) return null
  return (
    <Inset>
      {made === 1 ? '1 request has' : `${made} requests have`} been made already. Nothing is made twice:
      finish again to go on with the rest.
    </Inset>
  )
}

function NotReady({ view: { notReady, meeting } }: { readonly view: MeetingView }) {
  if (notReady.length === 0) return null
  return (
    <Inset>
      <p class="govuk-body">These stay drafts as they are:</p>
      <ul class="govuk-list govuk-list--bullet">
        {notReady.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <a class="govuk-link" href={`/meetings/${meeting.id}`}>
        Go back and change them
      </a>
    </Inset>
  )
}

function ChildrenToRequest({ view: { meeting, childServices } }: { readonly view: MeetingView }) {
  const wanted = meeting.children.filter(({ outcome }) => outcome === 'request')
  if (wanted.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Draft requests for the setting to complete</h2>
      <ul class="govuk-list govuk-list--bullet">
        {wanted.map(({ id, label, initials, serviceId }) => (
          <li key={id}>
            {initials ?? label}:{' '}
            {childServices.find(service => service.id === serviceId)?.title ?? 'no service chosen'}
          </li>
        ))}
      </ul>
    </section>
  )
}
