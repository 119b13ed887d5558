import { academicYearOf, londonDateOf } from '../calendar/local-date.ts'
import { AREA_KEYS, AREAS_OF_NEED, type AreaOfNeed } from '../catalogue/needs.ts'
import { OUTCOME_KEYS, type OutcomeKey, PROGRESS_KEYS, type ProgressKey } from '../catalogue/outcomes.ts'
import { FUNDING_STREAM_KEYS, type FundingStream } from '../hours/streams.ts'
import { QUESTION_STATUSES, type QuestionRow } from '../questions/question.ts'
import type { RequestRow } from '../requests/request.ts'
import { isHidden } from '../requests/request.ts'
import type { Attendance } from '../training/attendance.ts'
import type { VisitRow } from '../visits/visit.ts'

interface MeasureRow {
  readonly label: string
  readonly unit: 'count' | 'half-hours'
  /** Whether a zero of a group may be told: it says nothing of any child. */
  readonly isZeroTold: boolean
}

const ofArea = (area: AreaOfNeed): MeasureRow => ({
  label: `Requests: ${AREAS_OF_NEED[area].toLowerCase()}`,
  unit: 'count',
  isZeroTold: false,
})

/** What settings are compared by. TABLE. */
export const MEASURES = {
  requests: { label: 'Requests for support', unit: 'count', isZeroTold: false },
  'communication-and-interaction': ofArea('communication-and-interaction'),
  'cognition-and-learning': ofArea('cognition-and-learning'),
  'social-emotional-mental-health': ofArea('social-emotional-mental-health'),
  'sensory-and-physical': ofArea('sensory-and-physical'),
  'visits-held': { label: 'Visits held', unit: 'count', isZeroTold: false },
  'visits-not-held': { label: 'Visits that could not go ahead', unit: 'count', isZeroTold: true },
  hours: { label: 'Hours used', unit: 'half-hours', isZeroTold: true },
  questions: { label: 'Questions asked in writing', unit: 'count', isZeroTold: true },
  training: { label: 'Training places attended', unit: 'count', isZeroTold: true },
} as const satisfies Record<AreaOfNeed | string, MeasureRow>
export type MeasureKey = keyof typeof MEASURES
export const MEASURE_KEYS = Object.keys(MEASURES) as [MeasureKey, ...MeasureKey[]]

/** Each measure of one setting in a year. */
export type Measured = Readonly<Record<MeasureKey, number>>

/** Everything a profile is made of: rows of lists only, no case is opened. */
export interface ProfileRows {
  readonly requests: readonly RequestRow[]
  readonly visits: readonly VisitRow[]
  readonly questions: readonly QuestionRow[]
  readonly attendances: readonly Attendance[]
}

/** What a setting has had in a year: the measures, how far its outcomes came, and its hours by stream. */
export interface YearFigures {
  readonly academicYear: string
  readonly measured: Measured
  readonly outcomes: Readonly<Record<OutcomeKey, Readonly<Record<ProgressKey, number>>>>
  readonly usedHalfHours: Readonly<Record<FundingStream, number>>
}

/**
 * The figures of a year. Requests count in the year they were sent, with the outcomes they were closed with; those the
 * authority made, and visits that are not shared with the setting, are left out.
 */
export function yearFigures(rows: ProfileRows, academicYear: string): YearFigures {
  const isIn = (instant: string) => academicYearOf(londonDateOf(instant)) === academicYear
  const requests = rows.requests.filter(
    row => row.raisedFor === 'setting' && row.submittedAt !== null && isIn(row.submittedAt),
  )
  const visits = rows.visits.filter(row => academicYearOf(row.on) === academicYear && !isHidden(row))
  const attendances = rows.attendances.filter(row => academicYearOf(row.on) === academicYear)
  const usedHalfHours = usedBy(visits, attendances)
  const areas = AREA_KEYS.map(area => [area, requests.filter(row => row.areas.includes(area)).length])
  return {
    academicYear,
    measured: {
      ...(Object.fromEntries(areas) as Record<AreaOfNeed, number>),
      requests: requests.length,
      'visits-held': visits.filter(({ status }) => status === 'completed').length,
      'visits-not-held': visits.filter(({ status }) => status === 'not-held').length,
      hours: FUNDING_STREAM_KEYS.reduce((sum, key) => sum + usedHalfHours[key], 0),
      questions: rows.questions.filter(({ askedAt }) => isIn(askedAt)).length,
      training: attendances.reduce((sum, { counts }) => sum + (counts.attended ?? 0), 0),
    },
    outcomes: outcomesOf(requests),
    usedHalfHours,
  }
}

function usedBy(
  visits: readonly VisitRow[],
  attendances: readonly Attendance[],
): Record<FundingStream, number> {
  const all = [...visits.map(({ hours }) => hours), ...attendances]
  const used = FUNDING_STREAM_KEYS.map(key => [
    key,
    all.filter(({ stream }) => stream === key).reduce((sum, one) => sum + one.usedHalfHours, 0),
  ])
  return Object.fromEntries(used) as Record<FundingStream, number>
}

function outcomesOf(requests: readonly RequestRow[]): YearFigures['outcomes'] {
  const all = requests.flatMap(({ outcomes = [] }) => outcomes)
  const byOutcome = OUTCOME_KEYS.map(outcome => {
    const theirs = all.filter(one => one.outcome === outcome)
    const counts = PROGRESS_KEYS.map(key => [key, theirs.filter(({ progress }) => progress === key).length])
    return [outcome, Object.fromEntries(counts)]
  })
  return Object.fromEntries(byOutcome) as YearFigures['outcomes']
}

/** What waits now: requests that were sent and have no visit yet, and questions without an answer. */
export function waitingNow({ requests, questions }: Pick<ProfileRows, 'requests' | 'questions'>): {
  readonly requests: number
  readonly questions: number
} {
  return {
    requests: requests.filter(({ raisedFor, status }) => raisedFor === 'setting' && WAITING.has(status))
      .length,
    questions: questions.filter(({ status }) => QUESTION_STATUSES[status].isOpen).length,
  }
}

/** Sent, and nobody has booked a visit yet. */
const WAITING: ReadonlySet<RequestRow['status']> = new Set(['submitted', 'accepted', 'allocated'])
