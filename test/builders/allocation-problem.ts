import { USUAL_WEIGHTS } from '../../shared/allocation/objective.ts'
import type {
  AllocationProblem,
  PlannableRequest,
  PlannableSetting,
  PlannableSpecialist,
} from '../../shared/allocation/problem.ts'
import { HALF_DAYS } from '../../shared/people/specialist.ts'

/** A request of one half-day, nothing due; Monday 4 January 2027 on. */
export function aPlannableRequest(over: Partial<PlannableRequest> = {}): PlannableRequest {
  return {
    id: 'request-1',
    discipline: 'autism',
    skills: [],
    statutory: false,
    sessions: 1,
    short: false,
    perWeek: 1,
    earliestOn: '2027-01-04',
    notOn: [],
    dueOn: null,
    points: 0,
    settingId: 'setting-1',
    linkSpecialistId: null,
    lastSpecialistId: null,
    stream: 'core',
    notSpecialistIds: [],
    pin: null,
    excluded: false,
    ...over,
  }
}

/** Somebody who works every half-day in autism and has nothing in the diary. */
export function aPlannableSpecialist(over: Partial<PlannableSpecialist> = {}): PlannableSpecialist {
  return {
    id: 'specialist-1',
    name: 'Wilhelmina Ashdown',
    disciplines: ['autism'],
    skills: [],
    halfDays: [...HALF_DAYS],
    leave: [],
    busy: [],
    weeklyLimit: 10,
    statutoryShare: 1,
    base: { lat: 51.5, lng: 0 },
    halfDaysLeft: {},
    ...over,
  }
}

/** A setting about 7 km north of the usual base. */
export function aPlannableSetting(over: Partial<PlannableSetting> = {}): PlannableSetting {
  return {
    id: 'setting-1',
    name: 'Larkmere Primary',
    location: { lat: 51.56, lng: 0 },
    closedOn: [],
    halfDaysLeft: {},
    ...over,
  }
}

/** Two weeks from Monday 4 January 2027 with one specialist, one setting and one request. */
export function anAllocationProblem(over: Partial<AllocationProblem> = {}): AllocationProblem {
  return {
    firstMonday: '2027-01-04',
    weeks: 2,
    today: '2027-01-04',
    holidays: [],
    travel: { kind: 'worked-out', roadFactor: 1.3, kmPerHour: 40, fixedMinutes: 5, unknownMinutes: 30 },
    nearMinutes: 15,
    weights: USUAL_WEIGHTS,
    requests: [aPlannableRequest()],
    specialists: [aPlannableSpecialist()],
    settings: [aPlannableSetting()],
    promised: [],
    ...over,
  }
}
