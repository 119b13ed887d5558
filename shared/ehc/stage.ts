import { type CaseEvent, currentEvents } from './case.ts'
import { withoutUndoneCeasing } from './ceasing.ts'
import type { OrderKey } from './details/codes.ts'
import { orderIn } from './order-in.ts'

/**
 * How far a case has come. `isOpen` says whether a second case for the same child would stand beside it: after a
 * refusal a new request may be made, while there is a plan a new assessment of needs is a reassessment.
 */
export const STAGES = {
  'not-begun': { label: 'Not begun', isOpen: false },
  requested: { label: 'Deciding whether to assess', isOpen: true },
  'not-assessing': { label: 'Assessment refused', isOpen: false },
  assessing: { label: 'Assessing', isOpen: true },
  'not-issuing': { label: 'Plan refused', isOpen: false },
  drafting: { label: 'Drafting the plan', isOpen: true },
  plan: { label: 'Plan in place', isOpen: true },
  ended: { label: 'Ended', isOpen: false },
  'struck-out': { label: 'Ended: struck out', isOpen: false },
} as const satisfies Record<string, { label: string; isOpen: boolean }>

export type Stage = keyof typeof STAGES

/** The stage of a case from its events, superseded ones included. Nothing that still stands means it was struck out. */
export function stageOf(events: readonly CaseEvent[]): Stage {
  const standing = currentEvents(events)
  if (events.length > 0 && standing.length === 0) return 'struck-out'
  return withoutUndoneCeasing(standing).reduce<Stage>((stage, event) => {
    const next = stageAfter(event, stage)
    if (next === null || stage === 'ended') return stage
    return stage === 'plan' && next !== 'ended' ? stage : next
  }, 'not-begun')
}

/** The stage an event leads to from another, or null when it changes none. */
function stageAfter(event: CaseEvent, stage: Stage): Stage | null {
  switch (event.kind) {
    case 'request-received':
    case 'brought-to-attention':
      return stage === 'not-begun' ? 'requested' : null
    case 'decision-to-assess':
      return event.details.decision === 'assess' ? 'assessing' : 'not-assessing'
    case 'decision-to-issue':
      return event.details.decision === 'issue' ? 'drafting' : 'not-issuing'
    case 'draft-served':
      return 'drafting'
    case 'final-issued':
    case 'transferred-in':
      return 'plan'
    case 'withdrawn':
    case 'ceased':
    case 'transferred-out':
      return 'ended'
    default:
      return stageOrdered(orderIn(event), stage)
  }
}

/** The stage an order leads to. A refusal sent back has to be decided again. */
function stageOrdered(order: OrderKey | null, stage: Stage): Stage | null {
  if (order === 'assess' || order === 'reassess') return 'assessing'
  if (order === 'make-plan') return 'drafting'
  if (order !== 'reconsider') return null
  if (stage === 'not-assessing') return 'requested'
  return stage === 'not-issuing' ? 'assessing' : null
}
