/** The middle of some figures; the mean of the two middle ones of an even number. @throws RangeError for none */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const high = sorted[Math.floor(sorted.length / 2)]
  const low = sorted[Math.floor((sorted.length - 1) / 2)]
  if (high === undefined || low === undefined) throw new RangeError('There is no middle of nothing')
  return (low + high) / 2
}

/** How many times the second the first is; null where that says nothing. */
export function ratio(figure: number, baseline: number): number | null {
  return baseline > 0 && Number.isFinite(figure) ? figure / baseline : null
}

/** Levels of load with the answers a second each of them gave. */
export interface LoadLevel {
  readonly atOnce: number
  readonly perSecond: number
}

/** How near the peak a level must come to count as saturated. */
const NEAR_PEAK = 0.95

/** The least load that gives nearly as many answers as any. @throws RangeError when nothing was measured */
export function saturationOf(levels: readonly LoadLevel[]): LoadLevel {
  const peak = Math.max(...levels.map(({ perSecond }) => perSecond))
  const byLoad = [...levels].sort((a, b) => a.atOnce - b.atOnce)
  const found = byLoad.find(({ perSecond }) => perSecond >= peak * NEAR_PEAK)
  if (found === undefined) throw new RangeError('No load was measured')
  return found
}

/** A file of the built pages: what it brings in at once, and its styles. */
export interface BuiltFile {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** Every file that a browser fetches to show some entries of the build's manifest, each once. @throws Error for an entry that is not there */
export function filesFor(
  manifest: Readonly<Record<string, BuiltFile>>,
  entries: readonly string[],
): string[] {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (entry: string) => {
    if (seen.has(entry)) return
    seen.add(entry)
    const built = manifest[entry]
    if (built === undefined) throw new Error(`The build has no ${entry}`)
    for (const file of [built.file, ...(built.css ?? [])]) files.add(file)
    for (const next of built.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return [...files].sort()
}
