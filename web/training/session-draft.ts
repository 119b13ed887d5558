import type { Sent } from '../../shared/contracts/routes.ts'
import type { SessionView } from '../../shared/contracts/training.ts'
import type { FieldError } from '../problem.ts'

/** What may be said of a session, as the API takes it. */
export type SessionContent = Sent<'POST /training/courses/:courseId/sessions'>['body']
type Place = SessionContent['venue']['place']

/** The most trainers a session can have. */
export const MOST_TRAINERS = 4

/** A session as it is typed. */
export interface SessionDraft {
  readonly on: string | null
  readonly start: string
  readonly venueName: string
  readonly postcode: string
  /** Where the venue is, known only of a setting. */
  readonly place: Place
  readonly joinDetails: string
  readonly capacity: number | null
  /** One for each choice on the page; '' is one that is not made. */
  readonly trainerIds: readonly string[]
}

/** A session as the form opens with it; without one, an empty form. */
export function sessionDraftOf(session: SessionView['session'] | null): SessionDraft {
  if (session === null)
    return {
      on: null,
      start: '',
      venueName: '',
      postcode: '',
      place: null,
      joinDetails: '',
      capacity: null,
      trainerIds: [''],
    }
  const { on, startMinutes, venue, capacity, trainers } = session
  return {
    on,
    start: String(startMinutes),
    venueName: venue.name,
    postcode: venue.postcode,
    place: venue.place,
    joinDetails: venue.joinDetails ?? '',
    capacity,
    trainerIds: trainers.map(({ specialistId }) => specialistId),
  }
}

/** What is to be sent, or what is missing. */
export function readSession(draft: SessionDraft): SessionContent | FieldError[] {
  const { on, start, capacity, venueName, postcode, place, joinDetails } = draft
  const trainerIds = [...new Set(draft.trainerIds.filter(id => id !== ''))]
  const errors: FieldError[] = [
    ...(on === null ? [{ id: 'on', message: 'Enter the day of the session' }] : []),
    ...(start === '' ? [{ id: 'startMinutes', message: 'Choose when it starts' }] : []),
    ...(venueName.trim() === '' ? [{ id: 'venue-name', message: 'Say where it is' }] : []),
    ...(capacity === null ? [{ id: 'capacity', message: 'Enter how many people can come' }] : []),
    ...(trainerIds.length === 0 ? [{ id: 'trainerIds', message: 'Choose a trainer' }] : []),
  ]
  if (on === null || capacity === null || errors.length > 0) return errors
  return {
    on,
    startMinutes: Number(start),
    venue: { name: venueName, postcode, place, joinDetails },
    capacity,
    trainerIds,
  }
}

/** The API's errors with the ids of the form's fields. */
export function onSessionFields(errors: readonly FieldError[]): FieldError[] {
  return errors.map(error =>
    error.id === 'trainerIds-0'
      ? { ...error, id: 'trainerIds' }
      : error.id === 'venue'
        ? { ...error, id: 'venue-name' }
        : error,
  )
}
