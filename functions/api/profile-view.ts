import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { OUTCOME_KEYS, OUTCOMES, PROGRESS, PROGRESS_KEYS } from '../../shared/catalogue/outcomes.ts'
import type { ProfileView, ProfileYear } from '../../shared/contracts/profile.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS } from '../../shared/hours/streams.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { type GroupFigures, groupLabel, groupOf } from '../../shared/profile/groups.ts'
import {
  MEASURE_KEYS,
  MEASURES,
  type ProfileRows,
  waitingNow,
  type YearFigures,
  yearFigures,
} from '../../shared/profile/measures.ts'
import type { SelfReviewRow } from '../../shared/profile/self-review.ts'
import { profileYears } from '../actions/read-profile-rows.ts'

/** What a profile is shown from. */
export interface ProfileFound {
  readonly setting: Setting
  readonly rows: ProfileRows
  /** As they were worked out in the morning; null where they never were. */
  readonly group: GroupFigures | null
  readonly reviews: readonly SelfReviewRow[]
}

/** A setting's profile: its own numbers exact, those of settings like it as they were kept, protected. */
export function profileView({ setting, rows, group, reviews }: ProfileFound, today: LocalDate): ProfileView {
  const latest = [...reviews].sort((a, b) => (a.academicYear < b.academicYear ? 1 : -1))[0]
  return {
    settingId: setting.id,
    settingName: setting.name,
    years: profileYears(today).map(year => yearView(yearFigures(rows, year), group)),
    waiting: waitingNow(rows),
    group: {
      label: groupLabel(groupOf(setting)),
      settingCount: group?.settingCount ?? null,
      computedOn: group?.computedOn ?? null,
    },
    review: latest === undefined ? null : { academicYear: latest.academicYear, status: latest.status },
  }
}

function yearView(figures: YearFigures, group: GroupFigures | null): ProfileYear {
  const { academicYear, measured, outcomes, usedHalfHours } = figures
  const theirs = group?.years[academicYear]
  return {
    academicYear,
    measures: MEASURE_KEYS.map(key => ({
      key,
      label: MEASURES[key].label,
      unit: MEASURES[key].unit,
      own: measured[key],
      group: theirs?.[key] ?? null,
    })),
    outcomes: OUTCOME_KEYS.map(outcome => ({
      outcome,
      label: OUTCOMES[outcome].label,
      progress: PROGRESS_KEYS.map(key => ({ label: PROGRESS[key], count: outcomes[outcome][key] })),
    })),
    hours: FUNDING_STREAM_KEYS.map(key => ({
      label: FUNDING_STREAMS[key].label,
      usedHalfHours: usedHalfHours[key],
    })),
  }
}
