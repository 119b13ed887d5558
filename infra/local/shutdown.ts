/** Ends one part; called once. */
export type Stop = () => Promise<unknown>

/** Collects how to end what was started, and ends it in the opposite order. */
export interface Shutdown {
  add(stop: Stop): void
  /** Ends everything; a part that fails to end does not keep the others from it. */
  run(): Promise<void>
}

/** A list of parts to end. */
export function createShutdown(): Shutdown {
  const stops: Stop[] = []
  return {
    add: stop => void stops.push(stop),
    run: async () => {
      for (const stop of stops.splice(0).reverse())
        await stop().catch(error => console.error(error instanceof Error ? error.message : error))
    },
  }
}

/**
 * Ends everything and this process on Ctrl-C or when asked to terminate. A second Ctrl-C does not wait.
 * @param farewell  printed before it begins
 */
export function endOnSignal(shutdown: Shutdown, farewell = ''): void {
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    if (farewell) console.log(farewell)
    shutdown.run().finally(() => process.exit(0))
  }
  process.on('SIGINT', end).on('SIGTERM', end)
}
