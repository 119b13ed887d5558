import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Button, Form } from '../components/button.tsx'
import { TextInput } from '../components/text-input.tsx'
import { errorsOf, type FieldError, Problem } from '../problem.ts'
import { idOfTypedReference } from './reference.ts'

export interface ReferenceSearchProps {
  /** What is looked for, in words. */
  readonly noun: 'request' | 'case'
  /** Makes sure that there is one with this id, and gives the address of its page. */
  readonly find: (id: string) => Promise<string>
  readonly errors: readonly FieldError[]
  /** Tells the page what is wrong with the reference, or that nothing is. */
  readonly onErrors: (errors: FieldError[]) => void
}

const FIELD = 'reference'

/** Goes straight to the request or the case that a reference names, or says that there is none. */
export function ReferenceSearch({ noun, find, errors, onErrors }: ReferenceSearchProps) {
  const { route } = useLocation()
  const [typed, setTyped] = useState('')
  const [isSending, setSending] = useState(false)
  const search = async () => {
    const id = idOfTypedReference(typed)
    if (id === null) return onErrors([{ id: FIELD, message: messageFor(typed) }])
    setSending(true)
    try {
      route(await find(id))
    } catch (error) {
      onErrors(errorsFor(error, noun, typed))
      setSending(false)
    }
  }
  return (
    <Form onSubmit={search}>
      <search class="app-search">
        <TextInput
          id={FIELD}
          label={`Find a ${noun} by its reference`}
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

function errorsFor(error: unknown, noun: string, typed: string): FieldError[] {
  if (!(error instanceof Problem)) return []
  if (error.status !== 404) return errorsOf(error)
  return [{ id: FIELD, message: `There is no ${noun} ${typed.trim().toUpperCase()} that you can see` }]
}
