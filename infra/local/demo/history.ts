import type { Acting } from '../../../functions/actions/acting.ts'
import { setUserAccess } from '../../../functions/actions/set-user-access.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, daysFromTo, type LocalDate, londonInstant } from '../../../shared/calendar/local-date.ts'
import { addWorkingDays, isWorkingDay } from '../../../shared/calendar/working-days.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import { actorOf } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import { REQUEST_STATUSES } from '../../../shared/requests/status.ts'
import type { Chance } from './chance.ts'
import { storyPlans } from './plan.ts'
import { storyOf } from './story.ts'
import { type Stage, type Story, whoActs } from './teller.ts'

/** How far back a history goes, in calendar days: two terms and a little. */
const HISTORY_DAYS = 270

/**
 * The working days of the past that a history is told on, up to yesterday.
 * @throws Error when promises made yesterday reach past the known bank holidays: they are never guessed
 */
export function pastDaysFor(today: LocalDate): LocalDate[] {
  const longest = Math.max(...Object.values(REQUEST_STATUSES).map(row => row.nextWithinWorkingDays ?? 0))
  try {
    addWorkingDays(today, longest, BANK_HOLIDAYS)
  } catch (cause) {
    throw new Error(
      `A demo of ${today} needs the bank holidays of the ${longest} working days after it, and they are known up to ` +
        `${BANK_HOLIDAYS.coversTo}. Add the next year to shared/calendar/bank-holidays.ts.`,
      { cause },
    )
  }
  const from = addDays(today, -HISTORY_DAYS)
  return daysFromTo(from, addDays(today, -1)).filter(on => isWorkingDay(on, BANK_HOLIDAYS))
}

/** Plays the lives of `count` requests on the stage, all at once and in the order of their instants. */
export function playHistory(stage: Stage, count: number, chance: Chance): void {
  suspendOne(stage, chance.fork('suspended'))
  const waiting: { at: string; story: Story }[] = []
  const wake = (story: Story) => {
    const { value, done } = story.next()
    if (!done) insert(waiting, { at: value, story })
  }
  for (const plan of storyPlans(count, stage.settings, chance.fork('plans'))) wake(storyOf(plan, stage))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) wake(next.story)
}

/** Keeps the list in order, the earliest last; of two at one instant the one that came first goes first. */
function insert(waiting: { at: string; story: Story }[], one: { at: string; story: Story }): void {
  let [low, high] = [0, waiting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((waiting[middle]?.at ?? '') > one.at) low = middle + 1
    else high = middle
  }
  waiting.splice(low, 0, one)
}

/** A second SENCO of some setting whose access the administrator took away a while ago. */
function suspendOne(stage: Stage, chance: Chance): void {
  const seconds = stage.settings.map(setting => whoActs.sencoOf(stage, setting.id)[1])
  const user = seconds.findLast(one => one !== undefined)
  const [admin] = whoActs.withRole(stage, 'authority-admin')
  const on = stage.pastDays[0]
  if (user === undefined || admin === undefined || on === undefined) return
  const at = londonInstant(on, 600)
  const acting: Acting = {
    actor: actorOf(admin),
    at,
    today: on,
    nowMinutes: 600,
    newId: chance.id,
    casework: DEFAULT_CASEWORK_SETTINGS,
    policy: PRODUCT_POLICY_IN_FORCE,
  }
  const input = { version: user.version, status: 'suspended', why: 'Has moved to another authority' } as const
  stage.world.commit(setUserAccess(acting, user, input).change)
}
