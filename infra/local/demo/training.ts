import type { Outcome } from '../../../functions/actions/acting.ts'
import { bookPlaces } from '../../../functions/actions/book-places.ts'
import { changeCourse } from '../../../functions/actions/change-course.ts'
import { makeCourse } from '../../../functions/actions/make-course.ts'
import { planSession } from '../../../functions/actions/plan-session.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { addDays, type LocalDate } from '../../../shared/calendar/local-date.ts'
import type { Id } from '../../../shared/ids.ts'
import { type Setting, settingClosedReason } from '../../../shared/people/setting.ts'
import { Refusal } from '../../../shared/refusal.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import type { Chance } from './chance.ts'
import { type Stage, whoActs } from './teller.ts'
import { callOff, giveUpOne, keep } from './training-after.ts'
import {
  DEMO_COURSES,
  DEMO_SESSIONS,
  DEMO_VENUES,
  type DemoCourse,
  type DemoSession,
} from './training-courses.ts'
import { accountOf, actingAs, commit, type Play } from './training-play.ts'

/** Invents a catalogue with sessions that were held, are full, were called off or are to come, by the real actions. */
export function playTraining(stage: Stage, chance: Chance): void {
  const [lead] = whoActs.withRole(stage, 'allocation-lead')
  if (lead === undefined || stage.pastDays.length < 160) return
  const courses = new Map<DemoCourse, Id>()
  const play: Play = { stage, chance, lead, courses }
  for (const key of Object.keys(DEMO_COURSES) as DemoCourse[]) courses.set(key, madeCourse(play, key))
  for (const session of DEMO_SESSIONS) playSession(play, session)
  const draft = { ...contentOf('words'), title: 'Reading walls: making print easy to use' }
  commit(play, makeCourse(actingAs(play, lead, 5), draft))
}

function contentOf(key: DemoCourse) {
  const course = DEMO_COURSES[key]
  return { ...course, aims: [...course.aims], phases: [...course.phases] }
}

function madeCourse(play: Play, key: DemoCourse): Id {
  const content = contentOf(key)
  const { courseId } = commit(play, makeCourse(actingAs(play, play.lead, 150), content))
  const was = play.stage.world.record('course', courseId)
  commit(play, changeCourse(actingAs(play, play.lead, 149), was, { version: 1, content, status: 'offered' }))
  return courseId
}

function playSession(play: Play, about: DemoSession): void {
  const { stage, chance } = play
  const planned = Math.min(145, 25 + Math.max(0, -about.days))
  const id = plannedSession(play, about, planned)
  if (id === null) return
  const held = stage.world.record('session', id).on
  const daysAgo = Math.max(1, stage.pastDays.filter(on => on >= held).length)
  const guests = guestsOf(play, about)
  for (const [at, setting] of guests.entries()) {
    const span = Math.max(0, planned - daysAgo - 4)
    const when = daysAgo + 2 + Math.floor((span * (guests.length - at)) / guests.length)
    book(play, {
      id,
      setting,
      count: about.first !== 'waits' && at > 0 && chance.yes(0.3) ? 2 : 1,
      daysAgo: when,
    })
  }
  if (about.first === 'waits') giveUpOne(play, id)
  if (about.end === 'called-off') callOff(play, id)
  if (about.end === 'kept') keep(play, id, daysAgo)
}

/** At the first time near the day that one of the discipline's specialists can give it; null when nobody can. */
function plannedSession(play: Play, about: DemoSession, daysAgo: number): Id | null {
  const { stage, chance, lead } = play
  const course = stage.world.record('course', play.courses.get(about.course) as Id)
  const trainers = chance.shuffled(
    stage.specialists.filter(one => one.disciplines.includes(course.discipline) && one.statusActive),
  )
  const venue = venueOf(course.way === 'online', chance)
  const planning = actingAs(play, lead, daysAgo)
  for (const on of openDays(stage, about.days))
    for (const trainer of trainers)
      for (const startMinutes of [570, 780, 1020 - course.minutes]) {
        const found = { course, trainers: [trainer], days: [stage.world.diaryDay(trainer.id, on)] }
        const input = { on, startMinutes, venue, capacity: about.capacity, trainerIds: [trainer.id] }
        const said = unlessRefused(() => planSession(planning, found, input))
        if (said !== null) return commit(play, said).sessionId
      }
  return null
}

function venueOf(isOnline: boolean, chance: Chance): CourseSession['venue'] {
  if (isOnline)
    return {
      name: 'Online',
      postcode: '',
      place: null,
      joinDetails: 'The link comes by e-mail the day before.',
    }
  const joinDetails = 'Park behind the building and ring the bell. Tea from a quarter of an hour before.'
  return { ...chance.pick(DEMO_VENUES), place: null, joinDetails }
}

/** Days in term from so many days from today on: further on for what is to come, further back for what was. */
function openDays({ settings, today }: Stage, days: number): LocalDate[] {
  const near = Array.from({ length: 60 }, (_, at) => addDays(today, days + (days < 0 ? -at : at)))
  return near.filter(on =>
    settings.slice(0, 1).every(setting => settingClosedReason(setting, on, BANK_HOLIDAYS) === null),
  )
}

/** The settings that ask, in turn; where it is wished, also that of the SENCO who stands first where one signs in. */
function guestsOf({ stage, chance }: Play, { asked, first, capacity }: DemoSession): Setting[] {
  const open = stage.settings.filter(({ status }) => status === 'open')
  const [senco] = whoActs.withRole(stage, 'senco').toSorted((a, b) => a.username.localeCompare(b.username))
  const own = open.find(({ id }) => senco?.settingIds.includes(id))
  const others = open.filter(setting => setting !== own)
  const drawn = chance.shuffled(others).slice(0, asked)
  if (own === undefined || first === undefined) return drawn
  const before = first === 'waits' ? capacity : 0
  return [...drawn.slice(0, before), own, ...drawn.slice(before, asked - 1)]
}

function book(
  play: Play,
  { id, setting, count, daysAgo }: { id: Id; setting: Setting; count: number; daysAgo: number },
): void {
  const { stage, chance } = play
  const [senco] = whoActs.sencoOf(stage, setting.id)
  if (senco === undefined) return
  const session = stage.world.record('session', id)
  const names = Array.from({ length: count }, () => (chance.yes(0.7) ? staffName(chance) : null))
  const found = { session, setting, account: accountOf(play, session, setting.id) }
  const said = unlessRefused(() => bookPlaces(actingAs(play, senco, daysAgo), found, { names, orWait: true }))
  if (said !== null) commit(play, said)
}

const staffName = (chance: Chance) =>
  `${chance.pick(['Ms', 'Mr', 'Mrs', 'Dr'])} ${chance.pick(['Ashby', 'Bexley', 'Corrie', 'Dunn', 'Ewart', 'Flint', 'Gale', 'Hartnoll', 'Innes', 'Jessop', 'Keogh', 'Lyle'])}`

/** An outcome, or null where the rules of the product said no: the demo then does without. */
function unlessRefused<Answer>(act: () => Outcome<Answer>): Outcome<Answer> | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
