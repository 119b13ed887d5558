import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { HalfTerm } from '../../../shared/calendar/school-terms.ts'
import type { Commitment } from '../../../shared/people/commitments.ts'
import { DISCIPLINES, type DisciplineKey } from '../../../shared/people/disciplines.ts'
import { HALF_DAYS, type Specialist } from '../../../shared/people/specialist.ts'
import type { Chance } from './chance.ts'

/** From when on commitments recur, and the terms they keep to. */
export interface CommitmentsAsk {
  readonly from: LocalDate
  readonly terms: readonly HalfTerm[]
  readonly today: LocalDate
}

/**
 * The specialists with what recurs in their weeks beside visits: team meetings, supervision, report writing. Who is off
 * sick now is covered by a colleague.
 */
export function withCommitments(
  specialists: readonly Specialist[],
  ask: CommitmentsAsk,
  chance: Chance,
): Specialist[] {
  return specialists.map(specialist => ({
    ...specialist,
    commitments: commitmentsOf(specialist, ask, chance.fork(specialist.id)),
    terms: [...ask.terms],
    ...coverOf(specialist, specialists, ask.today),
  }))
}

/** Only what falls into the half days that are worked. */
function commitmentsOf(specialist: Specialist, { from }: CommitmentsAsk, chance: Chance): Commitment[] {
  const team = DISCIPLINES[specialist.disciplines[0] as DisciplineKey].short
  const usual = { from, to: null, atBase: true }
  const habits = [
    {
      label: `${team} team meeting`,
      weekday: 'mon',
      everyWeeks: 2,
      startMinutes: 540,
      endMinutes: 615,
      termOnly: true,
    },
    {
      label: 'Supervision',
      weekday: chance.pick(['tue', 'wed', 'thu'] as const),
      everyWeeks: 2,
      startMinutes: 840,
      endMinutes: 900,
      termOnly: true,
    },
    {
      label: 'Report writing',
      weekday: chance.pick(['mon', 'tue', 'wed', 'thu', 'fri'] as const),
      everyWeeks: 1,
      startMinutes: 900,
      endMinutes: 1020,
      termOnly: false,
    },
  ] as const
  const worked = new Set(specialist.patterns.flatMap(({ halfDays }) => halfDays))
  return habits
    .map(habit => ({ ...usual, ...habit, id: chance.id() }))
    .filter(({ weekday, startMinutes }) =>
      HALF_DAYS.some(half => half === `${weekday}-${startMinutes < 750 ? 'am' : 'pm'}` && worked.has(half)),
    )
}

function coverOf(
  { id, leave, disciplines }: Specialist,
  specialists: readonly Specialist[],
  today: LocalDate,
): Pick<Specialist, 'cover'> {
  const sick = leave.find(({ from, to, why }) => why === 'sickness' && from <= today && today <= to)
  const colleague = specialists.find(
    one => one.id !== id && one.statusActive && one.disciplines[0] === disciplines[0],
  )
  if (sick === undefined || colleague === undefined) return {}
  return {
    cover: [{ from: addDays(today, -1), to: sick.to, specialistId: colleague.id, name: colleague.name }],
  }
}
