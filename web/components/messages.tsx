import type { ComponentChildren } from 'preact'

interface Children {
  readonly children: ComponentChildren
}

/** Something set apart from the text around it. */
export function Inset({ children }: Children) {
  return <div class="govuk-inset-text app-text">{children}</div>
}

/** Something that has consequences. */
export function Warning({ children }: Children) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        {children}
      </strong>
    </div>
  )
}

/** More about something, for those who open it. */
export function Details({ summary, children }: Children & { readonly summary: string }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

export interface BannerProps extends Children {
  readonly title?: string
  /** Something was done: green, and said at once. */
  readonly isSuccess?: boolean
}

/** News for the whole page, above its content. */
export function NotificationBanner({ title, isSuccess = false, children }: BannerProps) {
  const heading = title ?? (isSuccess ? 'Done' : 'Important')
  return (
    <section
      class={`govuk-notification-banner${isSuccess ? ' govuk-notification-banner--success' : ''}`}
      role={isSuccess ? 'alert' : undefined}
      aria-label={heading}
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title">{heading}</h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </section>
  )
}

/** Nothing is here, and what one can do about it. */
export function Empty({ children }: Children) {
  return <div class="app-empty govuk-body">{children}</div>
}
