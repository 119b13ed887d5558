import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { PlanMessage } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import { around } from '../around.ts'
import type { Parts } from '../wiring.ts'
import { endRunIfOver, failRun } from './plan-end.ts'
import { planPartOf } from './plan-part-job.ts'
import { splitRun } from './plan-split.ts'

/** How often a message is delivered at most; then it is set aside (`infra/plan-function.ts`). */
export const MOST_DELIVERIES = 3

/**
 * Planning, a message at a time: a run to be read and split, or one part to be planned. A message for what is done
 * already does nothing. One that fails comes again; the last time what it was for is said to have failed, and the
 * message goes where a person looks.
 */
export function createPlanHandler(
  parts: Parts,
): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  return around(parts, async (event: SQSEvent) => {
    const failed: SQSRecord[] = []
    for (const record of event.Records) {
      try {
        await handle(parts, record)
      } catch (error) {
        failed.push(record)
        parts.meter.count('PlanMessageFailed')
        parts.log.error('plan-message-failed', {
          errorName: error instanceof Error ? error.name : typeof error,
          attempts: deliveriesOf(record),
        })
        if (deliveriesOf(record) >= MOST_DELIVERIES) await giveUp(parts, messageIn(record)).catch(() => {})
      }
    }
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  })
}

async function handle(parts: Parts, record: SQSRecord): Promise<void> {
  const { authority, runId, part } = messageIn(record)
  const { runs } = parts.stores
  const run = await runs.get(authority, runId)
  if (run === null) return
  if (part === null) {
    if (run.status === 'waiting') await splitRun(parts, run)
    return
  }
  const progress = await runs.part(authority, runId, part)
  if (progress === null) return
  if (!isOverStatus(progress.status))
    await planPartOf(parts, { run, progress, isRepeat: deliveriesOf(record) > 1 })
  await endRunIfOver(parts, authority, runId)
}

async function giveUp(parts: Parts, { authority, runId, part }: PlanMessage): Promise<void> {
  const { runs } = parts.stores
  const run = await runs.get(authority, runId)
  if (run === null) return
  if (part === null) {
    if (!isOverStatus(run.status)) await failRun(parts, run)
    return
  }
  const progress = await runs.part(authority, runId, part)
  if (progress === null) return
  const stage = 'Could not be planned'
  await runs.endPart(run, { ...progress, status: 'failed', stage, levels: [] }, null)
  await endRunIfOver(parts, authority, runId)
}

/** Only our own stream function writes to the queue. */
function messageIn({ body }: SQSRecord): PlanMessage {
  return JSON.parse(body) as PlanMessage
}

function deliveriesOf({ attributes }: SQSRecord): number {
  return Number(attributes.ApproximateReceiveCount)
}
