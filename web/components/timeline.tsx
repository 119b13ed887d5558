import type { ComponentChildren } from 'preact'

export interface TimelineItem {
  readonly key: string
  readonly title: string
  readonly by: string
  readonly when: string
  readonly children?: ComponentChildren
}

/** What happened, newest first: what, who, when. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol class="app-timeline">
      {items.map(({ key, title, by, when, children }) => (
        <li key={key} class="app-timeline__item">
          <h3 class="govuk-heading-s app-timeline__title">{title}</h3>
          <p class="govuk-body-s app-timeline__by">
            {by}, {when}
          </p>
          {children}
        </li>
      ))}
    </ol>
  )
}
