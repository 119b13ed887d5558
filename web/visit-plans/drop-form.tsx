import { useEffect, useRef, useState } from 'preact/hooks'
import { Button, Form } from '../components/button.tsx'
import { TextArea } from '../components/text-area.tsx'
import { type Drop, weeksAfter } from './moved-weeks.ts'
import type { NextPlan } from './next-plan-part.tsx'
import { weekWords } from './plan-words.ts'

export interface DropFormProps {
  readonly drop: Drop
  /** Who it was dropped on. */
  readonly name: string
  readonly next: NextPlan
  readonly onDone: () => void
}

/** Asks why a request was dragged elsewhere, and keeps it for the next plan like the form of the request does. */
export function DropForm({ drop: { line, from, to, specialistId }, name, next, onDone }: DropFormProps) {
  const [why, setWhy] = useState('')
  const [error, setError] = useState<string | undefined>()
  const heading = useRef<HTMLHeadingElement>(null)
  const weeksKept = weeksAfter(line.halves, from, to)
  useEffect(() => heading.current?.focus(), [line.requestId, from, to, specialistId])
  const submit = () => {
    const missing = why.trim() === ''
    setError(missing ? 'Say why' : undefined)
    if (missing) return
    next.pin({ requestId: line.requestId, specialistId, weeksOf: weeksKept, why: why.trim() })
    onDone()
  }
  return (
    <section class="app-repeated app-no-print">
      <h2 class="govuk-heading-m app-group" ref={heading} tabIndex={-1}>
        Pin {line.reference} to {name} in {weekWords(weeksKept)}?
      </h2>
      <Form onSubmit={submit}>
        <TextArea
          id="drop-why"
          label="Why?"
          hint="Kept for the next plan: this one stays as it is. Do not name a child."
          error={error}
          value={why}
          onChange={setWhy}
          rows={2}
          maxLength={500}
        />
        <div class="govuk-button-group">
          <Button>Keep for the next plan</Button>
          <Button kind="secondary" onClick={onDone}>
            No, leave it
          </Button>
        </div>
      </Form>
    </section>
  )
}
