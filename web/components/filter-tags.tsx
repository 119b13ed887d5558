export interface FilterTag {
  /** What the list is narrowed to, such as 'Autism'. */
  readonly label: string
  /** The list without this filter. */
  readonly href: string
}

/** The filters that are on; each link takes one off. Nothing when none is. */
export function FilterTags({ tags, clear }: { readonly tags: readonly FilterTag[]; readonly clear: string }) {
  if (tags.length === 0) return null
  return (
    <div class="app-filter-tags">
      <h2 class="govuk-heading-s app-filter-tags__title">Filters that are on</h2>
      <ul class="app-filter-tags__list">
        {tags.map(({ label, href }) => (
          <li key={label}>
            <a class="app-filter-tags__tag" href={href}>
              <span class="govuk-visually-hidden">Remove the filter </span>
              {label} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={clear}>
            Clear all filters
          </a>
        </li>
      </ul>
    </div>
  )
}
