import type { AuditEntry } from '../../shared/audit/entry.ts'
import { addDays, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import type { MisfitLine, TimeView } from '../../shared/contracts/specialist-time.ts'
import type { Specialist, WorkingPattern } from '../../shared/people/specialist.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import { type Misfit, misfits } from '../../shared/visits/misfits.ts'
import { changeSpecialistTime } from '../actions/change-specialist-time.ts'
import { type AnswerContext, reading, writing } from './endpoint.ts'

/** After every day there is: a whole diary to come is one query. */
const LAST_DAY = '2199-12-31'

/** How many entries of the chain are shown. */
const SHOWN_ENTRIES = 50

/** When a specialist works, is away, has something else, and who takes over. */
export const TIME_ENDPOINTS = {
  'GET /specialists/:specialistId/time': reading('GET /specialists/:specialistId/time', {
    load: async ({ stores, authority, params, today }) => {
      const [specialist, specialists, days, entries] = await Promise.all([
        stores.specialists.get(authority, params.specialistId),
        stores.specialists.list(authority),
        stores.diary.days(authority, params.specialistId, today, LAST_DAY),
        stores.specialists.entries(authority, params.specialistId),
      ])
      return specialist === null ? null : { specialist, specialists, days, entries }
    },
    relation: ({ specialist }) => ({ specialistId: specialist.id }),
    answer: timeView,
  }),
  'POST /specialists/:specialistId/time': writing('POST /specialists/:specialistId/time', {
    load: async ({ stores, authority, params, body, today }) => {
      const { kind } = body.change
      const [specialist, days, settings, colleagues] = await Promise.all([
        stores.specialists.get(authority, params.specialistId),
        stores.diary.days(authority, params.specialistId, today, LAST_DAY),
        kind === 'commitment-added' || kind === 'commitment-changed' ? stores.settings.list(authority) : [],
        kind === 'cover-arranged' ? stores.specialists.list(authority) : [],
      ])
      return specialist === null ? null : { specialist, days, settings, colleagues }
    },
    relation: ({ specialist }) => ({ specialistId: specialist.id }),
    act: (acting, found, { body }) => {
      const { change, answer } = changeSpecialistTime(acting, found, body)
      return { change, answer: { version: answer.version, hits: answer.hits.map(misfitLine) } }
    },
  }),
} as const

type ViewNow = Pick<AnswerContext<RouteKey>, 'today' | 'nowMinutes' | 'policy'>

interface ViewFound {
  readonly specialist: Specialist
  readonly specialists: readonly Specialist[]
  readonly days: readonly DiaryDay[]
  readonly entries: readonly AuditEntry[]
}

function timeView({ specialist, specialists, days, entries }: ViewFound, now: ViewNow): TimeView {
  const { today, nowMinutes, policy } = now
  const { id, name, version, leave, commitments = [], cover = [], terms = [] } = specialist
  const standing = (from: LocalDate, to: LocalDate | null) => standingOf(from, to, today)
  return {
    specialistId: id,
    name,
    version,
    patterns: patternsOf(specialist.patterns, today),
    leave: leave.map(one => ({ ...one, standing: standing(one.from, one.to) })).reverse(),
    commitments: commitments.map(one => ({ ...one, standing: standing(one.from, one.to) })).sort(byWeek),
    cover: cover.map(one => ({ ...one, standing: standing(one.from, one.to) })).reverse(),
    termsKnownTo: terms.at(-1)?.endsOn ?? null,
    colleagues: colleaguesOf(specialist, specialists),
    misfits: misfits(specialist, days, { today, nowMinutes, travel: policy.travel }).map(misfitLine),
    timeline: [...entries].reverse().slice(0, SHOWN_ENTRIES),
  }
}

function patternsOf(patterns: readonly WorkingPattern[], today: LocalDate): TimeView['patterns'] {
  const inOrder = [...patterns].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return inOrder
    .map(({ startsOn, halfDays }, at) => {
      const next = inOrder[at + 1]
      const endsOn = next === undefined ? null : addDays(next.startsOn, -1)
      return { startsOn, endsOn, halfDays, standing: standingOf(startsOn, endsOn, today) }
    })
    .reverse()
}

function standingOf(from: LocalDate, to: LocalDate | null, today: LocalDate): 'over' | 'now' | 'to-come' {
  if (to !== null && to < today) return 'over'
  return from > today ? 'to-come' : 'now'
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri']

function byWeek(a: TimeView['commitments'][number], b: TimeView['commitments'][number]): number {
  return (
    WEEK.indexOf(a.weekday) - WEEK.indexOf(b.weekday) ||
    a.startMinutes - b.startMinutes ||
    (a.from < b.from ? -1 : 1)
  )
}

function colleaguesOf(specialist: Specialist, all: readonly Specialist[]): TimeView['colleagues'] {
  const isAlike = (one: Specialist) => one.disciplines.some(key => specialist.disciplines.includes(key))
  return all
    .filter(one => one.statusActive && one.id !== specialist.id)
    .sort((a, b) => Number(isAlike(b)) - Number(isAlike(a)) || (a.name < b.name ? -1 : 1))
    .map(({ id, name }) => ({ id, name }))
}

function misfitLine({ on, visit, because }: Misfit): MisfitLine {
  return {
    visitId: visit.id,
    requestId: visit.requestId,
    on,
    startMinutes: visit.startMinutes,
    endMinutes: visit.endMinutes,
    label: visit.label,
    settingName: visit.settingName ?? null,
    who: visit.who ?? null,
    because,
  }
}
