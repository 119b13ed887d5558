import * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Half-hours a setting may use in an academic year from one funding stream, and what has become of them. */
export const Ledger = z.object({
  settingId: z.string(),
  academicYear: z.string().regex(/^\d{4}-\d{2}$/),
  stream: z.enum(FUNDING_STREAM_KEYS),
  entitledHalfHours: z.int().min(0),
  reservedHalfHours: z.int().min(0),
  usedHalfHours: z.int().min(0),
  version: z.int().min(0),
})
export type Ledger = z.infer<typeof Ledger>

/** A ledger that was never kept: nothing to use, nothing used. */
export function emptyLedger(settingId: string, academicYear: string, stream: FundingStream): Ledger {
  return {
    settingId,
    academicYear,
    stream,
    entitledHalfHours: 0,
    reservedHalfHours: 0,
    usedHalfHours: 0,
    version: 0,
  }
}

/** Half-hours that minutes take up: every begun half-hour counts. @example 61 -> 3 */
export function halfHoursOf(minutes: number): number {
  return Math.ceil(minutes / 30)
}

/** What is neither used nor reserved, in half-hours. */
export function leftHalfHours(ledger: Ledger): number {
  return ledger.entitledHalfHours - ledger.reservedHalfHours - ledger.usedHalfHours
}

/** The streams that may pay for a service: statutory work has its own, and that pays for nothing else. */
export function streamsFor(statutory: boolean): FundingStream[] {
  return FUNDING_STREAM_KEYS.filter(key => FUNDING_STREAMS[key].forStatutory === statutory)
}

/**
 * Refuses the hours of settings for statutory work, and statutory hours for any other.
 * @throws Refusal ring-fenced-hours
 */
export function assertStreamFits(stream: FundingStream, statutory: boolean): void {
  const { label, forStatutory } = FUNDING_STREAMS[stream]
  if (forStatutory === statutory) return
  throw new Refusal(
    'ring-fenced-hours',
    statutory
      ? `${label} hours are for support in settings and cannot be used for statutory advice. Use the statutory stream.`
      : `${label} hours are for statutory advice only. Use another stream.`,
    { stream },
  )
}

/**
 * The ledger with half-hours set aside for a visit. A stream that is not metered keeps count without a limit.
 * @param what  what they are for, as the refusal begins
 * @param whose  whose ledger it is, as the refusal says
 * @throws Refusal hours-exhausted when a metered stream has too few left
 */
export function reserve(
  ledger: Ledger,
  halfHours: number,
  what = 'This visit',
  whose = 'the setting',
): Ledger {
  const left = leftHalfHours(ledger)
  if (FUNDING_STREAMS[ledger.stream].metered && left < halfHours) {
    throw new Refusal(
      'hours-exhausted',
      `${what} needs ${halfHours / 2} hours and ${whose} has ${left / 2} left in the ${FUNDING_STREAMS[ledger.stream].label} stream for ${ledger.academicYear}.`,
      { stream: ledger.stream, neededHalfHours: halfHours, leftHalfHours: left },
    )
  }
  return { ...ledger, reservedHalfHours: ledger.reservedHalfHours + halfHours }
}

/** The ledger with reserved half-hours given back, as when a visit is cancelled. */
export function release(ledger: Ledger, halfHours: number): Ledger {
  return { ...ledger, reservedHalfHours: ledger.reservedHalfHours - halfHours }
}

/** The ledger with reserved half-hours used, as when a visit has taken place. */
export function use(ledger: Ledger, reservedHalfHours: number, usedHalfHours: number): Ledger {
  return {
    ...ledger,
    reservedHalfHours: ledger.reservedHalfHours - reservedHalfHours,
    usedHalfHours: ledger.usedHalfHours + usedHalfHours,
  }
}
