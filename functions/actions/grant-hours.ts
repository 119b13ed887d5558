import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { FUNDING_STREAMS, type FundingStream } from '../../shared/hours/streams.ts'
import { assertMetered, assertYearOpen, granted } from '../../shared/hours/transfer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertOpen, ledgerIn, type PartyFound, tellOfHours } from './hours-parties.ts'
import { recordChange } from './record-change.ts'

/** How many hours the year has, and how many somebody saw that it had. */
export interface GrantInput {
  readonly academicYear: string
  readonly stream: FundingStream
  readonly wasHalfHours: number
  readonly entitledHalfHours: number
  readonly why: string
}

/**
 * Sets the hours that a setting or pot has of a stream for a year.
 * @throws Refusal hours-exhausted below what is used and set aside; not-allowed-now when somebody else has changed them,
 *   for a stream without a limit, a year that is over or a setting that has closed
 */
export function grantHours(
  acting: Acting,
  found: PartyFound,
  input: GrantInput,
): Outcome<{ transferId: string }> {
  const { academicYear, stream, entitledHalfHours, why } = input
  assertMetered(stream)
  assertYearOpen(academicYear, academicYearOf(acting.today))
  assertOpen(found)
  const ledger = ledgerIn(found, input)
  if (ledger.entitledHalfHours !== input.wasHalfHours)
    throw new Refusal(
      'not-allowed-now',
      'Somebody else has changed these hours since you opened them. Open them again to see the change.',
    )
  const next = {
    id: acting.newId(),
    academicYear,
    stream,
    from: null,
    to: found.party,
    halfHours: entitledHalfHours - ledger.entitledHalfHours,
    why,
    by: personOf(acting),
    at: acting.at,
  }
  const note = {
    what: 'hours-granted',
    why,
    facts: { stream, academicYear, entitledHalfHours, wasHalfHours: input.wasHalfHours, to: found.party.id },
  } as const
  const text = `Your ${FUNDING_STREAMS[stream].label} hours for ${academicYear} are now ${entitledHalfHours / 2}; the reason is on your hours page.`
  const { change } = recordChange(
    acting,
    { kind: 'transfer', was: null, next },
    note,
    tellOfHours(found.party, text),
  )
  const ledgers = [{ next: granted(ledger, entitledHalfHours), expects: ledger.version }]
  return { change: { ...change, ledgers }, answer: { transferId: next.id } }
}
