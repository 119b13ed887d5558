import type { ComponentChildren } from 'preact'
import type { Sending } from '../use-send.ts'

type Kind = 'primary' | 'secondary' | 'warning'

const LOOKS: Readonly<Record<Kind, string>> = {
  primary: 'govuk-button',
  secondary: 'govuk-button govuk-button--secondary',
  warning: 'govuk-button govuk-button--warning',
}

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly kind?: Kind
  /** It is being sent: a click does nothing, but the button keeps its focus. */
  readonly isSending?: Sending
  readonly type?: 'submit' | 'button'
  readonly onClick?: () => void
}

/** A button. Without `onClick` it sends the form it is in. Beside one that sends it is said when that takes longer. */
export function Button({ children, kind = 'primary', isSending, type, onClick }: ButtonProps) {
  const button = (
    <button
      type={type ?? (onClick ? 'button' : 'submit')}
      class={LOOKS[kind]}
      aria-disabled={isSending ? true : undefined}
      onClick={event => {
        if (isSending) event.preventDefault()
        else onClick?.()
      }}
    >
      {children}
    </button>
  )
  if (isSending === undefined) return button
  return (
    <>
      {button}
      <span class="govuk-body app-checking" role="status">
        {isSending === 'checking' && 'We are checking whether this was saved…'}
      </span>
    </>
  )
}

export interface LinkButtonProps {
  readonly href: string
  readonly children: ComponentChildren
  readonly kind?: Kind
}

/** A link that looks like a button: the way into a page that does something. */
export function LinkButton({ href, children, kind = 'primary' }: LinkButtonProps) {
  return (
    <a href={href} class={LOOKS[kind]} draggable={false}>
      {children}
    </a>
  )
}

export interface FormProps {
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}

/** A form that the page sends itself; the browser's own messages are off, the error summary speaks. */
export function Form({ onSubmit, children }: FormProps) {
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
        setTimeout(focusErrors, 0)
      }}
    >
      {children}
    </form>
  )
}

/** Errors that were there before, and still are, take focus again. */
function focusErrors(): void {
  document.querySelector<HTMLElement>('.govuk-error-summary[tabindex]')?.focus()
}
