import * as z from 'zod'
import { addDays, addWeeks, daysBetween, isWithin, LocalDate, longDate } from '../calendar/local-date.ts'
import { EXEMPTIONS, GROUNDS, type GroundKey, type Provision } from './exemption-grounds.ts'

const note = z.string().trim().min(1, 'Say what happened').max(2000)

/** A closure: the first day closed and the day it re-opens, with the day advice was asked for. */
const closure = { adviceRequestedOn: LocalDate, closedFrom: LocalDate, reopensOn: LocalDate, note }

/**
 * What has to be known for each ground. `affectedFrom` and `affectedTo`, `awayFrom` and `awayTo` are first and
 * last days, both included.
 */
export const ExemptionEvidence = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('setting-closed'), ...closure }),
  z.strictObject({ ground: z.literal('early-years-closed'), ...closure }),
  z.strictObject({
    ground: z.literal('exceptional-circumstances'),
    affectedFrom: LocalDate,
    affectedTo: LocalDate,
    note,
  }),
  z.strictObject({ ground: z.literal('absent-from-area'), awayFrom: LocalDate, awayTo: LocalDate, note }),
  z.strictObject({ ground: z.literal('missed-appointment'), missedOn: LocalDate, note }),
  z.strictObject({ ground: z.literal('further-representations'), from: LocalDate, to: LocalDate, note }),
])
export type ExemptionEvidence = z.infer<typeof ExemptionEvidence>

/** The time a limit allows: the day it is counted from and its last day. */
export interface TimeAllowed {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Whether an exemption applies, or why not in words that name the provision. */
export type ExemptionVerdict =
  | { readonly applies: true; readonly ground: GroundKey; readonly letter: string }
  | { readonly applies: false; readonly ground: GroundKey; readonly reason: string }

/**
 * The first and last day on which asking for advice makes a closure count: one week before it closes to one week
 * before it re-opens. That both ends count is this product's reading.
 * @example closed 2026-07-23, re-opens 2026-09-02 -> 2026-07-16 to 2026-08-26
 * @source SI 2014/1530 reg. 10(4)(a)
 */
export function adviceWindow(closedFrom: LocalDate, reopensOn: LocalDate): TimeAllowed {
  return { from: addWeeks(closedFrom, -1), to: addWeeks(reopensOn, -1) }
}

/**
 * Whether evidence makes out a ground of a provision. Says nothing about the due day, which never moves: the
 * limit excused is still shown with its days over.
 * @param allowed  the time the limit allows; null where not known yet, and then "during that time" is not checked
 * @source SI 2014/1530 regs. 5(4), 8(2), 10(4), 13(3), 27(3), 44(3), 45(7)
 */
export function assessExemption(
  provision: Provision,
  evidence: ExemptionEvidence,
  allowed: TimeAllowed | null = null,
): ExemptionVerdict {
  const row = EXEMPTIONS[provision]
  const ground = row.grounds[evidence.ground]
  if (ground === undefined)
    return no(
      evidence,
      `${row.label} does not have the ground that ${GROUNDS[evidence.ground]}. ${whereFound(evidence.ground)}`,
    )
  const reason = flaw(evidence, ground.leastDays ?? 0, row.label, allowed)
  return reason === null
    ? { applies: true, ground: evidence.ground, letter: ground.letter }
    : no(evidence, reason)
}

function no(evidence: ExemptionEvidence, reason: string): ExemptionVerdict {
  return { applies: false, ground: evidence.ground, reason }
}

function whereFound(ground: GroundKey): string {
  const having = Object.values(EXEMPTIONS).filter(row => row.grounds[ground] !== undefined)
  return `It is a ground only under ${having.map(row => row.label).join(', ')}.`
}

/** What is wrong with the evidence, or null. */
function flaw(
  evidence: ExemptionEvidence,
  leastDays: number,
  label: string,
  allowed: TimeAllowed | null,
): string | null {
  switch (evidence.ground) {
    case 'setting-closed':
    case 'early-years-closed':
      return closureFlaw(evidence, leastDays, label, allowed)
    case 'exceptional-circumstances':
      return spanFlaw(evidence.affectedFrom, evidence.affectedTo, 1, label, allowed)
    case 'absent-from-area':
      return spanFlaw(evidence.awayFrom, evidence.awayTo, leastDays, label, allowed)
    case 'missed-appointment':
      return spanFlaw(evidence.missedOn, evidence.missedOn, 1, label, allowed)
    case 'further-representations':
      return spanFlaw(evidence.from, evidence.to, 1, label, allowed)
  }
}

function closureFlaw(
  { adviceRequestedOn, closedFrom, reopensOn }: Record<keyof typeof closure, string>,
  leastDays: number,
  label: string,
  allowed: TimeAllowed | null,
): string | null {
  if (allowed !== null && !isWithin(adviceRequestedOn, allowed.from, allowed.to))
    return `Under ${label} advice must have been asked for during the time allowed, ${longDate(allowed.from)} to ${longDate(allowed.to)}: it was asked for on ${longDate(adviceRequestedOn)}.`
  const days = daysBetween(closedFrom, reopensOn)
  if (days <= 0) return `Under ${label} the setting must re-open after it closes: check the two dates.`
  if (days < leastDays)
    return `Under ${label} the setting must be closed for at least ${leastDays} days without a break: this closure is ${days} days.`
  const { from, to } = adviceWindow(closedFrom, reopensOn)
  if (isWithin(adviceRequestedOn, from, to)) return null
  return `Under ${label} advice must have been asked for from ${longDate(from)} to ${longDate(to)}: it was asked for on ${longDate(adviceRequestedOn)}.`
}

/** Days are counted with both ends, and only those within the time allowed where that is known. */
function spanFlaw(
  from: LocalDate,
  to: LocalDate,
  leastDays: number,
  label: string,
  allowed: TimeAllowed | null,
): string | null {
  if (to < from) return `Under ${label} the last day cannot be before the first: check the two dates.`
  const first = allowed !== null && allowed.from > from ? allowed.from : from
  const last = allowed !== null && allowed.to < to ? allowed.to : to
  const days = Math.max(0, daysBetween(first, addDays(last, 1)))
  if (days >= leastDays) return null
  if (days === 0)
    return `Under ${label} this must happen during the time allowed, ${longDate(allowed?.from ?? from)} to ${longDate(allowed?.to ?? to)}.`
  return `Under ${label} the absence must last at least ${leastDays} days without a break within the time allowed: this is ${days} days.`
}
