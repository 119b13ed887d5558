import * as z from 'zod'
import { LocalDate } from '../calendar/local-date.ts'
import { FUNDING_STREAM_KEYS } from '../hours/streams.ts'
import { DISCIPLINE_KEYS } from '../people/disciplines.ts'
import { HalfDay } from '../people/specialist.ts'
import { Coordinates } from '../visits/travel.ts'
import { ObjectiveWeights } from './objective.ts'

const Key = z.string().min(1).max(64)

/** A half of one day: the unit a plan is made of. */
export const DatedHalf = z.strictObject({ on: LocalDate, half: z.enum(['am', 'pm']) })
export type DatedHalf = z.infer<typeof DatedHalf>

/** Half-days that may still be used of one stream; a stream that is not named has no limit. */
const StreamLimits = z.partialRecord(z.enum(FUNDING_STREAM_KEYS), z.number().min(0))

/**
 * What a plan must hold to, because a person said so. An empty list of weeks leaves the weeks free; a week is told by
 * its Monday and stands once for each session that is pinned to it.
 */
export const Pin = z.strictObject({
  specialistId: Key.nullable(),
  weeksOf: z.array(LocalDate).max(26),
})
export type Pin = z.infer<typeof Pin>

/** Work to be planned: what is left to do of a request. Sessions are half-days. */
export const PlannableRequest = z.strictObject({
  id: Key,
  discipline: z.enum(DISCIPLINE_KEYS),
  /** Skills its specialist must have besides the discipline. */
  skills: z.array(Key),
  /** Advice a law sets a day for: late is worse than anything that is not. */
  statutory: z.boolean(),
  sessions: z.int().min(1).max(26),
  /** A short session leaves room for another short one, at the same setting or near, in the same half-day. */
  short: z.boolean(),
  /**
   * Two sessions are one visit with its preparation and writing up: both halves of one day, always. Sessions are then
   * even in number and `perWeek` is 2 or more; nobody can do a request that is not so.
   */
  wholeDay: z.boolean().optional(),
  /** The most sessions in one week. */
  perWeek: z.int().min(1).max(5),
  earliestOn: LocalDate,
  /** Days that cannot be done for this request, besides those on which its setting is closed. */
  notOn: z.array(LocalDate).max(400),
  dueOn: LocalDate.nullable(),
  points: z.int().min(0).max(999),
  settingId: Key,
  linkSpecialistId: Key.nullable(),
  /** Who came last time for this child or setting: continuity is broken by anybody else. */
  lastSpecialistId: Key.nullable(),
  stream: z.enum(FUNDING_STREAM_KEYS),
  /** Specialists who must not be sent. */
  notSpecialistIds: z.array(Key),
  pin: Pin.nullable(),
  /** Left out of this plan by a person, and so not counted as need unmet. */
  excluded: z.boolean(),
})
export type PlannableRequest = z.infer<typeof PlannableRequest>

/** A specialist's time. What the diary holds already is taken off before planning. */
export const PlannableSpecialist = z.strictObject({
  id: Key,
  name: z.string().min(1).max(120),
  disciplines: z.array(z.enum(DISCIPLINE_KEYS)),
  skills: z.array(Key),
  /** Half-days worked in a usual week. */
  halfDays: z.array(HalfDay).max(10),
  /** Whole days away, first and last included. */
  leave: z.array(z.strictObject({ from: LocalDate, to: LocalDate })).max(200),
  /**
   * Half-days the diary holds. `isVisit` ones use up the weekly limit, others (meetings) do not; `isStatutory` ones,
   * visits too, also use up what may go on statutory work.
   */
  busy: z.array(DatedHalf.extend({ isVisit: z.boolean(), isStatutory: z.boolean().optional() })).max(2000),
  /** The most half-days of visits in a week, those in the diary included. */
  weeklyLimit: z.int().min(0).max(10),
  /** Weeks, by their Mondays, in which one half-day more than the limit may be used; twice for two more. */
  moreInWeeksOf: z.array(LocalDate).max(260).optional(),
  /** The share, 0 to 1, of half-days for visits in the whole stretch, free or in the diary, for statutory work. */
  statutoryShare: z.number().min(0).max(1),
  base: Coordinates.nullable(),
  halfDaysLeft: StreamLimits,
})
export type PlannableSpecialist = z.infer<typeof PlannableSpecialist>

/** Where sessions take place. */
export const PlannableSetting = z.strictObject({
  id: Key,
  name: z.string().min(1).max(120),
  location: Coordinates.nullable(),
  /** Days inside the stretch on which nobody can visit: holidays between terms, training days. */
  closedOn: z.array(LocalDate).max(400),
  /** Why it is closed on some of those days where more weeks would not help; for the words of findings only. */
  shut: z.enum(['closed-for-good', 'terms-unknown']).optional(),
  halfDaysLeft: StreamLimits,
})
export type PlannableSetting = z.infer<typeof PlannableSetting>

/** Sessions a person has been told of. Keeping them is worth something; see the objective. */
export const PromisedSessions = z.strictObject({
  requestId: Key,
  specialistId: Key,
  sessions: z.array(DatedHalf).min(1).max(26),
})
export type PromisedSessions = z.infer<typeof PromisedSessions>

/** How minutes of travel come about: worked out from coordinates, or given from place to place. */
export const TravelTimes = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('worked-out'),
    roadFactor: z.number().min(1).max(3),
    kmPerHour: z.number().min(5).max(120),
    fixedMinutes: z.number().min(0).max(60),
    unknownMinutes: z.number().min(0).max(240),
  }),
  z.strictObject({
    kind: z.literal('given'),
    /** Minutes one way, by `from` and then `to`; places are ids of specialists (their base) and of settings. */
    minutes: z.record(Key, z.record(Key, z.number().min(0).max(600))),
    unknownMinutes: z.number().min(0).max(240),
  }),
])
export type TravelTimes = z.infer<typeof TravelTimes>

/**
 * A planning question, whole: JSON in. Weeks run Monday to Friday from `firstMonday`. Nothing else is looked at, so the
 * same question and seed have the same answer.
 */
export const AllocationProblem = z.strictObject({
  firstMonday: LocalDate,
  weeks: z.int().min(1).max(26),
  /** Nothing is planned before this day. */
  today: LocalDate,
  /** Days on which nobody works: bank holidays. */
  holidays: z.array(LocalDate).max(60),
  travel: TravelTimes,
  /** Minutes apart, one way, that still count as near for two short sessions in one half-day. */
  nearMinutes: z.number().min(0).max(60),
  weights: ObjectiveWeights,
  requests: z.array(PlannableRequest).max(60_000),
  specialists: z.array(PlannableSpecialist).max(5_000),
  settings: z.array(PlannableSetting).max(30_000),
  promised: z.array(PromisedSessions).max(60_000),
})
export type AllocationProblem = z.infer<typeof AllocationProblem>
