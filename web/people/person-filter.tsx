import { useState } from 'preact/hooks'
import { Button, Form } from '../components/button.tsx'
import { TextInput } from '../components/text-input.tsx'

export interface PersonFilterProps {
  readonly shown: number
  readonly all: number
  readonly onFind: (words: string) => void
}

/** Narrows the list of people by words. What is typed stays out of the address: it is somebody's name. */
export function PersonFilter({ shown, all, onFind }: PersonFilterProps) {
  const [typed, setTyped] = useState('')
  return (
    <Form onSubmit={() => onFind(typed.trim())}>
      <search class="app-search">
        <TextInput
          id="find"
          label="Find by name, user name or role"
          value={typed}
          onChange={setTyped}
          width={20}
        />
        <Button kind="secondary">Find</Button>
      </search>
      <p class="govuk-body" role="status">
        {shown === all ? `${all} people` : `${shown} of ${all} people fit. Clear the words to see everyone.`}
      </p>
    </Form>
  )
}
