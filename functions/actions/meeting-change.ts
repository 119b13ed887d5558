import type { AuditNote } from '../../shared/audit/entry.ts'
import type { PlanningMeeting } from '../../shared/meetings/meeting.ts'
import type { Told } from '../../shared/notices/told.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, assertVersion, personOf } from './acting.ts'
import { type NextRecord, recordChange } from './record-change.ts'

/** The short answer to a change of a meeting. */
export interface SavedMeeting {
  readonly meetingId: string
  readonly version: number
}

/** The change that takes a meeting to its next state, by whoever acts. */
export function meetingChange(
  acting: Acting,
  {
    was,
    next,
  }: { was: PlanningMeeting | null; next: Omit<NextRecord<'meeting'>, 'changedAt' | 'changedBy'> },
  note: AuditNote,
  tells: readonly Told[] = [],
) {
  const changed = { ...next, changedAt: acting.at, changedBy: personOf(acting) }
  return recordChange(acting, { kind: 'meeting', was, next: changed }, note, tells)
}

/**
 * Insists that a meeting is not over, and that the caller saw its latest version.
 * @throws Refusal not-allowed-now; stale-version
 */
export function assertInPreparation(meeting: PlanningMeeting, seen: number): void {
  if (meeting.status === 'finished')
    throw new Refusal('not-allowed-now', 'This meeting is finished and can no longer be changed.')
  assertVersion(meeting.version, seen)
}
