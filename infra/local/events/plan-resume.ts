import type { Stores } from '../../../functions/ports.ts'
import type { PlanQueue } from '../../../functions/run-ports.ts'
import { isOverStatus } from '../../../shared/allocation/run-line.ts'

/**
 * Sends again what was being planned when this machine was stopped: the queue here is in memory and forgets. How many
 * messages were sent.
 */
export async function resumePlans(stores: Stores, queue: PlanQueue): Promise<number> {
  let sent = 0
  const send = async (authority: string, runId: string, part: number | null) => {
    sent += 1
    await queue.send({ authority, runId, part })
  }
  for (const authority of await stores.authorities()) {
    const { rows } = await stores.runs.list(authority, { size: 20 })
    for (const { id } of rows.filter(run => !isOverStatus(run.status))) {
      const found = await stores.runs.open(authority, id)
      if (found?.run.status === 'waiting') await send(authority, id, null)
      for (const { part } of found?.parts.filter(one => !isOverStatus(one.status)) ?? [])
        await send(authority, id, part)
    }
  }
  return sent
}
