import type { Stores } from '../../../functions/ports.ts'
import { isOverStatus } from '../../../shared/allocation/run-line.ts'
import type { LocalPlanQueue } from './plan-queue.ts'

/**
 * Sends again what was being planned when this machine was stopped: the queue here is in memory and forgets. A part that
 * was begun may be what stopped the machine, so it is sent as what was tried before. How many messages were sent.
 */
export async function resumePlans(
  stores: Stores,
  queue: Pick<LocalPlanQueue, 'send' | 'sendAgain'>,
): Promise<number> {
  let sent = 0
  const send = async (authority: string, runId: string, part: number | null, isBegun: boolean) => {
    sent += 1
    const message = { authority, runId, part }
    await (isBegun ? queue.sendAgain(message) : queue.send(message))
  }
  for (const authority of await stores.authorities()) {
    const { rows } = await stores.runs.list(authority, { size: 20 })
    for (const { id } of rows.filter(run => !isOverStatus(run.status))) {
      const found = await stores.runs.open(authority, id)
      if (found?.run.status === 'waiting') await send(authority, id, null, false)
      for (const { part, status } of found?.parts.filter(one => !isOverStatus(one.status)) ?? [])
        await send(authority, id, part, status === 'planning')
    }
  }
  return sent
}
