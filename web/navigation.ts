let moved = false

/** Says that a page was reached from another one, without loading the document anew. */
export function noteNavigation(): void {
  moved = true
}

/** Whether this page was reached from another one. */
export function hasNavigated(): boolean {
  return moved
}
