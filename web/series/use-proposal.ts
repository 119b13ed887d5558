import { useState } from 'preact/hooks'
import type { Sent } from '../../shared/contracts/routes.ts'
import type { SeriesProposal } from '../../shared/contracts/series.ts'
import { errorsOf, type FieldError } from '../problem.ts'
import { useTyped } from '../typed.ts'
import { type Data, useData } from '../use-data.ts'
import type { Choices } from './choices.ts'
import { missingInPattern, type PatternDraft, queryOf } from './pattern-draft.ts'

/** A pattern that is typed, what is proposed for it once it is asked, and what is chosen of that. */
export interface Proposing {
  readonly draft: PatternDraft
  readonly setDraft: (draft: PatternDraft) => void
  /** Asks for dates; what is missing is in `errors`. */
  readonly ask: () => void
  readonly isAsked: boolean
  readonly proposal: Data<SeriesProposal>
  /** What is wrong with the pattern, and where nothing can be booked by it, why. */
  readonly errors: readonly FieldError[]
  readonly choices: Choices
  readonly setChoices: (choices: Choices) => void
}

/** @param moving  the first of the visits to move; undefined for a new series */
export function useProposal(requestId: string, initial: PatternDraft, moving?: string): Proposing {
  const [draft, setDraft] = useTyped<PatternDraft>('pattern', initial)
  const [asked, setAsked] = useState<Sent<'GET /requests/:requestId/series-proposal'>['query'] | null>(null)
  const [missing, setMissing] = useState<FieldError[]>([])
  const [choices, setChoices] = useTyped<Choices>('choices', {})
  const proposal = useData(
    'GET /requests/:requestId/series-proposal',
    asked && { params: { requestId }, query: asked },
  )
  const ask = () => {
    const found = missingInPattern(draft, moving !== undefined)
    setMissing(found)
    if (found.length > 0) return
    setChoices({})
    const query = queryOf(draft, moving)
    if (JSON.stringify(query) === JSON.stringify(asked)) proposal.reload()
    setAsked(query)
  }
  const refused = asked !== null && proposal.state === 'error' ? errorsOf(proposal.problem) : []
  const errors = missing.length > 0 ? missing : refused
  return { draft, setDraft, ask, isAsked: asked !== null, proposal, errors, choices, setChoices }
}
