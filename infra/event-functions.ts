import { type CfnElement, Duration, RemovalPolicy, Stack, TimeZone, Validations } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Alarms } from './alarms.ts'
import type { ServiceFunction } from './lambda.ts'
import type { Stage } from './stages.ts'

/** A function, what wakes it, and who is told when it cannot. */
export interface EventProps {
  readonly door: ServiceFunction
  readonly alarms: Alarms
  readonly stage: Stage
}

/**
 * Feeds the table's changes to the stream function in order. A failing record is retried five times, the
 * batch being halved to find it, and is then set aside so that the records behind it are not held up. The
 * queue holds where the record is in the stream, not the record.
 */
export function feedFromTable(scope: Construct, table: ITableV2, { door, alarms, stage }: EventProps): void {
  const deadLetters = deadLetterQueue(scope, 'StreamDeadLetters', stage)
  door.fn.addEventSource(
    new DynamoEventSource(table, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(deadLetters),
    }),
  )
  alarms.watchDeadLetters(door, deadLetters)
  alarms.watchIteratorAge(door, door.fn)
}

/**
 * Runs the schedule function at six in the morning by London's clock, summer and winter, before anyone is
 * at work. It may be run twice: what it does is worked out from the day it is given.
 */
export function runEveryMorning(scope: Construct, { door, alarms, stage }: EventProps): void {
  const deadLetters = deadLetterQueue(scope, 'ScheduleDeadLetters', stage)
  new Schedule(scope, 'EveryMorning', {
    description: 'Runs what falls due each day',
    schedule: ScheduleExpression.cron({ hour: '6', minute: '0', timeZone: TimeZone.EUROPE_LONDON }),
    target: new LambdaInvoke(door.fn, {
      input: ScheduleTargetInput.fromObject({ time: ContextAttribute.scheduledTime }),
      retryAttempts: 3,
      maxEventAge: Duration.hours(2),
      deadLetterQueue: deadLetters,
      role: schedulerRole(scope, door),
    }),
  })
  alarms.watchDeadLetters(door, deadLetters)
  alarms.add(door, 'DidNotRun', {
    metric: door.fn.metricInvocations({ period: Duration.days(1), statistic: Stats.SUM }),
    limit: { under: 1 },
    missingIsBad: true,
    means: 'The morning run did not start for a day: what falls due was not worked out and nobody was told.',
  })
}

/** What the scheduler acts as: it may start this one function and set aside what it could not start. */
function schedulerRole(scope: Construct, { fn }: ServiceFunction): Role {
  const stack = Stack.of(scope)
  const role = new Role(scope, 'SchedulerRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  })
  const functionId = stack.getLogicalId(fn.node.defaultChild as CfnElement)
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${functionId}.Arn>:*]`,
    reason:
      'The wildcard stands for versions of this one function, and CDK adds it with the right to start it.',
  })
  return role
}

function deadLetterQueue(scope: Construct, id: string, stage: Stage): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason:
      'It is a dead-letter queue. The rule sees those of other queues only, not of a stream or schedule.',
  })
  return queue
}
