import { addWeeks, longDate, mondayOf } from '../calendar/local-date.ts'
import { DISCIPLINES } from '../people/disciplines.ts'
import { FINDING_KINDS, type Finding, type FindingCode } from './findings.ts'
import { WHOLE_WEEK } from './half-masks.ts'
import { canDo } from './jobs.ts'
import { type Pins, pinFlaw, pinsOf } from './pins.ts'
import type { AllocationProblem, PlannableRequest, PlannableSetting } from './problem.ts'
import { workableHalves } from './workers.ts'

/** A problem without what cannot be planned, and what that was. */
export interface UsableProblem {
  readonly problem: AllocationProblem
  readonly findings: readonly Finding[]
}

/**
 * Takes out of a problem what cannot be planned, each thing named: a discipline nobody has, a due day before the
 * earliest day, pins that contradict. Requests a person left out go too, without a finding. What is left can be planned.
 */
export function usableProblem(problem: AllocationProblem): UsableProblem {
  const question = { problem, settings: byId(problem.settings), pins: pinsOf(problem) }
  const seen = new Set<string>()
  const findings: Finding[] = [...settingFindings(problem), ...specialistFindings(problem)]
  const requests = problem.requests.filter(request => {
    if (request.excluded) return false
    const flaw = seen.has(request.id) ? twice(request) : flawOf(request, question)
    seen.add(request.id)
    if (flaw !== null) findings.push(flaw)
    return flaw === null || FINDING_KINDS[flaw.code].isPlanned
  })
  const planned = new Set(requests.map(request => request.id))
  const promised = problem.promised.filter(one => planned.has(one.requestId))
  return {
    problem: { ...problem, requests, promised },
    findings: [...findings, ...lostPromises(problem)],
  }
}

interface Question {
  readonly problem: AllocationProblem
  readonly settings: ReadonlyMap<string, PlannableSetting>
  readonly pins: Pins
}

/** What each check says of a request that cannot be planned; null when it has nothing to say. In this order. */
const CHECKS: readonly ((request: PlannableRequest, question: Question) => Finding | null)[] = [
  (request, { settings }) =>
    settings.has(request.settingId)
      ? null
      : about(request, 'unknown-setting', 'Its setting is not among the settings. Add the setting.'),
  (request, { problem }) =>
    problem.specialists.some(one => one.disciplines.includes(request.discipline))
      ? null
      : about(
          request,
          'discipline-nobody-has',
          `Nobody works in ${DISCIPLINES[request.discipline].label.toLowerCase()}. Add a specialist who does.`,
        ),
  (request, { problem }) =>
    problem.specialists.some(one => canDo(one, request) && !request.notSpecialistIds.includes(one.id))
      ? null
      : about(
          request,
          'nobody-able',
          'Everybody in its discipline lacks a skill it asks for, or must not be sent. Change one or the other.',
        ),
  (request, { problem }) => dueFlaw(request, problem),
  (request, question) => windowFlaw(request, question),
  (request, { problem, pins }) => {
    const words = pinFlaw(request, problem, pins)
    return words === null ? null : about(request, 'contradictory-pin', words)
  },
]

function flawOf(request: PlannableRequest, question: Question): Finding | null {
  for (const check of CHECKS) {
    const flaw = check(request, question)
    if (flaw !== null) return flaw
  }
  return null
}

/** A due day that has passed already is late, not wrong; one before a day that is still to come contradicts it. */
function dueFlaw({ id, dueOn, earliestOn }: PlannableRequest, { today }: AllocationProblem): Finding | null {
  if (dueOn === null || dueOn >= earliestOn || earliestOn <= today) return null
  return about(
    { id },
    'due-before-earliest',
    `It is due on ${longDate(dueOn)}, before its earliest day, ${longDate(earliestOn)}. Correct one of them.`,
  )
}

/** Whether there are open days enough at its setting at all, whoever comes. */
function windowFlaw(request: PlannableRequest, { problem, settings }: Question): Finding | null {
  const setting = settings.get(request.settingId)
  const closed = new Set(setting?.closedOn)
  const openWeeks = Array.from({ length: problem.weeks }, (_, week) =>
    addWeeks(problem.firstMonday, week),
  ).filter(
    monday =>
      workableHalves(monday, { ...problem, holidays: [...problem.holidays, ...closed] }) !== 0 &&
      mondayOf(request.earliestOn) <= monday,
  )
  if (openWeeks.length === 0) return about(request, 'no-open-day', NO_OPEN_DAY[setting?.shut ?? 'for-now'])
  if (openWeeks.length * Math.min(request.perWeek, countOf(request)) >= request.sessions) return null
  return about(
    request,
    'too-many-sessions',
    `It needs ${request.sessions} sessions at ${request.perWeek} a week at most, and its setting is open in ${openWeeks.length} of these weeks. ${setting?.shut === 'terms-unknown' ? 'Enter its term dates, plan more weeks' : 'Plan more weeks'} or allow more a week.`,
  )
}

/** What is wrong and what helps where a setting has no open day, by why it is closed. */
const NO_OPEN_DAY: Readonly<Record<NonNullable<PlannableSetting['shut']> | 'for-now', string>> = {
  'closed-for-good': 'Its setting has closed for good. End the request, or start one at another setting.',
  'terms-unknown': 'The term dates of its setting are not known for these weeks. Enter its term dates.',
  'for-now': 'Its setting has no open day in these weeks. Plan more weeks.',
}

function countOf({ short }: PlannableRequest): number {
  const halves = WHOLE_WEEK.toString(2).length
  return short ? 2 * halves : halves
}

function settingFindings({ settings, travel }: AllocationProblem): Finding[] {
  if (travel.kind === 'given') return []
  return settings
    .filter(setting => setting.location === null)
    .map(({ id, name }) => ({
      code: 'no-coordinates',
      about: id,
      requestId: null,
      words: `${name} has no place on the map: ${travel.unknownMinutes} minutes of travel are assumed. Add its coordinates.`,
    }))
}

function specialistFindings({ specialists, travel }: AllocationProblem): Finding[] {
  const without = specialists.filter(one => one.halfDays.length === 0 || one.weeklyLimit === 0)
  const unplaced = travel.kind === 'given' ? [] : specialists.filter(one => one.base === null)
  return [
    ...without.map(
      ({ id, name }): Finding => ({
        code: 'specialist-without-days',
        about: id,
        requestId: null,
        words: `${name} has no half-days for visits, so nothing is planned for them. Enter a working pattern.`,
      }),
    ),
    ...unplaced.map(
      ({ id, name }): Finding => ({
        code: 'no-coordinates',
        about: id,
        requestId: null,
        words: `${name} has no base on the map, so their travel is assumed. Add its coordinates.`,
      }),
    ),
  ]
}

function lostPromises({ promised, requests }: AllocationProblem): Finding[] {
  const known = new Set(requests.map(request => request.id))
  return promised
    .filter(one => !known.has(one.requestId))
    .map(({ requestId }) => ({
      code: 'promise-without-request',
      about: requestId,
      requestId,
      words: 'Sessions were promised for a request that is not to be planned; the promise is not looked at.',
    }))
}

function twice({ id }: Pick<PlannableRequest, 'id'>): Finding {
  return about({ id }, 'same-id-twice', 'It is there twice; the first is planned.')
}

function about({ id }: Pick<PlannableRequest, 'id'>, code: FindingCode, words: string): Finding {
  return { code, about: id, requestId: id, words }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map(item => [item.id, item]))
}
