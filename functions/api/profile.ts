import { academicYearOf } from '../../shared/calendar/local-date.ts'
import type { ReviewLine, SelfReviewView } from '../../shared/contracts/profile.ts'
import { type Actor, can } from '../../shared/people/roles.ts'
import type { Setting } from '../../shared/people/setting.ts'
import { groupOf } from '../../shared/profile/groups.ts'
import { reviewId, type SelfReview, type SelfReviewRow } from '../../shared/profile/self-review.ts'
import {
  REVIEW_LEVELS,
  REVIEW_PARTS,
  REVIEW_STATEMENTS,
  type ReviewPart,
  STATEMENT_KEYS,
} from '../../shared/profile/statements.ts'
import { readProfileRows } from '../actions/read-profile-rows.ts'
import { saveSelfReview } from '../actions/save-self-review.ts'
import type { Stores } from '../ports.ts'
import { reading, writing } from './endpoint.ts'
import { profileView } from './profile-view.ts'

/** What support a setting has had, and how it sees itself. */
export const PROFILE_ENDPOINTS = {
  'GET /settings/:settingId/profile': reading('GET /settings/:settingId/profile', {
    load: async ({ stores, authority, params: { settingId }, today }) => {
      const [setting, rows, reviews] = await Promise.all([
        stores.settings.get(authority, settingId),
        readProfileRows(stores, authority, { settingId, today }),
        stores.records.rows('self-review', authority, { by: 'bySetting', list: settingId }),
      ])
      if (setting === null) return null
      const group = await stores.records.get('group-figures', authority, groupOf(setting).id)
      return { setting, rows, reviews, group }
    },
    relation: ({ setting }) => ({ settingId: setting.id }),
    answer: (found, { today }) => profileView(found, today),
  }),
  'GET /settings/:settingId/self-review': reading('GET /settings/:settingId/self-review', {
    load: ({ stores, authority, params: { settingId }, query, today }) =>
      findReview(stores, authority, { settingId, year: query.year ?? academicYearOf(today) }),
    relation: ({ setting }) => ({ settingId: setting.id }),
    answer: (found, { actor, today }) => reviewView(found, { actor, thisYear: academicYearOf(today) }),
  }),
  'PUT /settings/:settingId/self-review': writing('PUT /settings/:settingId/self-review', {
    load: async ({ stores, authority, params: { settingId }, today }) => {
      const found = await findReview(stores, authority, { settingId, year: academicYearOf(today) })
      return found === null ? null : { settingId, review: found.review }
    },
    relation: ({ settingId }) => ({ settingId }),
    act: (acting, found, { body }) => saveSelfReview(acting, found, body),
  }),
  'GET /self-reviews': reading('GET /self-reviews', {
    load: async ({ stores, authority }) => {
      const [settings, rows] = await Promise.all([
        stores.settings.list(authority),
        stores.records.rows('self-review', authority, { by: 'byDate', list: 'all' }),
      ])
      return { settings, rows }
    },
    relation: () => ({}),
    answer: ({ settings, rows }, { today }) => ({
      academicYear: academicYearOf(today),
      settings: settings
        .filter(({ status }) => status === 'open')
        .map(setting => reviewLine(setting, rows))
        .sort(byLastReviewed),
    }),
  }),
} as const

interface ReviewFound {
  readonly setting: Setting
  readonly academicYear: string
  readonly review: SelfReview | null
  readonly lastYear: SelfReview | null
}

async function findReview(
  stores: Stores,
  authority: string,
  { settingId, year }: { readonly settingId: string; readonly year: string },
): Promise<ReviewFound | null> {
  const before = `${Number(year.slice(0, 4)) - 1}-${year.slice(2, 4)}`
  const [setting, review, lastYear] = await Promise.all([
    stores.settings.get(authority, settingId),
    stores.records.get('self-review', authority, reviewId(settingId, year)),
    stores.records.get('self-review', authority, reviewId(settingId, before)),
  ])
  return setting === null ? null : { setting, academicYear: year, review, lastYear }
}

function reviewView(
  { setting, academicYear, review, lastYear }: ReviewFound,
  { actor, thisYear }: { readonly actor: Actor; readonly thisYear: string },
): SelfReviewView {
  const mayEdit =
    can(actor, 'review-response', { settingId: setting.id }) &&
    academicYear === thisYear &&
    review?.status !== 'finished'
  return {
    settingId: setting.id,
    settingName: setting.name,
    academicYear,
    parts: (Object.keys(REVIEW_PARTS) as ReviewPart[]).map(part => ({
      label: REVIEW_PARTS[part],
      statements: STATEMENT_KEYS.filter(key => REVIEW_STATEMENTS[key].part === part).map(key => ({
        key,
        text: REVIEW_STATEMENTS[key].text,
      })),
    })),
    levels: Object.entries(REVIEW_LEVELS).map(([level, words]) => ({ level: Number(level), ...words })),
    review: review && {
      version: review.version,
      status: review.status,
      nextSteps: review.nextSteps,
      by: review.by,
      changedAt: review.changedAt,
      answers: review.answers,
    },
    lastYear: lastYear && {
      academicYear: lastYear.academicYear,
      levels: Object.fromEntries(Object.entries(lastYear.answers).map(([key, { level }]) => [key, level])),
    },
    mayEdit,
  }
}

function reviewLine({ id, name, phase }: Setting, rows: readonly SelfReviewRow[]): ReviewLine {
  const latest = rows
    .filter(({ settingId }) => settingId === id)
    .reduce<SelfReviewRow | null>(
      (last, row) => (last && last.academicYear > row.academicYear ? last : row),
      null,
    )
  return { settingId: id, name, phase, latest: latest && latestView(latest) }
}

function latestView({ academicYear, status, changedAt, levels }: SelfReviewRow): ReviewLine['latest'] {
  const levelCounts = Object.entries(REVIEW_LEVELS).map(([level, { label }]) => ({
    label,
    count: Object.values(levels).filter(one => one === Number(level)).length,
  }))
  return { academicYear, status, changedAt, levelCounts }
}

/** Who never has comes first, then who has not for longest. */
function byLastReviewed(a: ReviewLine, b: ReviewLine): number {
  const [when, other] = [a.latest?.changedAt ?? '', b.latest?.changedAt ?? '']
  if (when !== other) return when < other ? -1 : 1
  return a.name < b.name ? -1 : 1
}
