import { setImmediate as turn } from 'node:timers/promises'

/** How many turns of the event loop without anything new mean that all that could be sent has been sent. */
const QUIET_TURNS = 40

/**
 * Counts sequential round trips: calls are held until nothing else can be sent, and let go together. Each time that
 * happens is one round, however slow the machine is.
 */
export class Waves {
  rounds = 0
  private readonly held: (() => void)[] = []
  private flying = 0

  /** Waits for the next wave. */
  readonly before = (): Promise<void> =>
    new Promise(resolve => {
      this.held.push(resolve)
    })

  /** A call that was let go has its answer. */
  readonly after = (): void => {
    this.flying -= 1
  }

  /** Lets waves go until some work is done. @returns how many waves it took */
  async count(work: Promise<unknown>): Promise<number> {
    const before = this.rounds
    let isDone = false
    const end = () => {
      isDone = true
    }
    work.then(end, end)
    while (!isDone) {
      await this.quiet()
      if (this.flying === 0 && this.held.length > 0) this.letGo()
    }
    await work
    return this.rounds - before
  }

  private async quiet(): Promise<void> {
    let held = this.held.length
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await turn()
      if (this.held.length !== held || this.flying > 0) quiet = 0
      held = this.held.length
    }
  }

  private letGo(): void {
    this.rounds += 1
    this.flying = this.held.length
    for (const go of this.held.splice(0)) go()
  }
}
