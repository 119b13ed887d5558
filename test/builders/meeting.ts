import { CHAIN_START } from '../../shared/audit/entry.ts'
import type { DiscussedChild, PlannedDay, PlanningMeeting } from '../../shared/meetings/meeting.ts'
import { idOf, NOW, TODAY } from './clock.ts'

const BY = { userId: 'u-specialist', name: 'Sam Sailor' }

/** The meeting of the pier and Sam, today, of which nothing is written yet. */
export function aMeeting(over: Partial<PlanningMeeting> = {}): PlanningMeeting {
  return {
    authority: '900',
    id: idOf(81),
    version: 1,
    chainHead: CHAIN_START,
    status: 'draft',
    settingId: '900001',
    settingName: 'Pier Primary',
    specialistId: '900-sp01',
    specialistName: 'Sam Sailor',
    academicYear: '2026-27',
    heldOn: TODAY,
    present: [],
    children: [],
    priorities: [],
    points: [],
    days: [],
    minutes: '',
    startedBy: BY,
    changedBy: BY,
    finishedAt: null,
    changedAt: NOW,
    ...over,
  }
}

/** A day of consultation of the second half of autumn, 60 minutes from core hours, without a time yet. */
export function aDay(over: Partial<PlannedDay> = {}): PlannedDay {
  return {
    id: idOf(811),
    halfTerm: 'autumn-2',
    serviceId: 'ep-consultation',
    stream: 'core',
    purpose: 'Reading in key stage 2',
    on: null,
    startMinutes: null,
    minutes: 60,
    requestId: null,
    visitId: null,
    ...over,
  }
}

/** Child A, of whom nothing is said. */
export function aChild(over: Partial<DiscussedChild> = {}): DiscussedChild {
  return {
    id: idOf(821),
    label: 'Child A',
    hasConsent: false,
    initials: null,
    ncYear: null,
    note: '',
    outcome: 'none',
    serviceId: null,
    requestId: null,
    ...over,
  }
}
