import * as z from 'zod'
import type { RecordShape } from '../records/record-shape.ts'
import { Refusal } from '../refusal.ts'
import { Person } from '../requests/request.ts'
import { type Ledger, leftHalfHours } from './ledger.ts'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from './streams.ts'

/** Who has hours: a setting, or a pot that several settings share. */
export const Party = z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(['setting', 'pot']) })
export type Party = z.infer<typeof Party>

/**
 * A change of what somebody is entitled to: hours moved from one to another within a stream and year, or, without a
 * giver, the hours of the year that the authority set. Kept for good; it never changes.
 */
export const Transfer = z.strictObject({
  authority: z.string(),
  id: z.string(),
  version: z.int().min(1),
  chainHead: z.string(),
  academicYear: z.string().regex(/^\d{4}-\d{2}$/),
  stream: z.enum(FUNDING_STREAM_KEYS),
  from: Party.nullable(),
  to: Party,
  halfHours: z.int().meta({ description: 'By how many the receiver’s rose; below 0 where the year was cut' }),
  why: z.string(),
  by: Person,
  at: z.iso.datetime(),
})
export type Transfer = z.infer<typeof Transfer>

/** How transfers are kept: the receiver's and the giver's of a year, and everybody's of a year, in the order of time. */
export const TRANSFER_SHAPE: RecordShape<Transfer, Transfer> = {
  schema: Transfer,
  rowOf: transfer => transfer,
  placesOf: ({ id, at: when, academicYear, from, to }) => {
    const at = `${when}#${id}`
    return {
      bySetting: { list: `${to.id}#${academicYear}`, at },
      ...(from !== null && { bySpecialist: { list: `${from.id}#${academicYear}`, at } }),
      byDate: { list: academicYear, at },
    }
  },
}

/**
 * Both ledgers after half-hours have moved: what all are entitled to together stays as it was.
 * @throws Refusal hours-exhausted when the giver has too few that are neither used nor set aside
 */
export function moved(
  [giver, receiver]: readonly [Ledger, Ledger],
  halfHours: number,
): readonly [Ledger, Ledger] {
  const left = leftHalfHours(giver)
  if (left < halfHours)
    throw new Refusal(
      'hours-exhausted',
      `Only ${left / 2} of these hours can be moved: the others are used or set aside for visits.`,
      { stream: giver.stream, neededHalfHours: halfHours, leftHalfHours: left },
    )
  return [
    { ...giver, entitledHalfHours: giver.entitledHalfHours - halfHours },
    { ...receiver, entitledHalfHours: receiver.entitledHalfHours + halfHours },
  ]
}

/**
 * The ledger with the hours of the year set anew.
 * @throws Refusal hours-exhausted below what is used and set aside already
 */
export function granted(ledger: Ledger, entitledHalfHours: number): Ledger {
  const taken = ledger.usedHalfHours + ledger.reservedHalfHours
  if (entitledHalfHours < taken)
    throw new Refusal(
      'hours-exhausted',
      `${taken / 2} hours are used or set aside already, so the year cannot have fewer.`,
      { stream: ledger.stream, neededHalfHours: taken, leftHalfHours: entitledHalfHours },
    )
  return { ...ledger, entitledHalfHours }
}

/** Insists that hours of a stream are counted at all. @throws Refusal not-allowed-now */
export function assertMetered(stream: FundingStream): void {
  const { metered, label } = FUNDING_STREAMS[stream]
  if (metered) return
  throw new Refusal('not-allowed-now', `${label} hours have no limit, so there is nothing to set or to move.`)
}

/** Insists that a year's hours can still be changed. @throws Refusal not-allowed-now once it is over */
export function assertYearOpen(academicYear: string, thisYear: string): void {
  if (academicYear >= thisYear) return
  throw new Refusal('not-allowed-now', `The year ${academicYear} is over. Its hours stay as they were.`)
}
