import type { CaseworkSettings } from '../../shared/casework/settings.ts'
import type { Clock, Ids, Stores } from '../ports.ts'

/** What the API door needs of the outside world. */
export interface Kit {
  readonly stores: Stores
  readonly clock: Clock
  readonly ids: Ids
  readonly clientId: string
  readonly casework: CaseworkSettings
  /** Hex SHA-256, for fingerprints. */
  readonly digest: (text: string) => string
  /** Waits a little before a write is worked out again, longer each time. */
  readonly pause: (attempt: number) => Promise<void>
  /** Told of every call once it is answered. */
  readonly tell: (told: Told) => void
}

/** What is told of a call: nothing that could name a child. */
export interface Told {
  readonly route: string
  readonly status: number
  readonly requestId: string
  readonly durationMs: number
  readonly attempts: number
  readonly code?: string
  readonly authority?: string
  readonly userId?: string
  /** The error behind a 500, for its name only. */
  readonly bug?: unknown
}
