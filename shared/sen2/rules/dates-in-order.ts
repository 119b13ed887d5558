import type { Sen2Request } from '../modules.ts'
import { FROM, inEach, isBefore, type Sen2Rule } from './rule.ts'

type Days = readonly (readonly [earlier: string | null, later: string | null, laterAt: string])[]

/** Pairs of days of a request and what hangs below it that must not be the wrong way round. */
function pairsOf({ receivedOn, outcomeOn, assessment, activePlan }: Sen2Request): Days {
  const plan = assessment?.namedPlan ?? null
  const decided = assessment?.outcomeOn ?? null
  const start = plan?.startOn ?? null
  return [
    [receivedOn, outcomeOn, 'outcomeOn'],
    [receivedOn, decided, 'assessment/outcomeOn'],
    [outcomeOn, decided, 'assessment/outcomeOn'],
    [start, plan?.ceasedOn ?? null, 'assessment/namedPlan/ceasedOn'],
    ...(activePlan?.placements ?? []).map(
      ({ enteredOn, leftOn }, at) => [enteredOn, leftOn, `activePlan/placements/${at}/leftOn`] as const,
    ),
    [activePlan?.reviewMeetingOn ?? null, activePlan?.lastReviewOn ?? null, 'activePlan/lastReviewOn'],
    [activePlan?.reviewMeetingOn ?? null, activePlan?.reviewDraftOn ?? null, 'activePlan/reviewDraftOn'],
    [start, activePlan?.reviewMeetingOn ?? null, 'activePlan/reviewMeetingOn'],
  ]
}

/** Days that come one after the other in every case. */
export const ORDER_RULES = {
  'dates-out-of-order': {
    module: 'requests',
    severity: 'error',
    says: 'The date is before the one it must follow.',
    mend: 'Correct one of the two: received, decided, assessed; start, cease; entry, leaving; review meeting, decision.',
    source: FROM.product,
    check: inEach('requests', request =>
      pairsOf(request)
        .filter(([earlier, later]) => isBefore(later, earlier))
        .map(([, , at]) => at),
    ),
  },
} as const satisfies Record<string, Sen2Rule>
