import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import { addDays, mondayOf } from '../../../shared/calendar/local-date.ts'
import type { DisciplineKey } from '../../../shared/people/disciplines.ts'
import type { Phase, Setting } from '../../../shared/people/setting.ts'
import { HALF_DAYS, type HalfDay, type Leave, type Specialist } from '../../../shared/people/specialist.ts'
import type { Chance } from './chance.ts'
import { pointIn, TOWNS } from './places.ts'
import { halfTermsOf } from './terms.ts'

/** How many of 40 specialists work in a discipline; the scarce ones are few, as they are everywhere. */
const OF_40: Readonly<Record<DisciplineKey, number>> = {
  'educational-psychology': 10,
  'speech-and-language': 5,
  autism: 4,
  semh: 4,
  spld: 3,
  'early-years': 3,
  outreach: 3,
  'occupational-therapy': 3,
  'hearing-impairment': 2,
  'vision-impairment': 2,
  'multi-sensory-impairment': 1,
}

/** A second discipline that some have beside their first. */
const ALSO: Readonly<Partial<Record<DisciplineKey, DisciplineKey>>> = {
  'multi-sensory-impairment': 'vision-impairment',
  'hearing-impairment': 'multi-sensory-impairment',
  autism: 'semh',
  'early-years': 'speech-and-language',
}

/** Half days away from the full ten: each pattern is somebody's real week. */
const PATTERNS: readonly (readonly string[])[] = [
  [],
  [],
  [],
  ['fri-am', 'fri-pm'],
  ['mon-am', 'mon-pm'],
  ['wed-pm', 'fri-pm'],
  ['mon-am', 'mon-pm', 'tue-am', 'tue-pm'],
  ['thu-am', 'thu-pm', 'fri-am', 'fri-pm'],
  ['mon-pm', 'tue-pm', 'wed-pm', 'thu-pm', 'fri-pm'],
]

/** What to invent specialists from. */
export interface SpecialistsAsk {
  readonly authority: string
  readonly count: number
  readonly years: readonly number[]
  readonly today: LocalDate
  readonly nameOf: () => string
  readonly settings: readonly Setting[]
  readonly chance: Chance
}

/** Invented specialists of every discipline, full and part time, with leave and bases in the larger towns. */
export function demoSpecialists(ask: SpecialistsAsk): Specialist[] {
  return disciplinesFor(ask.count).map((discipline, index) => {
    const id = `${ask.authority}-sp${String(index + 1).padStart(2, '0')}`
    const own = ask.chance.fork(id)
    const also = own.yes(0.5) || discipline === 'multi-sensory-impairment' ? ALSO[discipline] : undefined
    const halfDays = weekWithout(own.pick(PATTERNS))
    return {
      id,
      name: ask.nameOf(),
      disciplines: also === undefined ? [discipline] : [discipline, also],
      base: pointIn(own.pick(TOWNS.slice(0, 4)), own),
      patterns: patternsOf(halfDays, ask, own),
      leave: leaveOf(ask, index, own),
      ...phasesOf(discipline, own),
      conflictSettingIds: own.yes(0.08) && ask.settings.length > 1 ? [own.pick(ask.settings).id] : [],
      weeklyVisitLimit: Math.min(halfDays.length, own.between(5, 8)),
      statusActive: index !== 13,
      version: 1,
    }
  })
}

/** In the shares of `OF_40`, every discipline once before any comes a second time. */
function disciplinesFor(count: number): DisciplineKey[] {
  const keys = Object.keys(OF_40) as DisciplineKey[]
  const made: DisciplineKey[] = []
  const behind = (key: DisciplineKey) =>
    (OF_40[key] * (made.length + 1)) / 40 - made.filter(one => one === key).length
  while (made.length < count) {
    const missing = keys[made.length]
    made.push(missing ?? keys.reduce((a, b) => (behind(b) > behind(a) ? b : a)))
  }
  return made
}

function weekWithout(away: readonly string[]): HalfDay[] {
  return HALF_DAYS.filter(half => !away.includes(half))
}

/** One in eight changed their week at the start of this academic year. */
function patternsOf(halfDays: HalfDay[], { years }: SpecialistsAsk, chance: Chance) {
  const [previous = 2000, current = previous] = years
  const before = { startsOn: `${previous}-08-01`, halfDays }
  if (!chance.yes(0.125)) return [before]
  return [before, { startsOn: `${current}-09-01`, halfDays: weekWithout(['fri-pm']) }]
}

/** A week in each summer, days here and there, and a few people away now or soon. */
function leaveOf({ years, today }: SpecialistsAsk, index: number, chance: Chance): Leave[] {
  const summers = years.map(year => {
    const from = mondayOf(addDays(`${year + 1}-07-27`, chance.pick([0, 7, 14])))
    return { from, to: addDays(from, chance.pick([11, 18])), why: 'annual-leave' as const }
  })
  const weeks = years.flatMap(halfTermsOf).filter(() => chance.yes(0.2))
  const days = weeks.map(half => {
    const from = addDays(mondayOf(half.startsOn), chance.between(7, 24))
    const why = chance.yes(0.4) ? 'training' : 'annual-leave'
    return { from, to: addDays(from, chance.between(0, 2)), why } satisfies Leave
  })
  const now =
    index % 13 === 7 ? [{ from: addDays(today, -3), to: addDays(today, 9), why: 'sickness' as const }] : []
  return [...summers, ...days, ...now].sort((a, b) => (a.from < b.from ? -1 : 1))
}

function phasesOf(discipline: DisciplineKey, chance: Chance): { phases?: Phase[] } {
  if (discipline === 'early-years') return { phases: ['nursery', 'primary', 'all-through'] }
  return chance.yes(0.07)
    ? { phases: ['secondary', 'all-through', 'special', 'alternative-provision', 'post-16'] }
    : {}
}
