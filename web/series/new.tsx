import { useState } from 'preact/hooks'
import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import type { SeriesProposal } from '../../shared/contracts/series.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Radios } from '../components/radios.tsx'
import { useService } from '../me.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { ActionPage, backToCase, useCaseCaption } from '../requests/action-page.tsx'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { useSend } from '../use-send.ts'
import { CannotDo } from '../visits/cannot-do.tsx'
import { type ChosenTime, chosenTimes, missingChoices, refusedChoices } from './choices.ts'
import { costWords, streamWords } from './cost.ts'
import { NO_PATTERN } from './pattern-draft.ts'
import { PatternForm } from './pattern-form.tsx'
import { ProposedVisits } from './proposed-visits.tsx'
import { SeriesBooked } from './series-booked.tsx'
import { type Proposing, useProposal } from './use-proposal.ts'

type Body = Sent<'POST /requests/:requestId/series'>['body']

const TITLE = 'Book a series of visits'

/** Books several visits at once: over term dates and the specialist's diary, all of them or none. */
export default function NewSeries() {
  return (
    <ActionPage title={TITLE} action="book">
      {view => <Series view={view} />}
    </ActionPage>
  )
}

function Series({ view }: { readonly view: RequestView }) {
  const [done, setDone] = useState<Answer<'POST /requests/:requestId/series'> | null>(null)
  if (done !== null) return <SeriesBooked visits={done.visits} seriesId={done.seriesId} what="booked" />
  return (
    <SeriesForm
      view={view}
      onDone={answer => {
        noteNavigation()
        setDone(answer)
      }}
    />
  )
}

interface FormProps {
  readonly view: RequestView
  readonly onDone: (answer: Answer<'POST /requests/:requestId/series'>) => void
}

function SeriesForm({ view, onDone }: FormProps) {
  const requestId = view.request.id
  const usualMinutes = useService(view.request.serviceId)?.minutes.visit ?? 60
  const proposing = useProposal(requestId, NO_PATTERN)
  const booking = useBooking(view, proposing, onDone)
  const errors = proposing.errors.length > 0 ? proposing.errors : booking.errors
  return (
    <Page title={TITLE} caption={useCaseCaption(view)} back={backToCase(view)} errors={errors}>
      <p class="govuk-body">
        {view.request.settingName}, with {view.request.allocation?.specialistName}.
      </p>
      <CannotDo dates={view.request.content.dates} />
      <PatternForm proposing={proposing} usualMinutes={usualMinutes} />
      {proposing.proposal.state === 'ready' && (
        <Form onSubmit={booking.submit}>
          <h2 class="govuk-heading-m">The dates</h2>
          <ProposedVisits
            found={proposing.proposal.data}
            choices={proposing.choices}
            errors={errors}
            onChange={proposing.setChoices}
          />
          <HowFields
            found={proposing.proposal.data}
            count={chosenTimes(proposing.proposal.data, proposing.choices).length}
            usual={view.request.stream}
            how={booking.how}
            errors={errors}
            onChange={booking.setHow}
          />
          <Button isSending={booking.isSending}>
            {booking.how.agreed === 'no' ? 'Propose these visits' : 'Book these visits'}
          </Button>
        </Form>
      )}
    </Page>
  )
}

interface How {
  readonly agreed: '' | 'yes' | 'no'
  readonly stream: string
}

function useBooking(view: RequestView, { proposal, choices }: Proposing, onDone: FormProps['onDone']) {
  const [how, setHow] = useTyped<How>('how', { agreed: '', stream: '' })
  const [missing, setMissing] = useState<FieldError[]>([])
  const [sent, setSent] = useState<readonly ChosenTime[]>([])
  const { send, isSending, problem } = useSend('POST /requests/:requestId/series')
  const submit = async () => {
    if (proposal.data === null) return
    const found = missingChoices(proposal.data, choices, 2)
    if (how.agreed === '')
      found.push({ id: 'agreed', message: 'Say whether the setting has agreed to these times' })
    setMissing(found)
    if (found.length > 0) return
    const chosen = chosenTimes(proposal.data, choices)
    setSent(chosen)
    const body: Body = {
      visits: chosen.map(({ on, startMinutes }) => ({ on, startMinutes })),
      agreed: how.agreed === 'yes',
      minutes: proposal.data.minutes.visit,
      ...(how.stream !== '' && { stream: how.stream as NonNullable<Body['stream']> }),
    }
    const params = { requestId: view.request.id }
    const answer = await send({ params, body }, refused => !isUnknown(refused) && proposal.reload())
    if (answer) onDone(answer)
  }
  const errors = missing.length > 0 ? missing : refusedChoices(problem, sent)
  return { how, setHow, submit, isSending, errors }
}

interface HowFieldsProps {
  readonly found: SeriesProposal
  readonly count: number
  readonly usual: string
  readonly how: How
  readonly errors: readonly FieldError[]
  readonly onChange: (how: How) => void
}

function HowFields({ found, count, usual, how, errors, onChange }: HowFieldsProps) {
  return (
    <>
      <Radios
        id="agreed"
        legend="Has the setting agreed to these times?"
        legendSize="m"
        error={errorFor(errors, 'agreed')}
        value={how.agreed}
        onChange={agreed => onChange({ ...how, agreed: agreed as How['agreed'] })}
        options={[
          { value: 'yes', label: 'Yes', hint: 'The visits are confirmed.' },
          {
            value: 'no',
            label: 'No, propose them',
            hint: 'The times are held. The setting is asked to confirm them, all at once or one by one.',
          },
        ]}
      />
      <Radios
        id="stream"
        legend="Which hours do they use?"
        legendSize="m"
        hint={costWords(count, found.halfHoursEach)}
        error={errorFor(errors, 'stream')}
        value={how.stream === '' ? usual : how.stream}
        onChange={stream => onChange({ ...how, stream })}
        options={found.hours.map(hours => ({
          value: hours.stream,
          label: hours.label,
          hint: streamWords(hours),
        }))}
      />
    </>
  )
}
