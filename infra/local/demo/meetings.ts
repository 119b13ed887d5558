import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import { finishMeeting } from '../../../functions/actions/finish-meeting.ts'
import type { SavedMeeting } from '../../../functions/actions/meeting-change.ts'
import { saveMeeting } from '../../../functions/actions/save-meeting.ts'
import { startMeeting } from '../../../functions/actions/start-meeting.ts'
import {
  academicYearOf,
  addDays,
  type LocalDate,
  londonInstant,
  mondayOf,
} from '../../../shared/calendar/local-date.ts'
import { DEFAULT_CASEWORK_SETTINGS } from '../../../shared/casework/settings.ts'
import type { Id } from '../../../shared/ids.ts'
import { MEETING_SHAPE } from '../../../shared/meetings/meeting.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import { actorOf } from '../../../shared/people/user.ts'
import { PRODUCT_POLICY_IN_FORCE } from '../../../shared/policy/policy-in-force.ts'
import type { Chance } from './chance.ts'
import { meetingDays } from './meeting-days.ts'
import { MEETING_WORDS } from './meeting-words.ts'
import { type Stage, whoActs } from './teller.ts'

/** Working days ago on which the first was held, and over how many days the others spread. */
const HELD = { ago: 25, days: 20 } as const

/** One in so many settings has its next meeting in preparation. */
const NEXT_EVERY = 5

/**
 * Planning meetings of the settings with a link educational psychologist: finished ones with what came of them, and some
 * in preparation.
 */
export function playMeetings(stage: Stage, chance: Chance): void {
  const heldOn = addDays(mondayOf(addDays(stage.today, 7)), 2)
  const yesterday = stage.pastDays.at(-1)
  for (const [at, setting] of stage.settings.entries()) {
    const id = setting.linkSpecialistIds['educational-psychology']
    const specialist = stage.specialists.find(one => one.id === id)
    const on = stage.pastDays.at((at % HELD.days) - HELD.ago)
    if (specialist === undefined || on === undefined || yesterday === undefined) continue
    const lastId = hold(stage, chance, { setting, specialist, on })
    if (at % NEXT_EVERY === 2) prepare(stage, chance, { setting, specialist, on: yesterday, heldOn, lastId })
  }
}

interface Meet {
  readonly setting: Setting
  readonly specialist: Specialist
  /** The day on which somebody writes in it. */
  readonly on: LocalDate
}

/** A meeting from its start to its minutes, on one day. */
function hold(stage: Stage, chance: Chance, meet: Meet): Id {
  const acting = actingOn(stage, chance, meet)
  const meetingId = prepare(stage, chance, { ...meet, heldOn: meet.on, lastId: null })
  const { world } = stage
  const { setting, specialist } = meet
  const year = academicYearOf(meet.on)
  const ledgers = world.ledgersOf(setting.id, year)
  const found = () => ({ meeting: world.record('meeting', meetingId), setting, specialist })
  const { days, diary } = meetingDays(stage, chance, { ...meet, ledgers })
  const said = chance.pick(MEETING_WORDS)
  play(
    stage,
    saveMeeting(acting, found(), {
      version: found().meeting.version,
      content: {
        days,
        minutes: said.minutes,
        present: [specialist.name, ...whoActs.sencoOf(stage, setting.id).map(({ name }) => name)].slice(
          0,
          12,
        ),
        points: said.points.map((text, at) => ({ id: chance.id(), text, isDone: at === 0 })),
      },
    }),
  )
  const { version } = found().meeting
  play(stage, finishMeeting(acting, { ...found(), days: diary, ledgers }, { version, agreed: true }))
  return meetingId
}

/** A meeting that is started, with what is to be discussed. */
function prepare(
  stage: Stage,
  chance: Chance,
  meet: Meet & { readonly heldOn: LocalDate; readonly lastId: Id | null },
): Id {
  const { world } = stage
  const { setting, specialist, heldOn, lastId } = meet
  const acting = actingOn(stage, chance, meet)
  const said = chance.pick(MEETING_WORDS)
  const last = lastId === null ? null : world.record('meeting', lastId)
  const rows = last === null ? [] : [MEETING_SHAPE.rowOf(last)]
  const { meetingId } = play(
    stage,
    startMeeting(acting, { setting, specialist, rows, last }, { heldOn, plans: 'this-year' }),
  )
  const meeting = world.record('meeting', meetingId)
  const free = [...'ABCDEFG'].filter(letter =>
    meeting.children.every(({ label }) => label !== `Child ${letter}`),
  )
  const children = said.children.map(({ note, outcome }, at) => ({
    id: chance.id(),
    label: `Child ${free[at]}`,
    hasConsent: false,
    initials: null,
    ncYear: null,
    note,
    outcome,
    serviceId: null,
  }))
  const again = meeting.children.map(({ requestId: _requestId, ...child }) => child)
  const content = { children: [...again, ...children], priorities: [...said.priorities] }
  play(stage, saveMeeting(acting, { meeting, setting }, { version: meeting.version, content }))
  return meetingId
}

function play(stage: Stage, { change, answer }: Outcome<SavedMeeting>): SavedMeeting {
  stage.world.commit(change)
  return answer
}

function actingOn(stage: Stage, chance: Chance, { specialist, on }: Meet): Acting {
  return {
    actor: actorOf(whoActs.specialist(stage, specialist.id)),
    at: londonInstant(on, 960),
    today: on,
    nowMinutes: 960,
    newId: chance.id,
    casework: DEFAULT_CASEWORK_SETTINGS,
    policy: PRODUCT_POLICY_IN_FORCE,
  }
}
