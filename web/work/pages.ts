/** A list only says what follows a page. The page before is remembered here, for as long as the tab lives. */
const before = new Map<string, string>()

export interface PageLinks {
  readonly next: string | undefined
  readonly previous: string | undefined
  /** 'First page' where the page before is not known, as after opening a link somebody sent. */
  readonly previousLabel: string
}

/**
 * The ways from one page of a list to the next and the one before.
 * @param first  address of the first page of the same list
 */
export function pageLinks(current: string, next: string | undefined, first: string): PageLinks {
  if (next !== undefined) before.set(next, current)
  const known = before.get(current)
  if (current === first) return { next, previous: undefined, previousLabel: '' }
  return known === undefined
    ? { next, previous: first, previousLabel: 'First page' }
    : { next, previous: known, previousLabel: 'Previous page' }
}
