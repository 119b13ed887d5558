import { Button, Form } from '../components/button.tsx'
import { Loading } from '../components/load.tsx'
import { PatternFields } from './pattern-fields.tsx'
import type { Proposing } from './use-proposal.ts'

export interface PatternFormProps {
  readonly proposing: Proposing
  readonly usualMinutes?: number | undefined
}

/** How the visits should be, and the button that looks for dates; what is found stands below it. */
export function PatternForm({ proposing, usualMinutes }: PatternFormProps) {
  const { draft, setDraft, ask, errors, isAsked, proposal } = proposing
  return (
    <Form onSubmit={ask}>
      <PatternFields draft={draft} errors={errors} onChange={setDraft} usualMinutes={usualMinutes} />
      <Button kind={isAsked ? 'secondary' : 'primary'}>{isAsked ? 'Look again' : 'See the dates'}</Button>
      {isAsked && proposal.state === 'loading' && <Loading what="dates" />}
    </Form>
  )
}
