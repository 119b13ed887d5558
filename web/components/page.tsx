import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hasNavigated } from '../navigation.ts'
import type { FieldError } from '../problem.ts'
import { ErrorSummary } from './error-summary.tsx'

export interface PageProps {
  /** Of the document and, without `heading`, of the page. Never a child's name. */
  readonly title: string
  readonly heading?: string
  readonly caption?: string
  readonly back?: { readonly href: string; readonly label?: string }
  readonly errors?: readonly FieldError[]
  /** Uses the whole width: lists and tables. Otherwise two thirds. */
  readonly wide?: boolean
  readonly children?: ComponentChildren
}

/**
 * One page: its document title, its one h1, the way back and the error summary. After moving from another page
 * the h1 takes focus, so that a screen reader says where one is; where there are errors, their summary does.
 */
export function Page({ title, heading, caption, back, errors = [], wide = false, children }: PageProps) {
  const h1 = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${errors.length > 0 ? 'Error: ' : ''}${title} - SEND support`
  }, [title, errors.length])
  useEffect(() => {
    if (hasNavigated() && errors.length === 0) h1.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {back && (
        <nav aria-label="Way back">
          <a href={back.href} class="govuk-back-link">
            {back.label ?? 'Back'}
          </a>
        </nav>
      )}
      <main class="govuk-main-wrapper app-main" id="main" tabIndex={-1}>
        <div class={wide ? undefined : 'app-two-thirds'}>
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l" ref={h1} tabIndex={-1}>
            {caption && <span class="govuk-caption-l">{caption} </span>}
            {heading ?? title}
          </h1>
          {children}
        </div>
      </main>
    </>
  )
}
