import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './lambda.ts'
import type { Stage } from './stages.ts'

/** Longer than the function may run, or a message would be delivered again while it is still being worked on. */
const HIDDEN_SECONDS = 330

/** Deliveries before a message is set aside: three tries, and one more to say that they failed (`functions/events/plan-job.ts`). */
const MOST_DELIVERIES = 4

/** Parts that are planned at once, of all authorities together. */
const AT_ONCE = 10

/**
 * The queue of planning: a message for a run to be split, and one for each part to be planned. What fails each time is
 * set aside for two weeks, and somebody is told.
 */
export class PlanQueue extends Construct {
  readonly queue: Queue
  readonly #deadLetters: Queue

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    const same = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    }
    this.#deadLetters = new Queue(this, 'DeadLetters', { ...same, retentionPeriod: Duration.days(14) })
    this.queue = new Queue(this, 'Waiting', {
      ...same,
      retentionPeriod: Duration.days(1),
      visibilityTimeout: Duration.seconds(HIDDEN_SECONDS),
      deadLetterQueue: { queue: this.#deadLetters, maxReceiveCount: MOST_DELIVERIES },
    })
    Validations.of(this.#deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of planning.',
    })
  }

  /** Lets a function send to it and do nothing else. */
  letSend(role: Role): void {
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }))
  }

  /** Delivers to the planning function, one message at a time each. */
  feed(door: ServiceFunction, alarms: Alarms): void {
    door.fn.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: AT_ONCE,
        reportBatchItemFailures: true,
      }),
    )
    alarms.watchDeadLetters(door, this.#deadLetters)
    alarms.add(door, 'Waiting', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(5),
        statistic: Stats.MAXIMUM,
      }),
      limit: { over: Duration.minutes(30).toSeconds() },
      means:
        'A plan has waited for half an hour. Look whether planning keeps failing, or too much is asked at once.',
    })
  }
}
