import { useLocation } from 'preact-iso'

/** How many lines of a long list stand on one page. */
export const PAGE_LINES = 50

/** The page of a list that the address asks for, from 1. */
export function usePageNumber(): number {
  const number = Number(useLocation().query.page)
  return Number.isInteger(number) && number > 0 ? number : 1
}

/** The lines of one page of a list that is all there, and the addresses of the pages before and after it. */
export function pageOf<Line>(lines: readonly Line[], number: number, address: (page: number) => string) {
  const last = Math.max(1, Math.ceil(lines.length / PAGE_LINES))
  const page = Math.min(number, last)
  return {
    shown: lines.slice((page - 1) * PAGE_LINES, page * PAGE_LINES),
    next: page < last ? address(page + 1) : undefined,
    previous: page > 1 ? address(page - 1) : undefined,
  }
}
