import { useEffect, useState } from 'preact/hooks'
import { describedBy, FieldErrorMessage, FormGroup, Hint, Label, type LabelSize } from './form-group.tsx'

export interface TextAreaProps {
  readonly id: string
  readonly label: string
  readonly labelSize?: LabelSize
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  /** Characters that may be used; how many are left is said when half of them are. */
  readonly maxLength?: number
}

/** A field of several lines, with a count of the characters left where there is a limit. */
export function TextArea(props: TextAreaProps) {
  const { id, label, labelSize, hint, error, value, onChange, rows = 5, maxLength } = props
  const described = [describedBy({ id, hint, error }), maxLength && `${id}-limit`].filter(Boolean).join(' ')
  return (
    <FormGroup error={error}>
      <Label htmlFor={id} size={labelSize}>
        {label}
      </Label>
      <Hint id={id} hint={hint} />
      <FieldErrorMessage id={id} error={error} />
      <textarea
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={id}
        rows={rows}
        value={value}
        aria-describedby={described || undefined}
        onInput={event => onChange(event.currentTarget.value)}
      />
      {maxLength && <CharactersLeft id={`${id}-limit`} used={value.trim().length} limit={maxLength} />}
    </FormGroup>
  )
}

interface CharactersLeftProps {
  readonly id: string
  readonly used: number
  readonly limit: number
}

/** Says the count a second after the last key, so that a screen reader is not talking all the time. */
function CharactersLeft({ id, used, limit }: CharactersLeftProps) {
  const left = limit - used
  const text = left < 0 ? `You have ${-left} characters too many` : `You have ${left} characters remaining`
  const [spoken, setSpoken] = useState('')
  const isShown = used > limit / 2
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => setSpoken(text), 1000)
    return () => clearTimeout(timer)
  }, [text, isShown])
  return (
    <>
      <div id={id} class="govuk-visually-hidden">
        You can enter up to {limit} characters
      </div>
      {isShown && (
        <div
          class={`govuk-character-count__message ${left < 0 ? 'govuk-error-message' : 'govuk-hint'}`}
          aria-hidden="true"
        >
          {text}
        </div>
      )}
      <div class="govuk-visually-hidden" aria-live="polite">
        {isShown ? spoken : ''}
      </div>
    </>
  )
}
