import * as fc from 'fast-check'
import type {
  AllocationProblem,
  PlannableRequest,
  PlannableSpecialist,
} from '../../../../shared/allocation/problem.ts'
import { addDays } from '../../../../shared/calendar/local-date.ts'
import { HALF_DAYS } from '../../../../shared/people/specialist.ts'
import {
  anAllocationProblem,
  aPlannableRequest,
  aPlannableSetting,
  aPlannableSpecialist,
} from '../../../builders/allocation-problem.ts'

const FIRST = '2027-01-04'
const someDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map(day => addDays(FIRST, day))
const sometimes = <One>(weight: number, one: fc.Arbitrary<One>): fc.Arbitrary<One | null> =>
  fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(null) }, { weight, arbitrary: one })

const SPECIALIST_IDS = ['specialist-1', 'specialist-2'] as const

const specialist = (id: string): fc.Arbitrary<PlannableSpecialist> =>
  fc
    .record({
      halfDays: fc.uniqueArray(fc.constantFrom(...HALF_DAYS.slice(0, 5)), { minLength: 1, maxLength: 3 }),
      weeklyLimit: fc.integer({ min: 1, max: 3 }),
      statutoryShare: fc.constantFrom(0.5, 1, 1),
      base: fc.constantFrom({ lat: 51.5, lng: 0 }, { lat: 51.6, lng: 0.1 }),
      leave: sometimes(
        2,
        someDay(0, 12).map(on => ({ from: on, to: on })),
      ),
      core: sometimes(2, fc.integer({ min: 0, max: 3 })),
    })
    .map(({ leave, core, ...rest }) =>
      aPlannableSpecialist({
        ...rest,
        id,
        leave: leave === null ? [] : [leave],
        halfDaysLeft: core === null ? {} : { core },
      }),
    )

const request = (id: string): fc.Arbitrary<PlannableRequest> =>
  fc
    .record({
      statutory: fc.boolean(),
      sessions: fc.integer({ min: 1, max: 2 }),
      short: fc.boolean(),
      perWeek: fc.integer({ min: 1, max: 2 }),
      wholeDay: fc.integer({ min: 0, max: 3 }).map(one => one === 0),
      earliestOn: someDay(-3, 8),
      dueOn: sometimes(7, someDay(2, 16)),
      points: fc.constantFrom(0, 50, 120),
      settingId: fc.constantFrom('setting-1', 'setting-2', 'setting-3'),
      lastSpecialistId: sometimes(3, fc.constantFrom(...SPECIALIST_IDS)),
      notSpecialistIds: sometimes(1, fc.constantFrom(...SPECIALIST_IDS)).map(one =>
        one === null ? [] : [one],
      ),
      pin: sometimes(
        1,
        fc.record({
          specialistId: sometimes(5, fc.constantFrom(...SPECIALIST_IDS)),
          weeksOf: sometimes(5, fc.constantFrom(FIRST, addDays(FIRST, 7))).map(on =>
            on === null ? [] : [on],
          ),
        }),
      ),
      excluded: fc.integer({ min: 0, max: 9 }).map(one => one === 0),
    })
    .map(({ wholeDay, ...over }) =>
      aPlannableRequest({
        ...over,
        ...(wholeDay && { wholeDay, short: false, sessions: 2, perWeek: 2 }),
        id,
        stream: over.statutory ? 'statutory' : 'core',
      }),
    )

/** Problems of two weeks, one or two people and up to four requests: few enough plans to try them all. */
export const smallProblems: fc.Arbitrary<AllocationProblem> = fc
  .record({
    people: fc.integer({ min: 1, max: 2 }),
    specialists: fc.tuple(specialist('specialist-1'), specialist('specialist-2')),
    requests: fc
      .tuple(request('request-1'), request('request-2'), request('request-3'), request('request-4'))
      .chain(all => fc.integer({ min: 1, max: 4 }).map(count => all.slice(0, count))),
    closedOn: sometimes(3, someDay(0, 11)),
    core: sometimes(2, fc.integer({ min: 0, max: 2 })),
    promised: sometimes(
      4,
      fc.tuple(fc.constantFrom(...SPECIALIST_IDS), someDay(0, 1), fc.constantFrom(0, 7)),
    ),
  })
  .map(({ people, specialists, requests, closedOn, core, promised }) =>
    anAllocationProblem({
      requests,
      specialists: specialists.slice(0, people),
      settings: [
        aPlannableSetting({ closedOn: closedOn === null ? [] : [closedOn] }),
        aPlannableSetting({ id: 'setting-2', location: { lat: 51.565, lng: 0.01 } }),
        aPlannableSetting({
          id: 'setting-3',
          location: { lat: 51.7, lng: 0.3 },
          halfDaysLeft: core === null ? {} : { core },
        }),
      ],
      promised:
        promised === null
          ? []
          : [
              {
                requestId: 'request-1',
                specialistId: promised[0],
                sessions: [{ on: addDays(promised[1], promised[2]), half: 'am' }],
              },
            ],
    }),
  )
