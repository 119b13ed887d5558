import type { PlanMessage } from '../shared/allocation/run.ts'
import type { AuditEntry } from '../shared/audit/entry.ts'
import type { Id } from '../shared/ids.ts'
import type { Told } from '../shared/notices/told.ts'
import type { Request } from '../shared/requests/request.ts'
import type { CaseRead } from './request-ports.ts'

/** A record of the table's stream, as much of it as matters here. */
export interface StreamRecord {
  readonly eventName?: string | undefined
  readonly dynamodb?: { readonly NewImage?: unknown } | undefined
}

/**
 * Something that happened, as the stream tells it: an entry was added to a request's chain, a case was opened, or
 * planning waits to be done.
 */
export type Happening =
  | {
      readonly kind: 'entry'
      readonly authority: string
      readonly requestId: Id
      readonly settingId: string
      readonly specialistId: string | null
      readonly raisedFor: Request['raisedFor']
      /** Whether the request was ever sent. */
      readonly isSent: boolean
      /** What the setting may see of the request. */
      readonly sharing: Request['sharing']
      readonly entry: AuditEntry
    }
  | { readonly kind: 'read'; readonly authority: string; readonly read: CaseRead }
  /** An entry was added to the chain of a specialist's time. */
  | { readonly kind: 'time'; readonly authority: string; readonly entry: AuditEntry }
  /** An entry was added to the chain of a record that is kept alike, and says who hears of it. */
  | {
      readonly kind: 'told'
      readonly authority: string
      readonly entry: AuditEntry
      readonly tells: readonly Told[]
    }
  | ({ readonly kind: 'plan' } & PlanMessage)
