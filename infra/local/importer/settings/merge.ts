import type { TermCalendar } from '../../../../shared/calendar/school-terms.ts'
import type { GiasSetting } from '../../../../shared/people/gias.ts'
import type { Phase, Setting } from '../../../../shared/people/setting.ts'
import { coordinatesOf } from '../grid.ts'

/**
 * Opening hours until the authority enters a setting's own, minutes since midnight: the register has none. This
 * product's policy, on the short side so that no visit is offered before anybody is there.
 */
export const HOURS_UNTIL_ENTERED: Readonly<Record<Phase, readonly [opens: number, closes: number]>> = {
  nursery: [540, 900],
  primary: [540, 915],
  secondary: [525, 915],
  'all-through': [525, 915],
  special: [555, 900],
  'alternative-provision': [555, 870],
  'post-16': [540, 960],
}

/** A calendar with nothing in it: every day is "term dates unknown", which is closed. */
const UNKNOWN_TERMS: TermCalendar = { terms: [], closedDays: [] }

/** A setting that is new to the authority. What the register does not count is kept as 0 and said in the report. */
export function newSetting(read: GiasSetting, terms: TermCalendar | null): Setting {
  const [opensAtMinutes, closesAtMinutes] = HOURS_UNTIL_ENTERED[read.phase]
  return {
    id: read.urn,
    urn: read.urn,
    ...fromRegister(read),
    childCount: read.childCount ?? 0,
    senSupportCount: read.senSupportCount ?? 0,
    ehcPlanCount: read.ehcPlanCount ?? 0,
    opensAtMinutes,
    closesAtMinutes,
    calendar: terms ?? UNKNOWN_TERMS,
    linkSpecialistIds: {},
    deprivationDecile: null,
    version: 1,
  }
}

/**
 * A setting brought up to date with the register, at the version it was read at. What the authority entered stays:
 * hours, links, deprivation, closed days and term dates; term dates, with their closed days, are taken only where it
 * has none.
 */
export function mergedSetting(was: Setting, read: GiasSetting, terms: TermCalendar | null): Setting {
  const lacksTerms = was.calendar.terms.length === 0 && terms !== null
  return {
    ...was,
    ...fromRegister(read),
    location: read.grid === null ? was.location : coordinatesOf(read.grid),
    childCount: read.childCount ?? was.childCount,
    senSupportCount: read.senSupportCount ?? was.senSupportCount,
    ehcPlanCount: read.ehcPlanCount ?? was.ehcPlanCount,
    calendar: lacksTerms ? withTerms(was.calendar, terms) : was.calendar,
  }
}

/** Term dates where there were none. Of a day that both calendars close, the reason that was there stays. */
function withTerms({ closedDays }: TermCalendar, given: TermCalendar): TermCalendar {
  const known = new Set(closedDays.map(({ on }) => on))
  const days = [...closedDays, ...given.closedDays.filter(({ on }) => !known.has(on))]
  return { terms: given.terms, closedDays: days.sort((a, b) => (a.on < b.on ? -1 : 1)) }
}

function fromRegister(read: GiasSetting) {
  return {
    name: read.name,
    phase: read.phase,
    postcode: read.postcode,
    location: read.grid === null ? null : coordinatesOf(read.grid),
    addressTown: read.town,
    status: read.status,
  }
}
