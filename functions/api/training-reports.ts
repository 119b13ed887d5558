import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { CourseView, CoverageLine } from '../../shared/contracts/training.ts'
import type { Id } from '../../shared/ids.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { CourseSession, Place } from '../../shared/training/session.ts'
import type { TrainingAsk } from '../actions/session-accounts.ts'

/** Every session there was or will be of a course, with its register, by day. */
export async function sessionsOfCourse(
  { stores, authority }: TrainingAsk,
  courseId: Id,
): Promise<CourseSession[]> {
  const rows = await stores.records.rows('session', authority, { by: 'byPriority', list: courseId })
  const read = await Promise.all(rows.map(({ id }) => stores.records.get('session', authority, id)))
  return read.filter(session => session !== null)
}

/** What people said of a course; null where nobody has yet. Means are to one decimal. */
export function evaluationSummary(sessions: readonly CourseSession[]): CourseView['evaluations'] {
  const given = sessions
    .flatMap(({ places }) => places)
    .map(({ evaluation }) => evaluation)
    .filter(evaluation => evaluation !== null)
  if (given.length === 0) return null
  const mean = (of: (one: NonNullable<Place['evaluation']>) => number) =>
    Math.round((given.reduce((sum, one) => sum + of(one), 0) / given.length) * 10) / 10
  return {
    count: given.length,
    usefulMean: mean(({ useful }) => useful),
    confidenceMean: mean(({ confidence }) => confidence),
    wouldRecommendCount: given.filter(({ wouldRecommend }) => wouldRecommend).length,
    comments: given.map(({ comment }) => comment).filter(comment => comment !== ''),
  }
}

/** Which settings have had a course, a line for each open setting and any that had it, by name. */
export function coverageLines(
  settings: readonly Setting[],
  sessions: readonly CourseSession[],
  today: LocalDate,
): CoverageLine[] {
  const seats = sessions.flatMap(({ on, status, places }) =>
    places.map(place => ({ place, on, isToCome: status === 'planned' && on >= today })),
  )
  return settings
    .map(({ id, name, phase, status }) => {
      const own = seats.filter(({ place }) => place.settingId === id)
      const attended = own.filter(({ place }) => place.status === 'attended')
      const booked = own.filter(({ place, isToCome }) => isToCome && place.status === 'booked')
      const line = {
        settingId: id,
        settingName: name,
        phase,
        attended: attended.length,
        booked: booked.length,
        lastOn:
          attended
            .map(({ on }) => on)
            .sort()
            .at(-1) ?? null,
      }
      return { line, isShown: status === 'open' || attended.length > 0 }
    })
    .filter(({ isShown }) => isShown)
    .map(({ line }) => line)
    .sort((a, b) => a.settingName.localeCompare(b.settingName, 'en-GB'))
}
