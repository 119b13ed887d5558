import {
  type Item,
  ledgerItem,
  loadItem,
  settingItem,
  specialistItem,
  userItem,
} from '../../../functions/storage/items.ts'
import { academicYearOf, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Chance } from './chance.ts'
import { withCommitments } from './commitments.ts'
import { playCases } from './ehc/play-cases.ts'
import { pastDaysFor, playHistory } from './history.ts'
import { demoLedgers } from './hours.ts'
import { playHoursMoves } from './hours-moves.ts'
import { withLinks } from './links.ts'
import { playMeetings } from './meetings.ts'
import { nameDraw } from './names.ts'
import { playSelfReviews, putGroupFigures } from './profiles.ts'
import { playQuestions } from './questions.ts'
import { playSeries } from './series.ts'
import { demoSettings } from './settings.ts'
import { demoSpecialists } from './specialists.ts'
import { playSuddenLeave } from './sudden-leave.ts'
import type { Stage } from './teller.ts'
import { firstYearOf, halfTermsOf } from './terms.ts'
import { playTraining } from './training.ts'
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

/** Every item of an invented authority: its people and places, and a history of requests played on them. */
export function demoAuthority(ask: AuthorityAsk): { items: Item[]; stage: Stage } {
  const stage = stageOf(ask)
  const { world, settings, specialists, users } = stage
  const { authority, today, chance } = ask
  const years = yearsAround(today)
  for (const setting of settings) {
    world.put(settingItem(authority, setting))
    for (const ledger of demoLedgers(setting, years)) world.put(ledgerItem(authority, ledger))
  }
  for (const specialist of specialists) {
    world.put(specialistItem(authority, specialist))
    world.put(loadItem(authority, specialist.id, 0, 0))
  }
  for (const user of users) world.put(userItem(user))
  playHistory(stage, ask.requests, chance.fork('history'))
  playCases(stage, authority, ask.requests, chance.fork('cases'))
  playQuestions(stage, chance.fork('questions'))
  playTraining(stage, chance.fork('training'))
  playSeries(stage, chance.fork('series'))
  playMeetings(stage, chance.fork('meetings'))
  playSuddenLeave(stage, authority, chance.fork('sudden leave'))
  playHoursMoves(stage, chance.fork('hours'))
  playSelfReviews(stage, chance.fork('self-reviews'))
  putGroupFigures(stage, authority)
  return { items: world.items(), stage }
}

function stageOf({ authority, today, chance, ...counts }: AuthorityAsk): Stage {
  const years = yearsAround(today)
  const pastDays = pastDaysFor(today)
  const nameOf = nameDraw(chance.fork('names'))
  const plain = demoSettings({ authority, count: counts.settings, years, chance: chance.fork('settings') })
  const plainSpecialists = demoSpecialists({
    authority,
    count: counts.specialists,
    years,
    today,
    nameOf,
    settings: plain,
    chance: chance.fork('specialists'),
  })
  const specialists = withCommitments(
    plainSpecialists,
    { from: `${years[0]}-09-01`, terms: years.flatMap(halfTermsOf), today },
    chance.fork('commitments'),
  )
  const settings = withLinks(plain, specialists)
  const users: User[] = demoUsers({ authority, settings, specialists, nameOf })
  return { world: createWorld(authority), today, pastDays, settings, specialists, users }
}

/** The years in which the previous, this and the next academic year begin. */
function yearsAround(today: LocalDate): number[] {
  const year = firstYearOf(academicYearOf(today))
  return [year - 1, year, year + 1]
}
