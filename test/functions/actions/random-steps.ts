import * as fc from 'fast-check'
import type { Acting, Outcome } from '../../../functions/actions/acting.ts'
import { allocateRequest } from '../../../functions/actions/allocate-request.ts'
import { bookVisit } from '../../../functions/actions/book-visit.ts'
import { cancelVisit } from '../../../functions/actions/cancel-visit.ts'
import { closeRequest } from '../../../functions/actions/close-request.ts'
import { confirmVisit } from '../../../functions/actions/confirm-visit.ts'
import { moveVisit } from '../../../functions/actions/move-visit.ts'
import { recordVisit } from '../../../functions/actions/record-visit.ts'
import { withdrawRequest } from '../../../functions/actions/withdraw-request.ts'
import { findMove, findVisit } from '../../../functions/api/visit-loads.ts'
import type { Stores } from '../../../functions/ports.ts'
import type { RequestCase } from '../../../functions/request-ports.ts'
import { addDays, mondayOf } from '../../../shared/calendar/local-date.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { idOf } from '../../builders/clock.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aPot } from '../../builders/pot.ts'
import { aSpecialist } from '../../builders/specialist.ts'

export const POT = aPot()
export const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()
export const IDS = [idOf(1), idOf(2)] as const
export const YEARS = ['2026-27', '2027-28']

/** Something somebody does; numbers choose among what there is. */
export const aStep = fc.record({
  verb: fc.constantFrom(
    'book',
    'book',
    'book',
    'confirm',
    'move',
    'cancel',
    'hold',
    'miss',
    'pass',
    'allocate',
    'withdraw',
    'close',
  ),
  request: fc.constantFrom(...IDS),
  visit: fc.nat(5),
  /** Most visits fall in the coming days; some in the next academic year. */
  ahead: fc.oneof(fc.nat(9), fc.constantFrom(288, 289, 290)),
  half: fc.integer({ min: 17, max: 29 }),
  minutes: fc.integer({ min: 15, max: 150 }),
  agreed: fc.boolean(),
  /** Whether a shared pot pays for what is booked. */
  isShared: fc.boolean(),
})
export type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never
interface Here {
  readonly stores: Stores
  readonly acting: Acting
  readonly found: RequestCase
  readonly visit: Visit | undefined
}
type Act = (here: Here, step: Step) => Promise<Outcome<unknown> | null>

const ask = ({ stores, found, visit }: Here) => ({
  stores,
  authority: '900',
  params: { requestId: found.request.id, visitId: visit?.id ?? idOf(404) },
})
const ledgersOf = async ({ stores }: Here) =>
  (
    await Promise.all(
      YEARS.flatMap(year => [SETTING.id, POT.id].map(id => stores.hours.ofSetting('900', id, year))),
    )
  ).flat()
const on = ({ acting }: Here, step: Step) => addDays(acting.today, step.ahead)

async function recorded(here: Here, held: boolean, minutes: number): Promise<Outcome<unknown> | null> {
  const found = await findVisit(ask(here))
  if (found === null) return null
  const { version } = found.visit
  const common = { version, nextSteps: '' }
  return recordVisit(
    here.acting,
    found,
    held
      ? { ...common, held, minutes, summary: 'x', outcomes: [] }
      : { ...common, held, reason: minutes % 2 === 0 ? 'setting-not-ready' : 'child-absent' },
  )
}

/** What each verb does, through the actions; null where there is nothing to do it to. */
export const ACTS: Readonly<Record<Exclude<Step['verb'], 'pass'>, Act>> = {
  book: async (here, step) => {
    const specialistId = here.found.request.allocation?.specialistId ?? SAM.id
    const day = on(here, step)
    const monday = mondayOf(day)
    const week = await here.stores.diary.days('900', specialistId, monday, addDays(monday, 6))
    const specialist = specialistId === SAM.id ? SAM : PAT
    const found = {
      ...here.found,
      setting: SETTING,
      specialist,
      day: week.find(one => one.on === day) ?? emptyDiaryDay(specialistId, day),
      week,
      ledgers: await ledgersOf(here),
      pot: POT,
    }
    return bookVisit(here.acting, found, {
      on: day,
      startMinutes: step.half * 30,
      minutes: step.minutes,
      agreed: step.agreed,
      ...(step.isShared && { payerId: POT.id }),
    })
  },
  confirm: async here => {
    const found = await findVisit(ask(here))
    return found && confirmVisit(here.acting, found, { version: found.visit.version })
  },
  move: async (here, step) => {
    const found = await findMove(ask(here), on(here, step))
    return (
      found &&
      moveVisit(here.acting, found, {
        version: found.visit.version,
        on: on(here, step),
        startMinutes: step.half * 30,
        reason: 'setting-asked',
      })
    )
  },
  cancel: async here => {
    const found = await findVisit(ask(here))
    return (
      found &&
      cancelVisit(here.acting, found, { version: found.visit.version, reason: 'specialist-unwell', note: '' })
    )
  },
  hold: (here, step) => recorded(here, true, step.minutes),
  miss: (here, step) => recorded(here, false, step.minutes),
  allocate: async ({ acting, found, stores }, step) => {
    const loads = await stores.specialists.loads('900')
    const chosen = step.visit % 2 === 0 ? SAM : PAT
    const input = { version: found.request.version, specialistId: chosen.id, reason: 'x' }
    return allocateRequest(
      acting,
      { request: found.request, setting: SETTING, specialists: [SAM, PAT], loads },
      input,
    )
  },
  withdraw: async (here, step) => {
    if (step.ahead > 0) return null
    const stretch = [SAM, PAT].map(({ id }) => here.stores.diary.days('900', id, '2026-11-01', '2028-01-01'))
    const days = (await Promise.all(stretch)).flat()
    const found = { ...here.found, days, ledgers: await ledgersOf(here) }
    return withdrawRequest(here.acting, found, {
      version: here.found.request.version,
      reason: 'need-met',
      note: '',
    })
  },
  close: async ({ acting, found }) =>
    closeRequest(acting, found, { version: found.request.version, summary: 'x', outcomes: [] }),
}
