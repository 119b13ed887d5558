import { bookSeries } from '../../../functions/actions/book-series.ts'
import type { SeriesFound } from '../../../functions/actions/series-visits.ts'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import {
  academicYearOf,
  addDays,
  daysFromTo,
  mondayOf,
  type Weekday,
} from '../../../shared/calendar/local-date.ts'
import { type ServiceKey, serviceOf } from '../../../shared/catalogue/services.ts'
import { leftHalfHours } from '../../../shared/hours/ledger.ts'
import type { FundingStream } from '../../../shared/hours/streams.ts'
import type { Setting } from '../../../shared/people/setting.ts'
import { DAY_SHAPE } from '../../../shared/people/specialist.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { cannotDo } from '../../../shared/requests/cannot-do.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { type ProposedSeries, proposeSeries } from '../../../shared/series/propose-series.ts'
import { TRAVEL_POLICY } from '../../../shared/visits/travel.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import type { Chance } from './chance.ts'
import { storyOf } from './story.ts'
import { recordTold } from './story-visits.ts'
import { type Stage, type Teller, tellerFrom, whoActs } from './teller.ts'

/** A series to be told: of what, since when and how. */
interface SeriesPlan {
  readonly serviceId: ServiceKey
  /** Working days ago on which it was booked. */
  readonly back: number
  readonly count: number
  readonly everyWeeks: number
  readonly agreed: boolean
  readonly stream: FundingStream
}

/** One that is under way, and one that waits for its setting to agree. */
const PLANS: readonly SeriesPlan[] = [
  {
    serviceId: 'special-school-outreach',
    back: 22,
    count: 6,
    everyWeeks: 2,
    agreed: true,
    stream: 'experts-at-hand',
  },
  { serviceId: 'whole-setting-training', back: 1, count: 3, everyWeeks: 2, agreed: false, stream: 'core' },
]

const WEEK: readonly Weekday[] = ['tue', 'wed', 'thu', 'mon', 'fri']

/** Series of visits, each of a request made for it: outreach that is under way, and training that was proposed yesterday. */
export function playSeries(stage: Stage, chance: Chance): void {
  for (const plan of PLANS) {
    const setting = mostHours(stage, plan.stream)
    if (setting !== undefined) tellSeries(stage, { ...plan, setting, chance: chance.fork(plan.serviceId) })
  }
}

type SettingPlan = SeriesPlan & { readonly setting: Setting; readonly chance: Chance }

/** The setting that has most hours left of a stream. */
function mostHours({ world, settings, today }: Stage, stream: FundingStream): Setting | undefined {
  const left = ({ id }: Setting) =>
    world
      .ledgersOf(id, academicYearOf(today))
      .filter(one => one.stream === stream)
      .reduce((sum, ledger) => sum + leftHalfHours(ledger), 0)
  return [...settings].sort((a, b) => left(b) - left(a))[0]
}

function tellSeries(stage: Stage, plan: SettingPlan): void {
  const request = allocatedFor(stage, plan)
  if (request === null) return
  const tell = tellerFrom(stage, plan.chance.fork('series'), stage.pastDays.length - 1 - plan.back)
  play(tell.wait(0))
  for (const visit of booked(tell, plan, request).filter(({ on }) => on < stage.today)) {
    play(tell.waitUntil(visit.on, visit.endMinutes + 15))
    recordTold(tell, visit, true)
  }
}

/** Plays a story on its own: the waits only move its clock. */
function play(story: Iterable<string>): void {
  for (const _ of story);
}

/** A request that was allocated before the series was booked; null where nobody could take it. */
function allocatedFor(stage: Stage, { serviceId, setting, back, chance }: SettingPlan): Request | null {
  const before = new Set(requestsOf(stage, setting).map(({ id }) => id))
  const story = { ending: 'allocated', lastBack: back + 1, setting, serviceId, visitInDays: 0 } as const
  play(storyOf({ ...story, chance: chance.fork('request') }, stage))
  const made = requestsOf(stage, setting).find(({ id }) => !before.has(id))
  return made?.status === 'allocated' ? made : null
}

function requestsOf({ world }: Stage, setting: Setting): Request[] {
  return world
    .items()
    .filter(({ sk }) => sk === 'request')
    .map(({ data }) => data as Request)
    .filter(({ settingId }) => settingId === setting.id)
}

/** Books the series on the first day of the week on which most of it can be; none where hours or times are missing. */
function booked(tell: Teller, plan: SettingPlan, request: Request): Visit[] {
  const found = foundFor(tell, plan, request)
  const proposals = WEEK.flatMap(weekday => proposed(tell, plan, found, weekday) ?? [])
  const timesOf = ({ visits }: ProposedSeries) =>
    visits.flatMap(({ on, startMinutes }) => (startMinutes === null ? [] : [{ on, startMinutes }]))
  const best = proposals.sort((a, b) => timesOf(b).length - timesOf(a).length)[0]
  const visits = best === undefined ? [] : timesOf(best)
  if (visits.length < 2) return []
  const acting = tell.acting(whoActs.specialist(tell.stage, found.specialist.id))
  return (
    unlessRefused(
      () => tell.play(bookSeries(acting, found, { visits, agreed: plan.agreed, stream: plan.stream })).visits,
    ) ?? []
  )
}

function proposed(
  tell: Teller,
  { count, everyWeeks, setting }: SettingPlan,
  { specialist, days, request }: SeriesFound,
  weekday: Weekday,
): ProposedSeries | null {
  const question = {
    specialist,
    setting,
    days,
    minutes: serviceOf(request.serviceId).minutes,
    travel: TRAVEL_POLICY,
    today: tell.on(),
    dayShape: DAY_SHAPE,
    holidays: BANK_HOLIDAYS,
    isRuledOut: (on: string) => cannotDo(request, on),
  }
  const pattern = { count, everyWeeks, weekdays: [weekday], from: addDays(tell.on(), 3) }
  return unlessRefused(() => proposeSeries(question, { pattern, time: { half: 'any' } }))
}

/** How far ahead of its booking the diary of a series is looked at, in days: its weeks, and the holidays between them. */
const AHEAD = 200

function foundFor(
  { stage: { world, specialists }, on }: Teller,
  { setting }: SettingPlan,
  request: Request,
): SeriesFound {
  const specialist = specialists.find(({ id }) => id === request.allocation?.specialistId)
  if (specialist === undefined) throw new Error('A request of the demo has a specialist that is not there')
  const [from, to] = [mondayOf(on()), addDays(on(), AHEAD)]
  const years = [...new Set([from, to].map(academicYearOf))]
  return {
    ...world.caseOf(request.id),
    setting,
    specialist,
    days: daysFromTo(from, to).map(day => world.diaryDay(specialist.id, day)),
    ledgers: years.flatMap(year => world.ledgersOf(setting.id, year)),
  }
}

function unlessRefused<Value>(act: () => Value): Value | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
