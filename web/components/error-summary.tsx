import { useEffect, useRef } from 'preact/hooks'
import type { FieldError } from '../problem.ts'

/** What is wrong, at the top of the page, each linking to its field. New errors take focus. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  const said = JSON.stringify(errors)
  useEffect(() => {
    if (errors.length === 0) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'start' })
  }, [said])
  if (errors.length === 0) return null
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(error => (
              <li key={`${error.id}${error.message}`}>
                {error.id === undefined ? (
                  error.message
                ) : (
                  <a href={`#${error.id}`} onClick={event => goTo(event, error.id)}>
                    {error.message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** Moves to the field, with its label or legend in view, and puts the caret there. */
function goTo(event: Event, id = ''): void {
  const field = document.getElementById(id)
  if (field === null) return
  event.preventDefault()
  const isGroup = field.matches('div, fieldset')
  const target = isGroup ? field.querySelector<HTMLElement>('input, textarea, select') : field
  const shown =
    field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${id}"]`)
  ;(shown ?? field).scrollIntoView()
  target?.focus({ preventScroll: true })
}
