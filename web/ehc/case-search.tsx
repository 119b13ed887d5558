import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { call } from '../api.ts'
import { Button, Form } from '../components/button.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorsOf, type FieldError, Problem } from '../problem.ts'
import { idOfTypedReference } from '../work/reference.ts'

export interface CaseSearchProps {
  readonly errors: readonly FieldError[]
  /** Tells the page what is wrong with the reference, or that nothing is. */
  readonly onErrors: (errors: FieldError[]) => void
}

const FIELD = 'reference'

/** Goes straight to the case that a reference names, or says that there is none. */
export function CaseSearch({ errors, onErrors }: CaseSearchProps) {
  const { route } = useLocation()
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const search = async () => {
    const caseId = idOfTypedReference(typed)
    if (caseId === null) return onErrors([{ id: FIELD, message: messageFor(typed) }])
    setSending(true)
    try {
      await call('GET /ehc/cases/:caseId', { params: { caseId } })
      route(`/ehc/cases/${caseId}`)
    } catch (error) {
      onErrors(errorsFor(error, typed))
      setSending(false)
    }
  }
  return (
    <Form onSubmit={search}>
      <search class="app-search">
        <TextInput
          id={FIELD}
          label="Find a case by its reference"
          hint="Ten letters and digits, such as 7K4M2-Q9ABC"
          error={errors.find(error => error.id === FIELD)?.message}
          value={typed}
          onChange={setTyped}
          width={20}
          spellcheck={false}
        />
        <Button kind="secondary" isSending={isSending}>
          Find
        </Button>
      </search>
    </Form>
  )
}

function messageFor(typed: string): string {
  return typed.trim() === ''
    ? 'Enter a reference'
    : 'Enter a reference of ten letters and digits, such as 7K4M2-Q9ABC'
}

function errorsFor(error: unknown, typed: string): FieldError[] {
  if (!(error instanceof Problem)) return []
  if (error.status !== 404) return errorsOf(error)
  return [{ id: FIELD, message: `There is no case ${typed.trim().toUpperCase()} that you can see` }]
}
