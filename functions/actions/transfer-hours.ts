import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { FUNDING_STREAMS, type FundingStream } from '../../shared/hours/streams.ts'
import { assertMetered, assertYearOpen, moved } from '../../shared/hours/transfer.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Acting, type Outcome, personOf } from './acting.ts'
import { assertOpen, ledgerIn, type PartyFound, tellOfHours } from './hours-parties.ts'
import { recordChange } from './record-change.ts'

/** How many hours go, of which stream and year, and why. */
export interface TransferInput {
  readonly academicYear: string
  readonly stream: FundingStream
  readonly halfHours: number
  readonly why: string
}

/**
 * Moves hours from one setting or pot to another within a stream and year: both ledgers and the record of it change
 * together.
 * @throws Refusal hours-exhausted when the giver has too few left; not-allowed-now for a stream without a limit, a year
 *   that is over or a setting that has closed; invalid-input where giver and receiver are the same
 */
export function transferHours(
  acting: Acting,
  { from, to }: { readonly from: PartyFound; readonly to: PartyFound },
  input: TransferInput,
): Outcome<{ transferId: string }> {
  const { academicYear, stream, halfHours, why } = input
  if (from.party.id === to.party.id)
    throw new Refusal('invalid-input', 'Check the fields named, then send it again.', {
      fields: [{ pointer: '/toId', message: 'Choose somebody else than who gives the hours' }],
    })
  assertMetered(stream)
  assertYearOpen(academicYear, academicYearOf(acting.today))
  assertOpen(to)
  const [giver, receiver] = [ledgerIn(from, input), ledgerIn(to, input)]
  const [less, more] = moved([giver, receiver], halfHours)
  const next = {
    id: acting.newId(),
    academicYear,
    stream,
    from: from.party,
    to: to.party,
    halfHours,
    why,
    by: personOf(acting),
    at: acting.at,
  }
  const facts = { stream, academicYear, halfHours, from: from.party.id, to: to.party.id }
  const note = { what: 'hours-transferred', why, facts } as const
  const hours = `${halfHours / 2} ${FUNDING_STREAMS[stream].label} hours`
  const { change } = recordChange(acting, { kind: 'transfer', was: null, next }, note, [
    ...tellOfHours(
      from.party,
      `${hours} of yours were moved to ${to.party.name}; the reason is on your hours page.`,
    ),
    ...tellOfHours(
      to.party,
      `You were given ${hours} from ${from.party.name}; the reason is on your hours page.`,
    ),
  ])
  const ledgers = [
    { next: less, expects: giver.version },
    { next: more, expects: receiver.version },
  ]
  return { change: { ...change, ledgers }, answer: { transferId: next.id } }
}
