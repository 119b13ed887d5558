export interface SubNavItem {
  readonly href: string
  readonly label: string
  readonly current: boolean
}

/** Parts of one subject as links below the heading: tabs that have an address each. */
export function SubNav({ label, items }: { readonly label: string; readonly items: readonly SubNavItem[] }) {
  return (
    <nav class="app-sub-nav" aria-label={label}>
      <ul class="app-sub-nav__list">
        {items.map(({ href, label: text, current }) => (
          <li key={href} class="app-sub-nav__item">
            <a class="app-sub-nav__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
