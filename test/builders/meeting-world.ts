import { idOf } from './clock.ts'
import { aMeeting } from './meeting.ts'

/** A meeting in preparation of each setting, the pier's with Sam, the harbour's with Pat, and one of authority 901. */
export const MEETINGS = {
  pier: aMeeting(),
  harbour: aMeeting({
    id: idOf(82),
    settingId: '900002',
    settingName: 'Harbour High',
    specialistId: '900-sp02',
    specialistName: 'Pat Porter',
  }),
  foreign: aMeeting({
    id: idOf(83),
    authority: '901',
    settingId: '901001',
    settingName: 'Elsewhere',
    specialistId: '901-sp01',
  }),
} as const

/** Those of authority 900, and the other. */
export const MEETING_RECORDS = [MEETINGS.pier, MEETINGS.harbour].map(
  next => ({ kind: 'meeting', next }) as const,
)
export const FOREIGN_MEETING_RECORDS = [{ kind: 'meeting', next: MEETINGS.foreign } as const]
