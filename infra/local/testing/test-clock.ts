import type { Clock } from '../../../functions/ports.ts'

/** A clock that tests set. Until then it is the real one; once set it stands still. */
export interface TestClock extends Clock {
  /** @param now  an instant; null goes back to the real clock */
  set(now: Date | null): void
}

/** A clock that tests set, at real time to begin with. */
export function createTestClock(): TestClock {
  let standsAt: Date | null = null
  return {
    now: () => new Date(standsAt ?? Date.now()),
    set: now => {
      standsAt = now
    },
  }
}
