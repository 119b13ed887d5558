import type { Course } from '../../../shared/training/course.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aCourse, aSession } from '../../builders/training.ts'
import { HARBOUR, PAT, PEOPLE, PIER, SAM } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const { senco } = PEOPLE
export const COURSE = 'POST /training/courses/:courseId/sessions'
export const SESSION = '/training/sessions/:sessionId' as const
export const PLACES = `POST ${SESSION}/settings/:settingId/places` as const
export const PLACE = `${SESSION}/settings/:settingId/places/:placeId` as const
export const sessionId = aSession().id
export const courseId = aCourse().id

/** An API with a course, a session of it, people and hours. */
export async function filled(
  session: Partial<CourseSession> = {},
  over: { course?: Partial<Course>; entitledHalfHours?: number } = {},
) {
  const api = await anApi([
    {
      authority: '900',
      users: Object.values(PEOPLE),
      settings: [PIER, HARBOUR],
      specialists: [SAM, PAT],
      ledgers: [PIER, HARBOUR].map(({ id }) =>
        aLedger({ settingId: id, entitledHalfHours: over.entitledHalfHours ?? 40 }),
      ),
      records: [
        { kind: 'course', next: aCourse(over.course) },
        { kind: 'session', next: aSession(session) },
      ],
    },
  ])
  const read = async () => {
    const found = await api.cupboard.stores.records.open('session', '900', sessionId)
    if (found === null) throw new Error('There is no session')
    return found
  }
  const of = (settingId: string, placeId?: string) => ({ sessionId, settingId, ...(placeId && { placeId }) })
  const book = (who = senco, settingId = PIER.id, names: (string | null)[] = [null], orWait = false) =>
    api.call(who, PLACES, { params: of(settingId), body: { names, orWait } })
  const hours = async (settingId = PIER.id) =>
    (await api.cupboard.stores.hours.ofSetting('900', settingId, '2026-27'))[0]
  return { ...api, read, of, book, hours }
}

/** A session as it is asked for. */
export const planning = {
  on: '2027-01-19',
  startMinutes: 570,
  venue: { name: 'Hub', postcode: 'ZZ1 1AA', place: null, joinDetails: 'Ring' },
  capacity: 12,
  trainerIds: [SAM.id, PAT.id],
}
