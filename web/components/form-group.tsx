import type { ComponentChildren } from 'preact'

interface Explained {
  readonly id: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

/** The ids of the hint and the error of a field, for `aria-describedby`; undefined when it has neither. */
export function describedBy({ id, hint, error }: Explained): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** What is wrong with a field, said with the word "Error". */
export function FieldErrorMessage({ id, error }: Pick<Explained, 'id' | 'error'>) {
  if (!error) return null
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">Error:</span> {error}
    </p>
  )
}

/** What to put into a field. */
export function Hint({ id, hint }: Pick<Explained, 'id' | 'hint'>) {
  if (!hint) return null
  return (
    <div id={`${id}-hint`} class="govuk-hint">
      {hint}
    </div>
  )
}

/** Holds one field; shows by a bar, not by colour alone, that something is wrong with it. */
export function FormGroup({
  error,
  children,
}: Pick<Explained, 'error'> & { readonly children: ComponentChildren }) {
  return <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>{children}</div>
}

export type LabelSize = 's' | 'm' | 'l'

interface LabelProps {
  readonly htmlFor: string
  readonly size?: LabelSize | undefined
  readonly children: ComponentChildren
}

/** The label of one field. */
export function Label({ htmlFor, size, children }: LabelProps) {
  return (
    <label class={`govuk-label${size ? ` govuk-label--${size}` : ''}`} for={htmlFor}>
      {children}
    </label>
  )
}

interface FieldsetProps extends Explained {
  readonly legend: string
  readonly legendSize?: LabelSize | undefined
  readonly role?: 'group'
  readonly children: ComponentChildren
}

/** Several fields that answer one question. The element that errors link to has the id inside it. */
export function Fieldset({ id, legend, legendSize, hint, error, role, children }: FieldsetProps) {
  return (
    <FormGroup error={error}>
      <fieldset class="govuk-fieldset" role={role} aria-describedby={describedBy({ id, hint, error })}>
        <legend class={`govuk-fieldset__legend${legendSize ? ` govuk-fieldset__legend--${legendSize}` : ''}`}>
          {legend}
        </legend>
        <Hint id={id} hint={hint} />
        <FieldErrorMessage id={id} error={error} />
        {children}
      </fieldset>
    </FormGroup>
  )
}
