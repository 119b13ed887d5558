import { useLocation } from 'preact-iso'
import type { RunView } from '../../shared/contracts/allocation.ts'
import type { UnmetLine } from '../../shared/contracts/allocation-lines.ts'
import type { TrialAsk } from '../../shared/contracts/allocation-options.ts'
import { useSend } from '../use-send.ts'
import { isOver } from './use-plan.ts'

/** Reasons that name no thing to try, but something a person has to put right or take back. */
const NOTHING_TO_TRY: readonly string[] = ['put-right', 'do-not-leave-out']

/** Whether one thing can be tried in a plan: it is ready, tries nothing itself, and something is proved of it. */
export function canTry(view: RunView): boolean {
  return view.trialOf === null && isOver(view) && view.ask.effort !== 'quick'
}

/** Whether a plan names one thing that would let a request in. */
export function hasWayIn({ reasons: { cheapest } }: Pick<UnmetLine, 'reasons'>): boolean {
  return cheapest !== null && !NOTHING_TO_TRY.includes(cheapest.code)
}

export interface TryExactlyProps {
  readonly runId: string
  readonly ask: TrialAsk
  /** What it is about, for those who hear the button without the line it stands in. */
  readonly about: string
}

/**
 * Has worked out what one thing would change, with it and without it, as a plan of its own that changes nothing; goes
 * to where its progress and then its answer are shown.
 */
export function TryExactly({ runId, ask, about }: TryExactlyProps) {
  const { route } = useLocation()
  const start = useSend('POST /allocation/runs/:runId/trials')
  const press = async () => {
    const answer = await start.send({ params: { runId }, body: ask })
    if (answer) route(`/visit-plans/${answer.runId}`)
  }
  return (
    <span class="app-plan-half app-no-print">
      <button
        type="button"
        class="app-link-button"
        aria-disabled={start.isSending ? true : undefined}
        onClick={() => void press()}
      >
        Work this out exactly<span class="govuk-visually-hidden">: {about}</span>
      </button>
      <span role="alert">
        {start.problem !== null && (
          <span class="app-minor">
            {start.problem.title}. {start.problem.detail}
          </span>
        )}
      </span>
    </span>
  )
}
