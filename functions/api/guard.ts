import { londonMinutesOf } from '../../shared/calendar/local-date.ts'
import type { RouteKey } from '../../shared/contracts/routes.ts'
import { Refusal } from '../../shared/refusal.ts'
import {
  admitted,
  type Call,
  contextOf,
  type Done,
  policyOf,
  reaching,
  recordOpening,
  userOf,
} from './admission.ts'
import type { Endpoint, Reading } from './endpoint.ts'
import type { Kit } from './kit.ts'
import { inTime } from './patience.ts'
import { runWrite } from './run-write.ts'

/**
 * Runs a route's code behind the guard: user, policy, kept answer and data are read at once, then checked, then used; and
 * never longer than a call may take.
 */
export function runEndpoint(kit: Kit, endpoint: Endpoint, call: Call): Promise<Done> {
  const work =
    endpoint.kind === 'read' ? runRead(kit, endpoint.code, call) : runWrite(kit, endpoint.code, call)
  return inTime(work, call.progress)
}

async function runRead(kit: Kit, code: Reading<RouteKey, unknown>, call: Call): Promise<Done> {
  const context = contextOf(kit, call)
  const [user, policy, found] = await Promise.all([
    userOf(kit, call),
    policyOf(kit, call),
    code.load(context),
  ])
  const admittedActor = admitted(user, call)
  if (found === null) throw new Refusal('not-found')
  const actor = await reaching(admittedActor, call, found, { code, context })
  if (call.contract.recordsRead) await recordOpening(kit, call, caseIdOf(call), actor !== null)
  if (actor === null) throw new Refusal('not-found')
  const { username } = user as NonNullable<typeof user>
  const nowMinutes = londonMinutesOf(kit.clock.now())
  const body = await code.answer(found, { ...context, actor, username, nowMinutes, policy })
  return { status: call.contract.status, body: JSON.stringify(body) }
}

/** The case a route opens: named in its path, as a request or as a needs assessment. */
function caseIdOf({ input }: Call): string {
  const { requestId, caseId } = input.params as { requestId?: string; caseId?: string }
  return requestId ?? caseId ?? ''
}
