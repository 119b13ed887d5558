import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hasNavigated } from '../navigation.ts'

export interface ConfirmationProps {
  readonly title: string
  /** Such as the reference. */
  readonly body: ComponentChildren
  readonly children: ComponentChildren
}

/** A whole confirmation page: its panel holds the h1, so it stands in place of `Page`. */
export function Confirmation({ title, body, children }: ConfirmationProps) {
  const h1 = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} - SEND support`
    if (hasNavigated()) h1.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <main class="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
      <div class="app-two-thirds">
        <div class="govuk-panel govuk-panel--confirmation">
          <h1 class="govuk-panel__title" ref={h1} tabIndex={-1}>
            {title}
          </h1>
          <div class="govuk-panel__body">{body}</div>
        </div>
        {children}
      </div>
    </main>
  )
}
