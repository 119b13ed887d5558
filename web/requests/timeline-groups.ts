import type { RequestView } from '../../shared/contracts/requests.ts'

type Entry = RequestView['timeline'][number]

/** Entries that say the same in a row, by one person on one day, told once: drafts save themselves often. */
export function grouped(timeline: readonly Entry[]): { entry: Entry; times: number }[] {
  const groups: { entry: Entry; times: number }[] = []
  for (const entry of timeline) {
    const last = groups.at(-1)
    if (last !== undefined && isSame(last.entry, entry)) last.times += 1
    else groups.push({ entry, times: 1 })
  }
  return groups
}

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.what === 'drafted' &&
    b.what === 'drafted' &&
    a.by.userId === b.by.userId &&
    a.at.slice(0, 10) === b.at.slice(0, 10)
  )
}
