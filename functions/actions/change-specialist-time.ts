import { type AuditNote, CHAIN_START } from '../../shared/audit/entry.ts'
import { type LocalDate, longDate } from '../../shared/calendar/local-date.ts'
import { usualTerms } from '../../shared/calendar/usual-terms.ts'
import { changedTime } from '../../shared/people/changed-time.ts'
import type { Setting } from '../../shared/people/setting.ts'
import type { Specialist } from '../../shared/people/specialist.ts'
import type { TimeChange } from '../../shared/people/time-change.ts'
import { type DiaryDay, emptyDiaryDay } from '../../shared/visits/diary-day.ts'
import { daysThatLose, hitBy, type Misfit } from '../../shared/visits/misfits.ts'
import type { Put } from '../ports.ts'
import { type Acting, assertVersion, type Outcome, personOf } from './acting.ts'

/** A specialist with everything that a change of their time is worked out with. */
export interface TimeFound {
  readonly specialist: Specialist
  /** Every diary day of theirs from today on that was ever stored. */
  readonly days: readonly DiaryDay[]
  /** For the terms they keep; none where the change needs none. */
  readonly settings: readonly Setting[]
  /** Who may cover; none where the change needs none. */
  readonly colleagues: readonly Specialist[]
}

/** A change as it was sent, with the version that was seen. */
export interface TimeInput {
  readonly version: number
  readonly change: TimeChange
}

/**
 * Changes a specialist's time. Booked visits that it hits are saved over and told: moving them is for people. Diary
 * days that lose time are written back as they are with the version of this record, so that a booking worked out before
 * meets them and is worked out again: a booking itself writes nothing more for that. That holds for the first 80 such
 * days; a visit booked at that very moment on a later one shows among those that do not fit.
 * @throws Refusal every one of `changedTime`; stale-version
 */
export function changeSpecialistTime(
  acting: Acting,
  found: TimeFound,
  { version, change }: TimeInput,
): Outcome<{ version: number; hits: readonly Misfit[] }> {
  const { specialist, days } = found
  assertVersion(specialist.version, version)
  const changed = changedTime(specialist, change, {
    today: acting.today,
    newId: () => acting.newId(),
    terms: usualTerms(
      found.settings.filter(({ status }) => status === 'open').map(({ calendar }) => calendar),
    ),
    colleagues: found.colleagues,
  })
  const chain = specialist.chain ?? { length: 0, head: CHAIN_START }
  const next: Specialist = {
    ...changed,
    version: specialist.version + 1,
    chain: { ...chain, length: chain.length + 1 },
  }
  const hits = hitBy({ before: specialist, after: next }, days, {
    ...acting,
    travel: acting.policy.travel,
  })
  return {
    change: {
      authority: acting.actor.authority,
      at: acting.at,
      by: personOf(acting),
      note: noteOf(specialist, change, hits, changed),
      about: { kind: 'specialist', id: specialist.id, ...chain },
      entryId: acting.newId(),
      specialist: { next, expects: specialist.version },
      diaryDays: daysThatLose(specialist, next, acting.today).map(on => asItIs(days, next, on)),
    },
    answer: { version: next.version, hits },
  }
}

function asItIs(days: readonly DiaryDay[], { id, version }: Specialist, on: LocalDate): Put<DiaryDay> {
  const day = days.find(one => one.on === on) ?? emptyDiaryDay(id, on)
  return { next: { ...day, timeVersion: version }, expects: day.version }
}

/** Why somebody is away is nobody's business later on: the chain keeps that they were. */
function noteOf(
  specialist: Specialist,
  change: TimeChange,
  hits: readonly Misfit[],
  changed: Specialist,
): AuditNote {
  const facts = {
    specialistId: specialist.id,
    specialistName: specialist.name,
    when: whenOf(change, specialist),
    visits: hits.length,
    ...stretchOf(hits),
    ...(change.kind === 'cover-arranged' && {
      coverId: change.specialistId,
      coverName: changed.cover?.find(one => one.from === change.from)?.name ?? '',
    }),
  }
  return { what: change.kind, why: null, facts }
}

function stretchOf(hits: readonly Misfit[]): { from?: LocalDate; to?: LocalDate } {
  const [first, last] = [hits[0], hits.at(-1)]
  return first === undefined || last === undefined ? {} : { from: first.on, to: last.on }
}

/** What was changed, in words for the timeline. */
function whenOf(change: TimeChange, specialist: Specialist): string {
  switch (change.kind) {
    case 'pattern-set':
      return `From ${longDate(change.startsOn)}: ${halfDayCount(change.halfDays.length)} a week`
    case 'pattern-removed':
      return `From ${longDate(change.startsOn)}`
    case 'leave-added':
    case 'cover-arranged':
      return stretch(change)
    case 'leave-changed':
      return `${stretch(change)} (was ${stretch(change.was)})`
    case 'leave-taken-back':
    case 'cover-ended':
      return stretch(change.was)
    case 'commitment-added':
    case 'commitment-changed':
      return `${change.details.label}, from ${longDate(change.details.from)}`
    case 'commitment-ended': {
      const was = specialist.commitments?.find(({ id }) => id === change.id)
      return `${was?.label ?? 'Commitment'}, after ${longDate(change.lastOn)}`
    }
  }
}

function stretch({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): string {
  return from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`
}

function halfDayCount(count: number): string {
  return count === 1 ? '1 half day' : `${count} half days`
}
