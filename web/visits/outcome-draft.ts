import type { RequestView } from '../../shared/contracts/requests.ts'
import type { Sent } from '../../shared/contracts/routes.ts'

type Content = RequestView['request']['content']
type OutcomeProgress = Sent<'POST /requests/:requestId/closure'>['body']['outcomes'][number]
type OutcomeKey = OutcomeProgress['outcome']

/** What was said of each outcome while it is being written; without progress it counts as not looked at. */
export type OutcomeDraft = Readonly<
  Partial<Record<string, { readonly progress: string; readonly note: string }>>
>

/** An outcome to ask about. `wanted` is what the setting hoped for, '' where it did not name this one. */
export interface AskedOutcome {
  readonly outcome: string
  readonly label: string
  readonly wanted: string
}

/** The outcomes the setting wanted, and the rest of the framework. */
export function askedOutcomes(
  wanted: Content['outcomes'],
  framework: Readonly<Record<string, { readonly label: string }>>,
): { readonly wanted: AskedOutcome[]; readonly others: AskedOutcome[] } {
  const all = Object.entries(framework).map(([outcome, { label }]) => {
    const named = (wanted ?? []).filter(one => one.outcome === outcome)
    return { outcome, label, wanted: named.map(one => one.wanted).join('\n'), isWanted: named.length > 0 }
  })
  const plain = ({ outcome, label, wanted }: AskedOutcome) => ({ outcome, label, wanted })
  return {
    wanted: all.filter(one => one.isWanted).map(plain),
    others: all.filter(one => !one.isWanted).map(plain),
  }
}

/** The outcomes as they are sent: those whose progress was said. */
export function outcomesOf(draft: OutcomeDraft): OutcomeProgress[] {
  return Object.entries(draft).flatMap(([outcome, said]) =>
    said === undefined || said.progress === ''
      ? []
      : [
          {
            outcome: outcome as OutcomeKey,
            progress: said.progress as OutcomeProgress['progress'],
            note: said.note,
          },
        ],
  )
}
