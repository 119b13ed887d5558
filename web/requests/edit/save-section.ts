import { Problem } from '../../problem.ts'

/** How an attempt to save ended. */
export type Ended =
  | { readonly is: 'saved' }
  | { readonly is: 'conflict' }
  | { readonly is: 'failed'; readonly problem: Problem }

/** What saving needs of the service. */
export interface SavingCalls {
  /** Writes the section on top of the version that is known. */
  readonly put: () => Promise<void>
  /** Takes over the newer version; false where a colleague changed this very section. */
  readonly catchUp: () => Promise<boolean>
}

/** How often a colleague may be quicker before we give up for now. */
const MOST_TRIES = 3

/**
 * Saves a section, catching up with colleagues who saved others meanwhile. However it fails, it says so: what is typed is
 * then not saved, and the next pause in typing tries again.
 */
export async function saveSection({ put, catchUp }: SavingCalls): Promise<Ended> {
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        await put()
        return { is: 'saved' }
      } catch (error) {
        const isBehind = error instanceof Problem && error.code === 'stale-version'
        if (!isBehind || tries === MOST_TRIES) throw error
        if (!(await catchUp())) return { is: 'conflict' }
      }
    }
  } catch (error) {
    return { is: 'failed', problem: error instanceof Problem ? error : broken() }
  }
}

function broken(): Problem {
  return new Problem({ title: 'Something went wrong while saving', status: 0 })
}
