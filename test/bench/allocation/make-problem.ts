import { USUAL_WEIGHTS } from '../../../shared/allocation/objective.ts'
import type {
  AllocationProblem,
  PlannableRequest,
  PlannableSetting,
  PlannableSpecialist,
} from '../../../shared/allocation/problem.ts'
import { addDays, addWeeks, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { DisciplineKey } from '../../../shared/people/disciplines.ts'
import { HALF_DAYS } from '../../../shared/people/specialist.ts'
import { type Random, seeded } from './random.ts'

/** What an instance is made from. `load` is half-days asked for over half-days there are. */
export interface ProblemSize {
  readonly seed: number
  readonly specialists: number
  readonly requests: number
  readonly weeks?: number
  readonly load: number
}

const FIRST_MONDAY = '2027-01-04'

/** Shares of disciplines among specialists and requests alike. */
const MIX: readonly (readonly [DisciplineKey, number])[] = [
  ['educational-psychology', 36],
  ['speech-and-language', 20],
  ['autism', 16],
  ['semh', 12],
  ['hearing-impairment', 8],
  ['vision-impairment', 8],
]

const DUAL_SKILLED_SHARE = 0.1
/** The share of a discipline's requests that are statutory: nearly all of it is psychologists' advice, about three in ten of all. */
const STATUTORY_SHARE: Partial<Record<DisciplineKey, number>> = {
  'educational-psychology': 0.8,
  'speech-and-language': 0.08,
}
const USUAL_STATUTORY_SHARE = 0.02
/** Weeks from the earliest day of a statutory request to its due day; never fewer than its sessions need. */
const WEEKS_TO_DUE = { fewest: 1, most: 2 }

/**
 * A made-up authority's planning question: part-time patterns, leave, a closed half-term week, training days, about
 * three in ten statutory, most of it for psychologists and due soon, 1 to 6 half-days a request at 1 or 2 a week. The
 * weekly limits are set so that what there is meets what is asked for at `load`. The same size and seed give the same
 * instance.
 */
export function makeProblem({
  seed,
  specialists,
  requests,
  weeks = 12,
  load,
}: ProblemSize): AllocationProblem {
  const random = seeded(seed * 7919 + 17)
  const halfTerm = addWeeks(FIRST_MONDAY, 6)
  const settings = Array.from({ length: Math.max(5, Math.round(requests / 4)) }, (_, index) =>
    makeSetting(random, index, halfTerm, weeks),
  )
  const people = Array.from({ length: specialists }, (_, index) =>
    makeSpecialist(random, index, specialists, weeks),
  )
  const asked = Array.from({ length: requests }, (_, index) =>
    makeRequest(random, index, settings, people, weeks, requests),
  )
  return {
    firstMonday: FIRST_MONDAY,
    weeks,
    today: FIRST_MONDAY,
    holidays: [],
    travel: { kind: 'worked-out', roadFactor: 1.3, kmPerHour: 40, fixedMinutes: 5, unknownMinutes: 30 },
    nearMinutes: 15,
    weights: USUAL_WEIGHTS,
    requests: asked,
    specialists: withLimits(people, asked, weeks, load),
    settings,
    promised: [],
  }
}

function makeSetting(random: Random, index: number, halfTerm: LocalDate, weeks: number): PlannableSetting {
  const training = addDays(addWeeks(FIRST_MONDAY, random.whole(0, weeks - 1)), random.whole(0, 4))
  return {
    id: `setting-${index}`,
    name: `Setting ${index}`,
    location: { lat: 51.5 + random.next() * 0.14, lng: 0.05 + random.next() * 0.24 },
    closedOn: [...new Set([...[0, 1, 2, 3, 4].map(day => addDays(halfTerm, day)), training])],
    halfDaysLeft: {},
  }
}

function makeSpecialist(random: Random, index: number, of: number, weeks: number): PlannableSpecialist {
  const own = disciplineAt((index + 0.5) / of)
  const other = random.weighted(MIX)
  const isDual = random.isBelow(DUAL_SKILLED_SHARE) && other !== own
  const days = random.weighted([
    [10, 50],
    [8, 20],
    [6, 20],
    [4, 10],
  ])
  const first = random.whole(0, 4)
  const worked = HALF_DAYS.filter((_, at) => ((Math.floor(at / 2) + first) % 5) * 2 < days)
  const away = addWeeks(FIRST_MONDAY, random.whole(0, weeks - 1))
  const from = addDays(away, random.whole(0, 4))
  return {
    id: `specialist-${index}`,
    name: `Specialist ${index}`,
    disciplines: isDual ? [own, other] : [own],
    skills: [],
    halfDays: worked,
    leave: random.isBelow(0.5) ? [{ from, to: addDays(from, random.whole(0, 6)) }] : [],
    busy: [],
    weeklyLimit: 10,
    statutoryShare: 0.75,
    base: { lat: 51.5 + random.next() * 0.14, lng: 0.05 + random.next() * 0.24 },
    halfDaysLeft: {},
  }
}

/** The discipline at a place, 0 to 1, of everybody in a row: shares are met exactly, not by chance. */
function disciplineAt(place: number): DisciplineKey {
  let left = place * 100
  for (const [discipline, share] of MIX) {
    left -= share
    if (left < 0) return discipline
  }
  return 'vision-impairment'
}

function makeRequest(
  random: Random,
  index: number,
  settings: readonly PlannableSetting[],
  people: readonly PlannableSpecialist[],
  weeks: number,
  of: number,
): PlannableRequest {
  const discipline = random.weighted(MIX)
  const statutory = random.isBelow(STATUTORY_SHARE[discipline] ?? USUAL_STATUTORY_SHARE)
  const setting = random.one(settings)
  const sessions = random.weighted(sessionsAsked(people.length, of))
  const earliest = addDays(FIRST_MONDAY, random.isBelow(0.5) ? 0 : random.whole(0, (weeks - 4) * 7))
  const able = people.filter(one => one.disciplines.includes(discipline))
  const known = able.length > 0 && random.isBelow(0.3) ? random.one(able).id : null
  const atOnce = random.whole(1, 2)
  const leastWeeks = Math.ceil(sessions / atOnce)
  return {
    id: `request-${index}`,
    discipline,
    skills: [],
    statutory,
    sessions,
    short: false,
    perWeek: atOnce,
    earliestOn: earliest,
    notOn: [],
    dueOn: statutory
      ? addDays(
          earliest,
          7 * Math.max(leastWeeks, random.whole(WEEKS_TO_DUE.fewest, WEEKS_TO_DUE.most)) + random.whole(0, 4),
        )
      : null,
    points: statutory ? 500 : random.whole(0, 100),
    settingId: setting.id,
    linkSpecialistId: null,
    lastSpecialistId: known,
    stream: statutory ? 'statutory' : 'core',
    notSpecialistIds:
      able.length > 1 && random.isBelow(0.03) ? [random.one(able.filter(one => one.id !== known)).id] : [],
    pin: null,
    excluded: false,
  }
}

/** How many sessions requests ask for: fewer where so many fall to each specialist that no week could hold more. */
function sessionsAsked(specialists: number, requests: number): readonly (readonly [number, number])[] {
  if (requests / specialists > 15)
    return [
      [1, 50],
      [2, 30],
      [3, 20],
    ]
  return [
    [1, 20],
    [2, 25],
    [3, 20],
    [4, 15],
    [5, 10],
    [6, 10],
  ]
}

/** Everybody's weekly limit, in the proportion in which they work, so that work over room comes near `load`. */
function withLimits(
  people: readonly PlannableSpecialist[],
  asked: readonly PlannableRequest[],
  weeks: number,
  load: number,
): PlannableSpecialist[] {
  const work = asked.reduce((sum, one) => sum + one.sessions, 0)
  const openWeeks = weeks - 1
  const worked = people.reduce((sum, one) => sum + one.halfDays.length, 0)
  const share = work / load / openWeeks / worked
  let owed = 0
  return people.map(one => {
    owed += Math.min(1, share) * one.halfDays.length
    const limit = Math.max(1, Math.min(one.halfDays.length, Math.round(owed)))
    owed -= limit
    return { ...one, weeklyLimit: limit }
  })
}
