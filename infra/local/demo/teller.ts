import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import type { RequestCase } from '../../../functions/request-ports.ts'
import { type LocalDate, londonInstant } from '../../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { actorOf, type User } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import type { Chance } from './chance.ts'
import type { World } from './world.ts'

/** Everybody and everything a history plays with. */
export interface Stage {
  readonly world: World
  readonly today: LocalDate
  /** Working days up to yesterday, oldest first: the days on which people did things. */
  readonly pastDays: readonly LocalDate[]
  readonly settings: readonly Setting[]
  readonly specialists: readonly Specialist[]
  readonly users: readonly User[]
}

/** A story goes on by saying at which instant it wants to be woken; the earliest story is always next. */
export type Story = Generator<string, void>

/** Tells one story: keeps its time and its chance, and writes what its people do. */
export interface Teller {
  readonly stage: Stage
  readonly chance: Chance
  /** The day the story has come to. */
  on(): LocalDate
  /** Lets working days pass, never past yesterday. */
  wait(workingDays: number): Story
  /** Lets time pass until after a time of a past day. Minutes after midnight. */
  waitUntil(on: LocalDate, afterMinutes: number): Story
  acting(user: User): Acting
  /** Plays an action and keeps what it changed. */
  play<Answer>(outcome: Outcome<Answer>): Answer
  open(requestId: Id): RequestCase
}

/** A teller whose story begins on a past working day, given by its place in `stage.pastDays`. */
export function tellerFrom(stage: Stage, chance: Chance, startIndex: number): Teller {
  const last = stage.pastDays.length - 1
  let index = Math.max(0, Math.min(last, startIndex))
  let minutes = 0
  const on = () => stage.pastDays[index] as LocalDate
  function* wakeAt(nextIndex: number, earliest: number): Story {
    const isSameDay = nextIndex === index && minutes > 0
    minutes = isSameDay
      ? Math.max(minutes + chance.between(3, 25), earliest)
      : Math.max(chance.between(510, 990), earliest)
    index = nextIndex
    yield instant()
  }
  const instant = () => londonInstant(on(), Math.min(minutes, 1439))
  return {
    stage,
    chance,
    on,
    wait: workingDays => wakeAt(Math.min(last, index + workingDays), 0),
    waitUntil: (day, afterMinutes) => {
      const found = stage.pastDays.findIndex(one => one >= day)
      const next = Math.max(index, found === -1 ? last : found)
      return wakeAt(next, stage.pastDays[next] === day ? afterMinutes : 0)
    },
    acting: user => ({
      actor: actorOf(user),
      at: instant(),
      today: on(),
      nowMinutes: Math.min(minutes, 1439),
      newId: chance.id,
      casework: DEFAULT_CASEWORK_SETTINGS,
      policy: PRODUCT_POLICY_IN_FORCE,
    }),
    play: ({ change, answer }) => {
      stage.world.commit(change)
      return answer
    },
    open: stage.world.caseOf,
  }
}

/** The setting's SENCOs, the specialist's user and so on: who acts for what. */
export const whoActs = {
  sencoOf: (stage: Stage, settingId: string): User[] =>
    stage.users.filter(user => user.roles.includes('senco') && user.settingIds.includes(settingId)),
  specialist: (stage: Stage, specialistId: string): User =>
    one(stage.users.filter(user => user.specialistId === specialistId)),
  withRole: (stage: Stage, role: User['roles'][number]): User[] =>
    stage.users.filter(user => user.roles.includes(role)),
}

function one<Thing>(things: readonly Thing[]): Thing {
  const [first] = things
  if (first === undefined) throw new Error('Somebody is missing from the demo')
  return first
}
