import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { PlanQueue } from '../run-ports.ts'

/** The queue of planning on SQS. A message that may not have arrived is sent again: twice does no harm. */
export function openPlanQueue(url: string): PlanQueue {
  const client = new SQSClient({ maxAttempts: 3 })
  return {
    send: async message => {
      await client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(message) }))
    },
  }
}
