/** Moves focus to an element that the next rendering brings, or that stays after it. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0)
}
