import { longDate } from '../calendar/local-date.ts'
import type { CourseSession, Place } from '../training/session.ts'
import { whenOf } from '../visits/when.ts'
import type { Notice } from './rules.ts'
import type { Told } from './told.ts'

type About = Pick<CourseSession, 'id' | 'courseTitle' | 'on' | 'startMinutes' | 'venue'>

/** A session in words. @example '“Calm corners” on Tuesday 12 January 2027 at 9:30am' */
export function sessionWords(session: Pick<CourseSession, 'courseTitle' | 'on' | 'startMinutes'>): string {
  return `“${session.courseTitle}” on ${whenOf(session)}`
}

function toSetting(session: About, settingId: string, text: string): Told {
  return { audience: `setting#${settingId}`, text, link: `/training/sessions/${session.id}` }
}

const placesWords = (count: number) => (count === 1 ? '1 place' : `${count} places`)

/** How to join, as the team gave it: for those who have a place and nobody else. */
function joinWords({ venue }: Pick<About, 'venue'>): string {
  return venue.joinDetails.trim() === ''
    ? 'See the page of the session.'
    : `How to join: ${venue.joinDetails.trim()}`
}

/** To a setting: its places are booked, and how to join. */
export function bookedTold(session: About, settingId: string, count: number): Told {
  return toSetting(
    session,
    settingId,
    `${placesWords(count)} booked on ${sessionWords(session)}, ${session.venue.name}. ${joinWords(session)}`,
  )
}

/** To the settings that are offered places from the waiting list. */
export function offeredTold(session: About, offered: readonly Place[]): Told[] {
  return countBySetting(offered).map(([settingId, count]) =>
    toSetting(
      session,
      settingId,
      `${placesWords(count)} ${count === 1 ? 'has' : 'have'} come free for you on ${sessionWords(session)}. Take ${count === 1 ? 'it' : 'them'} by ${longDate(offered[0]?.offeredUntilOn ?? session.on)}, or ${count === 1 ? 'it goes' : 'they go'} to the next in turn.`,
    ),
  )
}

/** To the settings whose offers were not taken in time. */
export function lapsedTold(session: About, lapsed: readonly Place[]): Told[] {
  return countBySetting(lapsed).map(([settingId, count]) =>
    toSetting(
      session,
      settingId,
      `The offer of ${placesWords(count)} on ${sessionWords(session)} was not taken in time and has gone to the next in turn.`,
    ),
  )
}

/** To everybody with a place or a turn, and the trainers: what has changed, in words that follow the session's. */
export function changedTold(
  session: About & Pick<CourseSession, 'places' | 'trainers'>,
  what: string,
): Told[] {
  const text = `${sessionWords(session)} ${what}`
  const settings = countBySetting(session.places.filter(isWithUs)).map(([id]) => toSetting(session, id, text))
  return [...settings, ...trainersTold(session, session.trainers, text)]
}

/** To some trainers. */
export function trainersTold(session: About, trainers: CourseSession['trainers'], text: string): Told[] {
  const link = `/training/sessions/${session.id}`
  return trainers.map(({ specialistId }) => ({ audience: `specialist#${specialistId}`, text, link }))
}

/** To the settings whose people came: what there is for them now. */
export function heldTold(session: About & Pick<CourseSession, 'places'>): Told[] {
  return countBySetting(session.places.filter(({ status }) => status === 'attended')).map(([id, count]) =>
    toSetting(
      session,
      id,
      `${count === 1 ? '1 person' : `${count} people`} came to ${sessionWords(session)}. Say what it was worth, and print the certificates, on the page of the session.`,
    ),
  )
}

/** To the team: so many wait that another session is worth planning. */
export function anotherTold(session: About & Pick<CourseSession, 'courseId'>, waitingCount: number): Told {
  return {
    audience: 'team',
    text: `${waitingCount} wait for ${sessionWords(session)}. Another session is worth planning.`,
    link: `/training/courses/${session.courseId}`,
  }
}

/**
 * The reminders of a session, one to each setting with a place, its id the same every morning so that it is told once;
 * again only where the session was moved since.
 * @param at  the instant it is told, ISO UTC
 */
export function trainingReminders(session: About & Pick<CourseSession, 'places'>, at: string): Notice[] {
  return countBySetting(session.places.filter(({ status }) => status === 'booked')).map(
    ([settingId, count]) => ({
      id: `training#${session.id}#${session.on}#${session.startMinutes}#setting#${settingId}`,
      audience: `setting#${settingId}`,
      at,
      text: `Coming up: ${sessionWords(session)}, ${session.venue.name}. You have ${placesWords(count)}. ${joinWords(session)}`,
      requestId: null,
      link: `/training/sessions/${session.id}`,
    }),
  )
}

/** What is told, once for each audience, the words one after the other. */
export function joined(tells: readonly Told[]): Told[] {
  const by = new Map<string, Told>()
  for (const told of tells) {
    const before = by.get(told.audience)
    by.set(told.audience, before === undefined ? told : { ...before, text: `${before.text} ${told.text}` })
  }
  return [...by.values()]
}

function isWithUs({ status }: Place): boolean {
  return status === 'booked' || status === 'offered' || status === 'waiting'
}

function countBySetting(places: readonly Place[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { settingId } of places) counts.set(settingId, (counts.get(settingId) ?? 0) + 1)
  return [...counts]
}
