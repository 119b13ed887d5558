import { useState } from 'preact/hooks'
import type { Answer, Sent } from '../../shared/contracts/routes.ts'
import { Button, Form } from '../components/button.tsx'
import { Page } from '../components/page.tsx'
import { Select } from '../components/select.tsx'
import { useCatalogue, useMe } from '../me.ts'
import { noteNavigation } from '../navigation.ts'
import { errorFor, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { isUnknown } from '../until-known.ts'
import { useSend } from '../use-send.ts'
import { CannotDo } from '../visits/cannot-do.tsx'
import { type ChosenTime, chosenTimes, missingChoices, refusedChoices } from './choices.ts'
import { NO_PATTERN } from './pattern-draft.ts'
import { PatternForm } from './pattern-form.tsx'
import { ProposedVisits } from './proposed-visits.tsx'
import { SeriesBooked } from './series-booked.tsx'
import { movable } from './series-of.ts'
import { NothingToCome, type SeriesOfRequest, SeriesPage } from './series-page.tsx'
import { type Proposing, useProposal } from './use-proposal.ts'
import { VisitsConcerned } from './visits-concerned.tsx'

type Body = Sent<'POST /requests/:requestId/series/:seriesId/times'>['body']
type Moved = Answer<'POST /requests/:requestId/series/:seriesId/times'>

const TITLE = 'Move visits of a series'

/** Moves a visit of a series and all that follow it, or all that are to come, to other days and times. */
export default function MoveSeries() {
  const { today } = useMe()
  return (
    <SeriesPage title={TITLE}>
      {found => {
        const chosen = movable(found.chosen, today)
        return chosen.length === 0 ? (
          <NothingToCome {...found} title={TITLE} why="none of these visits is on a later day than today" />
        ) : (
          <Move {...found} chosen={chosen} />
        )
      }}
    </SeriesPage>
  )
}

function Move(found: SeriesOfRequest) {
  const [done, setDone] = useState<Moved | null>(null)
  if (done !== null) return <SeriesBooked visits={done.visits} seriesId={done.seriesId} what="moved" />
  return (
    <MoveForm
      {...found}
      onDone={answer => {
        noteNavigation()
        setDone(answer)
      }}
    />
  )
}

type FormProps = SeriesOfRequest & { readonly onDone: (moved: Moved) => void }

function MoveForm({ view, series, chosen, onDone }: FormProps) {
  const [first] = chosen
  const initial = { ...NO_PATTERN, from: first?.on ?? null }
  const proposing = useProposal(view.request.id, initial, first?.id)
  const moving = useMoving({ view, series }, proposing, onDone)
  const errors = proposing.errors.length > 0 ? proposing.errors : moving.errors
  return (
    <Page
      title={TITLE}
      caption={`Request ${view.reference}`}
      back={{ href: `/requests/${view.request.id}/series/${series.id}`, label: 'Series of visits' }}
      errors={errors}
    >
      <VisitsConcerned visits={chosen} will="These visits can move" />
      <CannotDo dates={view.request.content.dates} />
      <PatternForm proposing={proposing} />
      {proposing.proposal.state === 'ready' && (
        <Form onSubmit={moving.submit}>
          <h2 class="govuk-heading-m">The dates</h2>
          <ProposedVisits
            found={proposing.proposal.data}
            choices={proposing.choices}
            errors={errors}
            onChange={proposing.setChoices}
          />
          <ReasonField value={moving.reason} errors={errors} onChange={moving.setReason} />
          <Button isSending={moving.isSending}>Move these visits</Button>
        </Form>
      )}
    </Page>
  )
}

function useMoving(
  { view, series }: Pick<SeriesOfRequest, 'view' | 'series'>,
  { proposal, choices }: Proposing,
  onDone: FormProps['onDone'],
) {
  const [reason, setReason] = useTyped('reason', '')
  const [missing, setMissing] = useState<FieldError[]>([])
  const [sent, setSent] = useState<readonly ChosenTime[]>([])
  const { send, isSending, problem } = useSend('POST /requests/:requestId/series/:seriesId/times')
  const submit = async () => {
    if (proposal.data === null) return
    const found = missingChoices(proposal.data, choices, 1)
    if (reason === '') found.push({ id: 'reason', message: 'Choose why they are moved' })
    setMissing(found)
    if (found.length > 0) return
    const chosen = chosenTimes(proposal.data, choices)
    setSent(chosen)
    const visits = chosen.flatMap(({ visit: { moves }, on, startMinutes }) =>
      moves === null ? [] : [{ visitId: moves.visitId, version: moves.version, on, startMinutes }],
    )
    const params = { requestId: view.request.id, seriesId: series.id }
    const body = { visits, reason: reason as Body['reason'] }
    const answer = await send({ params, body }, refused => !isUnknown(refused) && proposal.reload())
    if (answer) onDone(answer)
  }
  const errors = missing.length > 0 ? missing : refusedChoices(problem, sent)
  return { reason, setReason, submit, isSending, errors }
}

interface ReasonFieldProps {
  readonly value: string
  readonly errors: readonly FieldError[]
  readonly onChange: (reason: string) => void
}

function ReasonField({ value, errors, onChange }: ReasonFieldProps) {
  const { moveReasons } = useCatalogue()
  return (
    <Select
      id="reason"
      label="Why are they moved?"
      labelSize="m"
      error={errorFor(errors, 'reason')}
      options={Object.entries(moveReasons).map(([key, { label }]) => ({ value: key, label }))}
      value={value}
      onChange={onChange}
    />
  )
}
