import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { PlanMessage } from '../../shared/allocation/run.ts'
import { isOverStatus } from '../../shared/allocation/run-line.ts'
import { around } from '../around.ts'
import type { Parts } from '../wiring.ts'
import { endRunIfOver, failRun } from './plan-end.ts'
import { planPartOf } from './plan-part-job.ts'
import { splitRun } from './plan-split.ts'

/**
 * How often what a message asks for is tried. It is delivered once more than that (`infra/plan-function.ts`): the last
 * time it is only said that it failed, for a function that was killed each time could say nothing itself.
 */
export const MOST_TRIES = 3

/**
 * Planning, a message at a time: a run to be read and split, or one part to be planned. A message for what is done
 * already does nothing. One that fails comes again; after the last try what it was for is said to have failed, and the
 * message goes where a person looks.
 */
export function createPlanHandler(
  parts: Parts,
): (event: SQSEvent, context: Context) => Promise<SQSBatchResponse> {
  return around(parts, async (event: SQSEvent) => {
    const failed: SQSRecord[] = []
    for (const record of event.Records) {
      try {
        if (deliveriesOf(record) > MOST_TRIES) throw new TriedTooOften()
        await handle(parts, record)
      } catch (error) {
        failed.push(record)
        parts.meter.count('PlanMessageFailed')
        parts.log.error('plan-message-failed', {
          errorName: error instanceof Error ? error.name : typeof error,
          attempts: deliveriesOf(record),
        })
        if (deliveriesOf(record) >= MOST_TRIES) await giveUp(parts, messageIn(record)).catch(() => {})
      }
    }
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  })
}

/** That a message was tried as often as may be and nobody said how that ended, as when its function was killed. */
class TriedTooOften extends Error {
  override readonly name = 'TriedTooOften'
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
  const stage = 'Stopped without a plan. Start it again'
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
