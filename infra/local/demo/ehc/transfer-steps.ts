import { academicYearOf, addDays, type LocalDate } from '../../../../shared/calendar/local-date.ts'
import type { CaseChild } from '../../../../shared/casework/ehc-case.ts'
import type { Setting } from '../../../../shared/people/setting.ts'
import type { Chance } from '../chance.ts'
import { firstYearOf } from '../terms.ts'
import { demoPlan } from './named-plan.ts'
import { officeDay, type Step } from './step.ts'

/** What a transfer to the next phase is invented from. */
export interface PhaseAsk {
  readonly child: CaseChild
  readonly setting: Setting
  /** The day the plan was made. */
  readonly madeOn: LocalDate
  readonly today: LocalDate
  readonly settings: readonly Setting[]
  readonly chance: Chance
}

/**
 * The transfer to the next phase that is due this academic year, for a child in the last year of one, or was due last
 * year, for a child in the first: known in September, mostly finished before the day in February or March that the
 * regulations name.
 */
export function phaseTransfer(ask: PhaseAsk): Step[] {
  const { child, setting, today, settings } = ask
  const year = firstYearOf(academicYearOf(today))
  const next = nextPhase(setting, child.ncYear)
  if (next !== null)
    return transferTo(
      next,
      settings.filter(({ phase }) => phase === next),
      year,
      ask,
    )
  return isNew(setting, child.ncYear) ? transferTo(setting.phase, [setting], year - 1, ask) : []
}

/** The steps of a transfer to one of some settings, in the academic year that begins in a year. */
function transferTo(
  next: Setting['phase'],
  places: readonly Setting[],
  year: number,
  { setting, madeOn, chance }: PhaseAsk,
): Step[] {
  const begins = `${year}-09-04`
  const knownOn = officeDay(madeOn > begins ? madeOn : begins, 6)
  const noticeOn = officeDay(`${year + 1}-01-04`, chance.between(2, 9))
  if (knownOn >= noticeOn) return []
  const review = `transfer-${year + 1}`
  const finalOn = officeDay(noticeOn, chance.yes(0.85) ? chance.between(16, 28) : chance.between(50, 90))
  const transfersOn = `${year + 1}-09-01`
  const plan = demoPlan(places.length === 0 ? setting : chance.pick(places), transfersOn, chance)
  const transfer = next === 'post-16' ? 'to-post-16' : 'other'
  return [
    { kind: 'phase-transfer-due', on: knownOn, details: { transfer, transfersOn } },
    { kind: 'amendment-notice-served', on: noticeOn, details: { review } },
    { kind: 'amendment-views-received', on: officeDay(noticeOn, 12), details: { review } },
    {
      kind: 'amended-final-issued',
      on: finalOn,
      details: { review, plan, phaseTransferYear: year + 1 },
    },
  ]
}

/** The phase a child goes on to after this year, or null. */
function nextPhase({ phase }: Setting, ncYear: number | null): Setting['phase'] | null {
  if (phase === 'nursery' && ncYear === -1) return 'primary'
  if (phase === 'primary' && ncYear === 6) return 'secondary'
  if ((phase === 'secondary' || phase === 'all-through') && ncYear === 11) return 'post-16'
  return null
}

/** Whether a child came to their phase this year. */
function isNew({ phase }: Setting, ncYear: number | null): boolean {
  return (
    (phase === 'primary' && ncYear === 0) ||
    (phase === 'secondary' && ncYear === 7) ||
    (phase === 'post-16' && ncYear === 12)
  )
}

/** What a move between authorities is invented from. */
export interface MoveAsk {
  readonly on: LocalDate
  /** The other authority's code. */
  readonly other: string
  readonly setting: Setting
  readonly chance: Chance
}

/** A plan that came with a child from another authority. */
export function movedHere({ on, other, setting, chance }: MoveAsk): Step[] {
  const planMadeOn = officeDay(on, -chance.between(120, 900))
  const lastReviewedOn = addDays(on, -chance.between(20, 300))
  return [
    {
      kind: 'transferred-in',
      on,
      details: {
        fromAuthority: other,
        planMadeOn,
        lastReviewedOn: lastReviewedOn > planMadeOn ? lastReviewedOn : null,
        plan: demoPlan(setting, planMadeOn, chance),
      },
    },
    { kind: 'transfer-notified', on: officeDay(on, chance.between(10, 45)), details: {} },
  ]
}

/** A child with a plan who moved to another authority on a day. */
export function movedAway({ on, other, chance }: Omit<MoveAsk, 'setting'>): Step[] {
  return [
    {
      kind: 'move-learned',
      on: officeDay(on, -chance.between(28, 45)),
      details: { toAuthority: other, movesOn: on },
    },
    { kind: 'transferred-out', on, details: { toAuthority: other } },
  ]
}
