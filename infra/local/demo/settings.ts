import type { Phase, Setting } from '../../../shared/people/setting.ts'
import type { Chance } from './chance.ts'
import { pointIn, postcodeIn, townDraw, wordDraw } from './places.ts'
import { calendarOf } from './terms.ts'

/** What settings of a phase are like. Shares are of children on roll. */
interface PhaseProfile {
  /** How many of 60 settings have this phase. */
  readonly of60: number
  readonly names: readonly string[]
  readonly children: readonly [least: number, most: number]
  readonly senSupportShare: readonly [number, number]
  readonly planShare: readonly [number, number]
  /** Minutes since midnight. */
  readonly hours: readonly [opens: number, closes: number]
}

const PROFILES: Readonly<Record<Phase, PhaseProfile>> = {
  nursery: {
    of60: 6,
    names: ['Nursery School', 'Nursery', "Children's Centre"],
    children: [38, 120],
    senSupportShare: [0.1, 0.2],
    planShare: [0.01, 0.05],
    hours: [480, 1050],
  },
  primary: {
    of60: 33,
    names: [
      'Primary School',
      'Community Primary School',
      'Primary Academy',
      'Church Primary School',
      'Primary and Nursery School',
    ],
    children: [92, 640],
    senSupportShare: [0.1, 0.22],
    planShare: [0.02, 0.06],
    hours: [525, 930],
  },
  secondary: {
    of60: 10,
    names: ['High School', 'Academy', 'School'],
    children: [620, 1650],
    senSupportShare: [0.09, 0.18],
    planShare: [0.02, 0.05],
    hours: [510, 945],
  },
  'all-through': {
    of60: 3,
    names: ['All-through Academy', 'Academy'],
    children: [900, 2100],
    senSupportShare: [0.1, 0.17],
    planShare: [0.03, 0.05],
    hours: [510, 945],
  },
  special: {
    of60: 4,
    names: ['Special School', 'Park School', 'Hall School'],
    children: [64, 190],
    senSupportShare: [0, 0],
    planShare: [0.98, 1],
    hours: [540, 915],
  },
  'alternative-provision': {
    of60: 2,
    names: ['Pupil Referral Unit', 'Short Stay School'],
    children: [28, 90],
    senSupportShare: [0.55, 0.7],
    planShare: [0.15, 0.25],
    hours: [540, 900],
  },
  'post-16': {
    of60: 2,
    names: ['Sixth Form College', 'College'],
    children: [850, 2600],
    senSupportShare: [0.07, 0.12],
    planShare: [0.02, 0.04],
    hours: [540, 990],
  },
}

/** What to invent settings from. */
export interface SettingsAsk {
  readonly authority: string
  readonly count: number
  /** Years in which the academic years begin that calendars cover. */
  readonly years: readonly number[]
  readonly chance: Chance
}

/**
 * Invented settings of every phase, without link specialists yet. Ids are the authority's code and a number; the
 * URN begins with 0, as no real one does, so that it is nobody's.
 */
export function demoSettings({ authority, count, years, chance }: SettingsAsk): Setting[] {
  const word = wordDraw(chance.fork('words'))
  return phasesFor(count).map((phase, index) => {
    const id = `${authority}${String(index + 1).padStart(3, '0')}`
    const own = chance.fork(id)
    const profile = PROFILES[phase]
    const town = townDraw(own)
    const childCount = own.between(...profile.children)
    const ehcPlanCount = shareOf(childCount, profile.planShare, own)
    return {
      id,
      urn: String(index + 1).padStart(6, '0'),
      name: `${word()} ${own.pick(profile.names)}`,
      phase,
      postcode: postcodeIn(town, own),
      location: pointIn(town, own),
      addressTown: town.name,
      childCount,
      senSupportCount: Math.min(childCount - ehcPlanCount, shareOf(childCount, profile.senSupportShare, own)),
      ehcPlanCount,
      opensAtMinutes: profile.hours[0] + own.pick([0, 0, 5, 10]),
      closesAtMinutes: profile.hours[1] + own.pick([0, 0, -10, 10]),
      calendar: calendarOf(years, own.fork('calendar')),
      linkSpecialistIds: {},
      deprivationDecile: own.between(1, 10),
      status: 'open',
      version: 1,
    }
  })
}

/** Phases in their shares: whichever is furthest behind its share comes next, so that a few settings are varied too. */
function phasesFor(count: number): Phase[] {
  const shares = Object.entries(PROFILES) as [Phase, PhaseProfile][]
  const made: Phase[] = []
  const behind = (phase: Phase, of60: number) =>
    (of60 * (made.length + 1)) / 60 - made.filter(one => one === phase).length
  while (made.length < count) {
    const [next] = shares.reduce((a, b) => (behind(b[0], b[1].of60) > behind(a[0], a[1].of60) ? b : a))
    made.push(next)
  }
  return made
}

function shareOf(children: number, [least, most]: readonly [number, number], chance: Chance): number {
  return Math.round(children * (least + (most - least) * chance.next()))
}
