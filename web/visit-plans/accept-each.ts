import type { PlacedLine } from '../../shared/contracts/allocation-lines.ts'
import type { Problem } from '../problem.ts'

/** How far accepting several requests has come. */
export interface Accepting {
  readonly total: number
  readonly accepted: number
  /** Could not be accepted any more as they were planned. */
  readonly changed: number
}

/** What becomes of one: taken over, or changed since. */
export type Outcome = 'accepted' | 'changed'

export interface AcceptEach {
  /** Accepts one request. @throws Problem when going on makes no sense */
  readonly accept: (line: PlacedLine) => Promise<Outcome>
  readonly isStopped: () => boolean
  readonly onProgress: (accepting: Accepting) => void
}

/** Accepts requests one after another, so that each is booked on what the one before has left. */
export async function acceptEach(
  lines: readonly PlacedLine[],
  { accept, isStopped, onProgress }: AcceptEach,
): Promise<Accepting> {
  let now: Accepting = { total: lines.length, accepted: 0, changed: 0 }
  onProgress(now)
  for (const line of lines) {
    if (isStopped()) return now
    const outcome = await accept(line)
    now = { ...now, [outcome]: now[outcome] + 1 }
    onProgress(now)
  }
  return now
}

/** The requests of a list that can still be accepted. */
export function acceptable(lines: readonly PlacedLine[]): PlacedLine[] {
  return lines.filter(line => line.acceptance !== 'accepted')
}

/** Whether a problem is about this one request, so that the others can go on. */
export function isAboutOne(problem: Problem): boolean {
  return [409, 422].includes(problem.status) && problem.code !== 'busy'
}

/** @example acceptingWords({ total: 120, accepted: 34, changed: 2 }) -> '34 of 120 accepted, 2 have changed since' */
export function acceptingWords({ total, accepted, changed }: Accepting): string {
  const said = `${accepted} of ${total} accepted`
  return changed === 0 ? said : `${said}, ${changed} ${changed === 1 ? 'has' : 'have'} changed since`
}

/** A line as it stands after it was refused. */
export function refused(line: PlacedLine, { detail, title }: Problem): PlacedLine {
  return { ...line, acceptance: 'changed', acceptanceWords: detail || title }
}
