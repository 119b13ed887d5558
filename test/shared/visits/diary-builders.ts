import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { DAY_SHAPE, HALF_DAYS, type Specialist } from '../../../shared/people/specialist.ts'
import type { DiaryDay, Interval } from '../../../shared/visits/diary-day.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'

/** Three invented places in the North Sea; by the standing policy the near one is 12 minutes away. */
export const PIER = { lat: 54, lng: 2 }
export const NEAR = { lat: 54.03, lng: 2 }
export const FAR = { lat: 54.3, lng: 2.3 }

/** The standing policies, as a booking question needs them. */
export const POLICIES = { dayShape: DAY_SHAPE, holidays: BANK_HOLIDAYS, travel: TRAVEL_POLICY }

/** An open primary at the pier, 8:45am to 3:15pm, autumn 2026 and spring 2027. */
export function aSetting(over: Partial<Setting> = {}): Setting {
  return {
    id: 'pier-primary',
    name: 'Pier Primary',
    phase: 'primary',
    postcode: 'ZZ1 1ZZ',
    location: PIER,
    addressTown: 'Seaward',
    childCount: 210,
    senSupportCount: 31,
    ehcPlanCount: 7,
    opensAtMinutes: 525,
    closesAtMinutes: 915,
    calendar: {
      terms: [
        { name: 'Autumn 1', startsOn: '2026-09-02', endsOn: '2026-10-23' },
        { name: 'Autumn 2', startsOn: '2026-11-02', endsOn: '2026-12-18' },
        { name: 'Spring 1', startsOn: '2027-01-04', endsOn: '2027-02-12' },
        { name: 'Spring 2', startsOn: '2027-02-22', endsOn: '2027-03-31' },
      ],
      closedDays: [{ on: '2027-01-04', why: 'Staff training' }],
    },
    linkSpecialistIds: {},
    deprivationDecile: 4,
    status: 'open',
    version: 1,
    ...over,
  }
}

/** A specialist based at the pier who works all week and is never away. */
export function aSpecialist(over: Partial<Specialist> = {}): Specialist {
  return {
    id: 'sam-sailor',
    name: 'Sam Sailor',
    disciplines: ['educational-psychology'],
    base: PIER,
    patterns: [{ startsOn: '2026-09-01', halfDays: [...HALF_DAYS] }],
    leave: [],
    conflictSettingIds: [],
    weeklyVisitLimit: 8,
    statusActive: true,
    version: 1,
    ...over,
  }
}

/** A confirmed hour at the pier from 10am, nothing before or after. */
export function anInterval(over: Partial<Interval> = {}): Interval {
  return {
    id: 'visit-1',
    kind: 'visit',
    status: 'confirmed',
    startMinutes: 600,
    endMinutes: 660,
    prepareMinutes: 0,
    writeUpMinutes: 0,
    place: PIER,
    settingId: 'pier-primary',
    requestId: 'request-1',
    serviceId: 'ep-consultation',
    label: 'EP consultation',
    ...over,
  }
}

/** Sam's diary on Tuesday 24 November 2026. */
export function aDay(intervals: Interval[] = [], over: Partial<DiaryDay> = {}): DiaryDay {
  return { specialistId: 'sam-sailor', on: '2026-11-24', version: 3, intervals, ...over }
}
