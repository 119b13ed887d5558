import type { ComponentChildren } from 'preact'

export interface SummaryRow {
  readonly key: string
  readonly value: ComponentChildren
  /** Where the answer is changed. */
  readonly change?: string | undefined
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  readonly plain?: boolean
}

/** Questions and their answers, with a Change link where one may change them. */
export function SummaryList({ rows, plain = false }: SummaryListProps) {
  const hasChange = rows.some(row => row.change !== undefined)
  return (
    <dl class={`govuk-summary-list${plain ? ' govuk-summary-list--no-border' : ''}`}>
      {rows.map(({ key, value, change }) => (
        <div
          key={key}
          class={`govuk-summary-list__row${hasChange && !change ? ' govuk-summary-list__row--no-actions' : ''}`}
        >
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value app-text">{value}</dd>
          {change && (
            <dd class="govuk-summary-list__actions">
              <a class="govuk-link" href={change}>
                Change<span class="govuk-visually-hidden"> {key.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
