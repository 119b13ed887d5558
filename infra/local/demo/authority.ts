import {
  diaryDayItem,
  type Item,
  ledgerItem,
  loadItem,
  settingItem,
  specialistItem,
  userItem,
} from '../../../functions/storage/items.ts'
import { academicYearOf, addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Chance } from './chance.ts'
import { demoCommitments } from './commitments.ts'
import { playCases } from './ehc/play-cases.ts'
import { pastDaysFor, playHistory } from './history.ts'
import { demoLedgers } from './hours.ts'
import { withLinks } from './links.ts'
import { nameDraw } from './names.ts'
import { demoSettings } from './settings.ts'
import { demoSpecialists } from './specialists.ts'
import type { Stage } from './teller.ts'
import { firstYearOf } from './terms.ts'
import { demoUsers } from './users.ts'
import { createWorld } from './world.ts'

/** What to invent an authority from. */
export interface AuthorityAsk {
  readonly authority: string
  readonly today: LocalDate
  readonly settings: number
  readonly specialists: number
  readonly requests: number
  readonly chance: Chance
}

/** How far the commitments in diaries reach, in days before and after today. */
const COMMITMENT_DAYS = { before: 28, after: 42 } as const

/** Every item of an invented authority: its people and places, and a history of requests played on them. */
export function demoAuthority(ask: AuthorityAsk): { items: Item[]; stage: Stage } {
  const stage = stageOf(ask)
  const { world, settings, specialists, users } = stage
  const { authority, today, chance } = ask
  const years = yearsAround(today)
  const from = addDays(today, -COMMITMENT_DAYS.before)
  const to = addDays(today, COMMITMENT_DAYS.after)
  for (const setting of settings) {
    world.put(settingItem(authority, setting))
    for (const ledger of demoLedgers(setting, years)) world.put(ledgerItem(authority, ledger))
  }
  for (const specialist of specialists) {
    world.put(specialistItem(authority, specialist))
    world.put(loadItem(authority, specialist.id, 0, 0))
    const own = chance.fork(`commitments ${specialist.id}`)
    for (const day of demoCommitments(specialist, { from, to }, own)) world.put(diaryDayItem(authority, day))
  }
  for (const user of users) world.put(userItem(user))
  playHistory(stage, ask.requests, chance.fork('history'))
  playCases(stage, authority, ask.requests, chance.fork('cases'))
  return { items: world.items(), stage }
}

function stageOf({ authority, today, chance, ...counts }: AuthorityAsk): Stage {
  const years = yearsAround(today)
  const pastDays = pastDaysFor(today)
  const nameOf = nameDraw(chance.fork('names'))
  const plain = demoSettings({ authority, count: counts.settings, years, chance: chance.fork('settings') })
  const specialists = demoSpecialists({
    authority,
    count: counts.specialists,
    years,
    today,
    nameOf,
    settings: plain,
    chance: chance.fork('specialists'),
  })
  const settings = withLinks(plain, specialists)
  const users: User[] = demoUsers({ authority, settings, specialists, nameOf })
  return { world: createWorld(authority), today, pastDays, settings, specialists, users }
}

/** The years in which the previous, this and the next academic year begin. */
function yearsAround(today: LocalDate): number[] {
  const year = firstYearOf(academicYearOf(today))
  return [year - 1, year, year + 1]
}
