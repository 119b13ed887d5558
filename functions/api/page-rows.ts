/** Rows on a page of any list. */
export const PAGE_ROWS = 20
