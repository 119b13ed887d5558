import { type CaseEvent, currentEvents } from './case.ts'

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
} as const satisfies Record<string, { label: string; isOpen: boolean }>

export type Stage = keyof typeof STAGES

/** The stage of a case from its events, superseded ones included. */
export function stageOf(events: readonly CaseEvent[]): Stage {
  return currentEvents(events).reduce<Stage>((stage, event) => {
    const next = stageAfter(event)
    if (next === null || stage === 'ended') return stage
    return stage === 'plan' && next !== 'ended' ? stage : next
  }, 'not-begun')
}

/** The stage an event leads to, or null when it changes none. */
function stageAfter(event: CaseEvent): Stage | null {
  switch (event.kind) {
    case 'request-received':
    case 'brought-to-attention':
      return 'requested'
    case 'decision-to-assess':
      return event.details.decision === 'assess' ? 'assessing' : 'not-assessing'
    case 'decision-to-issue':
      return event.details.decision === 'issue' ? 'drafting' : 'not-issuing'
    case 'order-made':
    case 'appeal-not-opposed':
      if (event.details.order === 'assess') return 'assessing'
      return event.details.order === 'make-plan' ? 'drafting' : null
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
      return null
  }
}
