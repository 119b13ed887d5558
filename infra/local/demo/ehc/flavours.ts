import type { LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { Chance } from '../chance.ts'
import { drawPace, type Pace } from './pace.ts'
import { officeDay } from './step.ts'

/**
 * What an invented case is to be today, and how many of them there are to 400 support requests: about 600 plans made
 * in three years and 220 cases that are being worked on; one request in four was refused.
 */
export const FLAVOURS = {
  plan: 530,
  'moved-here': 14,
  ceased: 20,
  'moved-away': 10,
  ordered: 18,
  requested: 62,
  assessing: 94,
  drafting: 58,
  'not-assessed': 235,
  'not-issued': 26,
  withdrawn: 22,
} as const satisfies Record<string, number>
export type Flavour = keyof typeof FLAVOURS

/** When a case began and how fast it goes; `age` is how many days ago what makes its flavour happened. */
export interface Timing {
  readonly start: LocalDate
  readonly pace: Pace
  readonly age: number
}

/** How many cases of a flavour go with so many support requests. */
export function countOf(flavour: Flavour, requests: number): number {
  return Math.round((FLAVOURS[flavour] * requests) / 400)
}

/** Draws when a case began, so that it stands today where its flavour says. */
export function drawTiming(flavour: Flavour, today: LocalDate, chance: Chance): Timing {
  const pace = drawPace(chance)
  const age = AGES[flavour](pace, chance)
  const before = BEFORE[flavour]?.(pace) ?? 0
  return { start: officeDay(today, -(age + before)), pace, age }
}

/** Days since the plan, the refusal, the move; for cases being worked on, since the beginning. */
const AGES: Readonly<Record<Flavour, (pace: Pace, chance: Chance) => number>> = {
  plan: (_, chance) => planAge(chance),
  ordered: (_, chance) => chance.between(12, 420),
  'moved-here': (_, chance) => chance.between(6, 700),
  ceased: (_, chance) => chance.between(300, 1000),
  'moved-away': (_, chance) => chance.between(200, 1000),
  requested: ({ decide }, chance) => chance.between(1, decide),
  assessing: ({ decide, issue }, chance) => chance.between(decide + 2, issue),
  drafting: ({ issue, final }, chance) => chance.between(issue + 2, final),
  'not-assessed': (_, chance) => chance.between(2, 1000),
  'not-issued': (_, chance) => chance.between(2, 900),
  withdrawn: (_, chance) => chance.between(70, 1000),
}

/** Days from the beginning of a case to what its age counts from. */
const BEFORE: Readonly<Partial<Record<Flavour, (pace: Pace) => number>>> = {
  plan: ({ final }) => final,
  ceased: ({ final }) => final,
  'moved-away': ({ final }) => final,
  'not-assessed': ({ decide }) => decide,
  'not-issued': () => 195,
  ordered: ({ decide }) => decide + 320,
}

/** More plans are made each year: the last twelve months have the most. */
function planAge(chance: Chance): number {
  const since = chance.weighted({ recent: 60, middle: 25, old: 15 })
  if (since === 'recent') return chance.between(2, 330)
  return since === 'middle' ? chance.between(331, 690) : chance.between(691, 1000)
}
