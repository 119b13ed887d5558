import type { LocalDate } from '../../shared/calendar/local-date.ts'
import type { Id } from '../../shared/ids.ts'
import type { DiaryDay } from '../../shared/visits/diary-day.ts'
import type { PlacesFound } from '../actions/book-places.ts'
import type { WholeSessionFound } from '../actions/change-session.ts'
import type { PlaceFound } from '../actions/place-found.ts'
import type { PlanFound } from '../actions/plan-session.ts'
import { accountOf, accountsOf, type TrainingAsk } from '../actions/session-accounts.ts'
import type { TrainersFound } from '../actions/session-trainers.ts'
import { specialistWithDays } from './specialist-with-days.ts'

/** A course with its trainers’ diaries on a day; null when there is no such course. */
export async function findPlan(
  ask: TrainingAsk & { readonly params: { readonly courseId: Id } },
  { on, trainerIds }: { readonly on: LocalDate; readonly trainerIds: readonly string[] },
): Promise<PlanFound | null> {
  const [course, found] = await Promise.all([
    ask.stores.records.get('course', ask.authority, ask.params.courseId),
    trainersWithDays(ask, trainerIds, [on]),
  ])
  return course === null ? null : { course, ...found }
}

/** A session with its settings, and the diaries of those who give it and, where it changes, are to give it. */
export async function findWholeSession(
  ask: TrainingAsk & { readonly params: { readonly sessionId: Id } },
  next: { readonly on: LocalDate; readonly trainerIds: readonly string[] } | null = null,
): Promise<WholeSessionFound | null> {
  const session = await ask.stores.records.get('session', ask.authority, ask.params.sessionId)
  if (session === null) return null
  const ids = [...session.trainers.map(({ specialistId }) => specialistId), ...(next?.trainerIds ?? [])]
  const days = next === null ? [session.on] : [...new Set([session.on, next.on])]
  const [accounts, found] = await Promise.all([
    accountsOf(ask, session),
    trainersWithDays(ask, [...new Set(ids)], days),
  ])
  return { session, accounts, ...found }
}

/** A session and a setting, with what the setting has there; null when either is missing. */
export async function findPlaces(
  ask: TrainingAsk & { readonly params: { readonly sessionId: Id; readonly settingId: string } },
): Promise<PlacesFound | null> {
  const { stores, authority, params } = ask
  const [session, setting] = await Promise.all([
    stores.records.get('session', authority, params.sessionId),
    stores.settings.get(authority, params.settingId),
  ])
  if (session === null || setting === null) return null
  return { session, setting, account: await accountOf(ask, session, setting.id) }
}

/** The same with one place, which must be the setting's; null when it is not. */
export async function findPlace(
  ask: TrainingAsk & {
    readonly params: { readonly sessionId: Id; readonly settingId: string; readonly placeId: Id }
  },
): Promise<PlaceFound | null> {
  const found = await findPlaces(ask)
  const place = found?.session.places.find(({ id }) => id === ask.params.placeId)
  if (found === null || place === undefined || place.settingId !== found.setting.id) return null
  return { ...found, place }
}

async function trainersWithDays(
  { stores, authority }: TrainingAsk,
  ids: readonly string[],
  days: readonly LocalDate[],
): Promise<TrainersFound> {
  const read = await Promise.all(
    [...new Set(ids)].flatMap(specialistId =>
      days.map(on => specialistWithDays(stores, authority, { specialistId, from: on, to: on })),
    ),
  )
  const latest = new Map<string, TrainersFound['trainers'][number]>()
  for (const { specialist } of read)
    if (specialist !== null && specialist.version >= (latest.get(specialist.id)?.version ?? 0))
      latest.set(specialist.id, specialist)
  return { trainers: [...latest.values()], days: read.flatMap((one): readonly DiaryDay[] => one.days) }
}
