import { Refusal } from '../../shared/refusal.ts'
import { OutcomeUnknown } from '../ports.ts'

/**
 * How long a call may take, in milliseconds. Then it is answered, whatever is still awaited: the function itself is
 * stopped after 15 seconds, and nobody would be told anything.
 */
export const MOST_MILLISECONDS = 11_000

/** How far a call has come, for whoever must answer it when it cannot go on. */
export class Progress {
  /** How often a write has been worked out. */
  attempts = 1
  /** Whether something has been handed to the database of which it is not known that it was refused. */
  isWriting = false
  /** Whether the call has been answered: nothing may be written any more. */
  isOver = false
}

/**
 * What comes of some work, if it comes in time.
 * @throws OutcomeUnknown when it is late while writing
 * @throws Refusal busy when it is late before that; it then writes nothing, because the progress says that it is over
 */
export async function inTime<Result>(
  work: Promise<Result>,
  progress: Progress,
  milliseconds: number = MOST_MILLISECONDS,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      progress.isOver = true
      reject(progress.isWriting ? new OutcomeUnknown('late') : busy())
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** That nothing was done because the service is busy. */
export function busy(): Refusal {
  return new Refusal('busy', 'The service is busy and nothing was saved. Try again in a moment.')
}
