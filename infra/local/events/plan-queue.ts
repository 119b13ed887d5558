import { randomUUID } from 'node:crypto'
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda'
import type { PlanQueue } from '../../../functions/run-ports.ts'
import type { PlanMessage } from '../../../shared/allocation/run.ts'
import { lambdaContext } from '../gateway/lambda-context.ts'

/** The function that plans. */
export type PlanHandler = (event: SQSEvent, context: Context) => Promise<unknown>

/** The queue of planning on this machine: kept in memory, delivered at least once. */
export interface LocalPlanQueue extends PlanQueue {
  /** From now on messages are delivered, also those that were sent before. */
  deliverTo(handler: PlanHandler): void
  /** Sends what was begun before this machine was stopped: it counts as delivered once. */
  sendAgain(message: PlanMessage): Promise<void>
  /** Resolves when nothing waits and nothing is being planned. How many messages were delivered meanwhile. */
  drain(): Promise<number>
}

/** As in `infra/plan-function.ts`. */
const MOST_DELIVERIES = 4

/** Messages that are worked on at once: as many as a small machine has processors. */
const AT_ONCE = 2

/**
 * A queue in memory. A message whose handling fails is delivered again, as often as the real queue does it.
 * @param log  told of a message that was given up
 */
export function localPlanQueue(log: (line: string) => void = console.error): LocalPlanQueue {
  const waiting: { message: PlanMessage; deliveries: number }[] = []
  const working = new Set<Promise<void>>()
  let handler: PlanHandler | undefined
  let delivered = 0

  const deliver = async (next: (typeof waiting)[number], to: PlanHandler): Promise<void> => {
    const deliveries = next.deliveries + 1
    delivered += 1
    const isDone = await to(
      { Records: [recordOf(next.message, deliveries)] },
      lambdaContext('plan', randomUUID()),
    )
      .then(isWholly)
      .catch(() => false)
    if (isDone) return
    if (deliveries < MOST_DELIVERIES) waiting.push({ ...next, deliveries })
    else log(`Planning failed ${deliveries} times and was given up: ${JSON.stringify(next.message)}`)
  }
  const work = (): void => {
    while (handler !== undefined && working.size < AT_ONCE) {
      const next = waiting.shift()
      if (next === undefined) return
      const done: Promise<void> = deliver(next, handler).finally(() => {
        working.delete(done)
        work()
      })
      working.add(done)
    }
  }
  const take = async (message: PlanMessage, deliveries: number) => {
    waiting.push({ message, deliveries })
    work()
  }
  return {
    send: message => take(message, 0),
    sendAgain: message => take(message, 1),
    deliverTo: to => {
      handler = to
      work()
    },
    drain: async () => {
      const before = delivered
      while (working.size > 0) await Promise.all(working)
      return delivered - before
    },
  }
}

function isWholly(answer: unknown): boolean {
  const failures = (answer as { batchItemFailures?: unknown[] } | undefined)?.batchItemFailures
  return failures === undefined || failures.length === 0
}

/** A message as SQS hands it over. */
export function recordOf(message: PlanMessage, deliveries = 1): SQSRecord {
  return {
    messageId: randomUUID(),
    receiptHandle: 'local',
    body: JSON.stringify(message),
    attributes: {
      ApproximateReceiveCount: String(deliveries),
      SentTimestamp: '0',
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-2:000000000000:plans',
    awsRegion: 'eu-west-2',
  }
}
