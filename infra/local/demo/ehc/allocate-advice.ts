import { addDays, londonDateOf } from '../../../../shared/calendar/local-date.ts'
import type { Chance } from '../chance.ts'
import { allocate } from '../story-team.ts'
import { type Stage, tellerFrom } from '../teller.ts'

/** How long advice that was asked for waits for a specialist, in days, at least. */
const WAITS_DAYS = 10

/** Gives a statutory request to a psychologist where it has waited a while; some wait on, and so does the newest. */
export function allocateAdvice(stage: Stage, requestId: string, chance: Chance): void {
  const { request } = stage.world.caseOf(requestId)
  const from = addDays(londonDateOf(request.startedAt), WAITS_DAYS)
  const first = stage.pastDays.findIndex(on => on >= from)
  if (first === -1 || chance.yes(0.2)) return
  const last = stage.pastDays.length - 1
  const tell = tellerFrom(stage, chance, chance.between(Math.max(first, last - 8), last))
  for (const _instant of tell.wait(0)) allocate(tell, requestId)
}
