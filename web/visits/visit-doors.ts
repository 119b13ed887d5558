import type { RequestView } from '../../shared/contracts/requests.ts'

/** Somebody who looks at visits. */
export interface Visitor {
  readonly mayBook: boolean
  /** Give back hours that a cancellation used. */
  readonly mayReturnHours: boolean
}

/** A page that does something to a visit: the end of its address, and its button. */
export interface VisitDoor {
  readonly path: 'record' | 'confirm' | 'move' | 'ask-to-move' | 'cancel'
  readonly label: string
}

/** What can be done about a visit now, the likeliest first. One that has begun can only be recorded. */
export function visitDoors(
  visit: RequestView['visits'][number],
  { actions }: Pick<RequestView, 'actions'>,
  { mayBook, mayReturnHours }: Visitor,
): VisitDoor[] {
  if (mayReturnHours && (visit.cancelled?.hours?.usedHalfHours ?? 0) > 0)
    return [{ path: 'cancel', label: 'Give the hours back' }]
  const isProposed = visit.status === 'proposed'
  if (!isProposed && visit.status !== 'confirmed') return []
  if (visit.hasBegun)
    return actions.includes('record-visits') ? [{ path: 'record', label: 'Record this visit' }] : []
  const canAnswer = actions.includes('answer-visits')
  const answers = visit.answerBy === 'specialist' ? mayBook : canAnswer
  const doors: (VisitDoor | false)[] = [
    isProposed && answers && { path: 'confirm', label: 'Agree to this time' },
    mayBook && { path: 'move', label: 'Move this visit' },
    canAnswer && visit.moveAsked === null && { path: 'ask-to-move', label: 'Ask to move it' },
    actions.includes('cancel-visits') && { path: 'cancel', label: 'Cancel this visit' },
  ]
  return doors.filter(door => door !== false)
}
