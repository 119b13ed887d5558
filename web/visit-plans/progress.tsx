import type { PartProgress, RunView } from '../../shared/contracts/allocation.ts'
import { Button } from '../components/button.tsx'
import { Disciplines } from '../people/discipline-names.tsx'
import { errorsOf, type FieldError } from '../problem.ts'
import { useSend } from '../use-send.ts'
import { STATUS_WORDS } from './labels.ts'
import { LevelTable } from './level-table.tsx'
import { countWords, missingWords, shareDone } from './plan-words.ts'
import { isOver } from './use-plan.ts'

export interface ProgressProps {
  readonly view: RunView
  readonly onStopped: () => void
  readonly onErrors: (errors: readonly FieldError[]) => void
}

/**
 * How far a plan has come: the whole, each part with what is being done, and the best so far. What is said aloud
 * changes only with the words, not each second.
 */
export function Progress({ view, onStopped, onErrors }: ProgressProps) {
  const { run, parts, levels } = view
  const hasEnded = isOver(view)
  return (
    <section class="app-plan-progress">
      <p class="govuk-body" role="status">
        {statusWords(view)}
      </p>
      {!hasEnded && (
        <>
          <label class="govuk-label" for="whole">
            How much of the work is done: {percent(shareDone(parts))}
          </label>
          <progress id="whole" class="app-plan-progress__bar" max={100} value={100 * shareDone(parts)} />
          {view.canCancel && <Stop runId={run.id} onStopped={onStopped} onErrors={onErrors} />}
          <Parts parts={parts} />
          {levels.length > 0 && <LevelTable caption="The best plan so far" levels={levels} />}
          <p class="govuk-body">
            You can leave this page and come back: planning goes on, and the plan is kept in the list.
          </p>
        </>
      )}
    </section>
  )
}

function statusWords({ run, parts }: RunView): string {
  const ready = parts.filter(part => STATUS_WORDS[part.status].isOver).length
  switch (run.status) {
    case 'waiting':
      return 'Waiting to start. The requests, diaries and hours are about to be read.'
    case 'planning':
      return parts.length === 0
        ? 'The requests, diaries and hours are being read.'
        : `Planning: ${ready} of ${countWords(parts.length, 'part')} ready.`
    case 'ready':
      return 'The plan is ready.'
    case 'in-part':
      return `The plan is ready in part. ${missingWords(parts) ?? ''} You can plan again.`
    case 'cancelled':
      if (ready < parts.length) return 'Planning is being stopped. The best plan found until now is kept.'
      return `Planning was stopped. The best plan found until then is kept. ${missingWords(parts) ?? ''}`
    case 'failed':
      return 'This could not be planned. Nothing was changed. You can plan again.'
  }
}

function Parts({ parts }: { readonly parts: readonly PartProgress[] }) {
  return (
    <ul class="govuk-list">
      {parts.map(part => (
        <li key={part.part} class="app-plan-progress__part">
          <label for={`part-${part.part}`}>
            <strong>
              <Disciplines keys={part.disciplines} />
            </strong>
            , {countWords(part.requests, 'request')}: {stageWords(part)}
          </label>
          <progress
            id={`part-${part.part}`}
            class="app-plan-progress__bar"
            max={100}
            value={STATUS_WORDS[part.status].isOver ? 100 : 100 * part.share}
          />
        </li>
      ))}
    </ul>
  )
}

function stageWords({ status, stage, share, seconds }: PartProgress): string {
  if (status !== 'planning') return STATUS_WORDS[status].label.toLowerCase()
  const said = stage === '' ? 'planning' : `${stage.charAt(0).toLowerCase()}${stage.slice(1)}`
  return seconds < 1 ? said : `${said}, ${percent(share)} after ${countWords(Math.round(seconds), 'second')}`
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`
}

interface StopProps extends Omit<ProgressProps, 'view'> {
  readonly runId: string
}

function Stop({ runId, onStopped, onErrors }: StopProps) {
  const stop = useSend('POST /allocation/runs/:runId/cancellation')
  const press = async () => {
    const answer = await stop.send({ params: { runId }, body: {} }, problem => onErrors(errorsOf(problem)))
    if (answer) onStopped()
  }
  return (
    <Button kind="secondary" isSending={stop.isSending} onClick={() => void press()}>
      Stop and keep the best plan so far
    </Button>
  )
}
