export interface PaginationProps {
  /** Of the next page; undefined on the last. */
  readonly next?: string | undefined
  /** Of the page before; undefined on the first. */
  readonly previous?: string | undefined
  readonly nextLabel?: string
  readonly previousLabel?: string
}

/** The pages before and after this one of a list. Nothing when there is only one. */
export function Pagination({
  next,
  previous,
  nextLabel = 'Next page',
  previousLabel = 'Previous page',
}: PaginationProps) {
  if (next === undefined && previous === undefined) return null
  return (
    <nav class="govuk-pagination" aria-label="Pages of this list">
      {previous !== undefined && (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={previous} rel="prev">
            <span class="govuk-pagination__link-title">← {previousLabel}</span>
          </a>
        </div>
      )}
      {next !== undefined && (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={next} rel="next">
            <span class="govuk-pagination__link-title">{nextLabel} →</span>
          </a>
        </div>
      )}
    </nav>
  )
}
