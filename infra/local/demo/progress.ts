import type { OutcomeProgress, Request } from '../../../shared/requests/request.ts'
import type { Chance } from './chance.ts'

/** How far each outcome that a request wants has come. */
export function progressOf(chance: Chance, request: Request): OutcomeProgress[] {
  return (request.content.outcomes ?? []).map(({ outcome }) => ({
    outcome,
    progress: chance.weighted({ achieved: 35, partly: 40, 'not-yet': 15, 'too-early': 10 }),
    note: '',
  }))
}
