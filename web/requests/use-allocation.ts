import { useState } from 'preact/hooks'
import type { Candidate, RequestView } from '../../shared/contracts/requests.ts'
import type { Answer } from '../../shared/contracts/routes.ts'
import type { FieldError, Problem } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Sending, useSend } from '../use-send.ts'
import {
  type AllocationDraft,
  allocationErrors,
  isTimeGone,
  missingIn,
  NO_ALLOCATION,
} from './allocation-draft.ts'

/** Who got a request, and its visit where one was proposed with it. */
export interface AllocationDone {
  readonly to: Candidate
  readonly visit: Answer<'POST /requests/:requestId/allocation-with-visit'>['visit'] | null
}

/** An allocation on its page. */
export interface Allocating {
  readonly draft: AllocationDraft
  readonly setDraft: (draft: AllocationDraft) => void
  readonly chosen: Candidate | undefined
  readonly errors: readonly FieldError[]
  readonly isSending: Sending
  /** How often a chosen time turned out to be gone: what was offered is to be asked for again. */
  readonly round: number
  readonly submit: () => Promise<void>
}

/** Allocates a request alone, or together with its visit where a time was chosen. */
export function useAllocation(
  view: RequestView,
  eligible: readonly Candidate[],
  onDone: (done: AllocationDone) => void,
): Allocating {
  const [draft, setDraft] = useTyped('allocation', NO_ALLOCATION)
  const [missing, setMissing] = useState<FieldError[]>([])
  const [round, setRound] = useState(0)
  const alone = useSend('POST /requests/:requestId/allocation')
  const withVisit = useSend('POST /requests/:requestId/allocation-with-visit')
  const chosen = eligible.find(candidate => candidate.specialistId === draft.specialistId)
  const { id: requestId, version } = view.request
  const refused = (problem: Problem) => {
    if (!isTimeGone(problem)) return
    setDraft({ ...draft, time: null })
    setRound(round + 1)
  }
  const submit = async () => {
    const found = missingIn(chosen, draft.reason)
    setMissing(found)
    if (found.length > 0 || chosen === undefined) return
    const { specialistId } = chosen
    const body = { version, specialistId, reason: chosen.recommended ? '' : draft.reason }
    if (draft.time === null) {
      if (await alone.send({ params: { requestId }, body })) onDone({ to: chosen, visit: null })
      return
    }
    const { on, startMinutes } = draft.time
    const sent = { params: { requestId }, body: { ...body, on, startMinutes } }
    const answer = await withVisit.send(sent, refused)
    if (answer) onDone({ to: chosen, visit: answer.visit })
  }
  const problem = withVisit.problem ?? alone.problem
  return {
    draft,
    setDraft,
    chosen,
    errors: missing.length > 0 ? missing : allocationErrors(problem),
    isSending: withVisit.isSending || alone.isSending,
    round,
    submit,
  }
}
