/** Whether two contents say the same: the order of fields and spaces around texts do not count. */
export function sameContent(a: unknown, b: unknown): boolean {
  return settled(a) === settled(b)
}

function settled(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'string') return part.trim()
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
  })
}
