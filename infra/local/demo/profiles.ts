import { profileYears } from '../../../functions/actions/read-profile-rows.ts'
import { saveSelfReview } from '../../../functions/actions/save-self-review.ts'
import type { Item } from '../../../functions/storage/items.ts'
import { recordItem } from '../../../functions/storage/records.ts'
import { academicYearOf, londonInstant } from '../../../shared/calendar/local-date.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { groupFigures, groupOf } from '../../../shared/profile/groups.ts'
import type { ProfileRows } from '../../../shared/profile/measures.ts'
import { STATEMENT_KEYS } from '../../../shared/profile/statements.ts'
import type { Chance } from './chance.ts'
import { type Stage, tellerFrom, whoActs } from './teller.ts'

/** What is said to show a level. */
const EVIDENCE = [
  'Minutes of staff meetings; lesson visits in the autumn',
  'Plans of all year groups looked at together in June',
  'Parents said so in the yearly survey',
  'Training record of the year',
  'The governors’ visit in March',
]

/** Own reviews of half the settings: last year's, finished, and this year's, most of them only begun. */
export function playSelfReviews(stage: Stage, chance: Chance): void {
  const open = stage.settings.filter(({ status }) => status === 'open')
  const thisYear = academicYearOf(stage.today)
  const before = stage.pastDays.findLastIndex(on => academicYearOf(on) < thisYear)
  const now = stage.pastDays.length - 8
  for (const setting of open) {
    const isActive = chance.yes(0.5)
    if (isActive) review(stage, chance, setting, { day: before - 20, finish: true })
    if (isActive && now > before) review(stage, chance, setting, { day: now, finish: chance.yes(0.2) })
  }
}

function review(
  stage: Stage,
  chance: Chance,
  { id }: Setting,
  { day, finish }: { readonly day: number; readonly finish: boolean },
): void {
  const [senco] = whoActs.sencoOf(stage, id)
  if (senco === undefined || day < 0) return
  const tell = tellerFrom(stage, chance, day)
  const acting = { ...tell.acting(senco), at: londonInstant(tell.on(), 960), nowMinutes: 960 }
  const keys = finish ? STATEMENT_KEYS : STATEMENT_KEYS.slice(0, 5)
  const level = () => (finish ? chance.between(1, 3) : chance.between(2, 4))
  const answers = Object.fromEntries(
    keys.map(key => [key, { level: level(), evidence: chance.pick(EVIDENCE) }]),
  )
  const nextSteps = finish ? 'Train all teaching assistants; begin reviews earlier in the term.' : ''
  const input = { version: 0, answers, nextSteps, finish }
  stage.world.commit(saveSelfReview(acting, { settingId: id, review: null }, input).change)
}

/** The figures of groups of settings, as the schedule works them out each morning, from what was played. */
export function putGroupFigures({ world, settings, today }: Stage, authority: string): void {
  const rows = rowsBySetting(world.items())
  const open = settings.filter(({ status }) => status === 'open')
  const groups = new Map(open.map(setting => [groupOf(setting).id, groupOf(setting)]))
  for (const group of groups.values()) {
    const members = open
      .filter(setting => groupOf(setting).id === group.id)
      .map(({ id }) => rows.get(id) ?? NOTHING)
    const figures = groupFigures(group, members, { authority, on: today, years: profileYears(today) })
    world.put(recordItem({ kind: 'group-figures', next: { ...figures, version: 1 } }))
  }
}

const NOTHING: ProfileRows = { requests: [], visits: [], questions: [], attendances: [] }
const LISTS: Readonly<Record<string, keyof ProfileRows>> = {
  request: 'requests',
  question: 'questions',
  attendance: 'attendances',
}

/** The rows that lists of each setting have. */
function rowsBySetting(items: readonly Item[]): Map<string, ProfileRows> {
  const found = new Map<string, ProfileRows>()
  for (const { pk, sk, row } of items) {
    const kind = pk.split('#')[1] ?? ''
    const isRecord = sk === 'record' || sk === kind
    const key = sk.startsWith('visit#') ? 'visits' : isRecord ? LISTS[kind] : undefined
    const settingId = (row as { settingId?: string } | undefined)?.settingId
    if (key === undefined || settingId === undefined) continue
    const theirs = found.get(settingId) ?? NOTHING
    found.set(settingId, { ...theirs, [key]: [...theirs[key], row] })
  }
  return found
}
