import { Duration, Stack } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { COUNTS, type Counted } from '../functions/counted.ts'
import type { Stage } from './stages.ts'

/** What makes an alarm go off. It goes off when the metric is above `over`, or below `under`. */
export interface AlarmProps {
  readonly metric: IMetric
  readonly limit: { readonly over: number } | { readonly under: number }
  /** What it means and what to do first, for the person it wakes. */
  readonly means: string
  /** How many periods in a row; 1 unless told. */
  readonly periods?: number
  /** Whether silence is itself the trouble. */
  readonly missingIsBad?: boolean
}

const FIVE_MINUTES = Duration.minutes(5)
const ABOVE = ComparisonOperator.GREATER_THAN_THRESHOLD
const BELOW = ComparisonOperator.LESS_THAN_THRESHOLD

/**
 * What the functions count themselves and a person should hear of. An answer of 503 is not among them: it says honestly
 * that nothing was saved, or that it is not known, and the latter is counted as `Unknown`.
 */
const COUNT_ALARMS = {
  Bug: {
    over: 0,
    means: 'People were shown "there is a problem with the service". Look for level ERROR in the API log.',
  },
  Unknown: {
    over: 0,
    means: 'Somebody was told that we do not know whether it was saved. Look at the health of the table.',
  },
  StreamRecordFailed: {
    over: 2,
    means: 'A change keeps failing to be followed: notices and sealed reads wait. See the log of the stream.',
  },
  PlanMessageFailed: {
    over: 2,
    means: 'Planning keeps failing. Look for level ERROR in the log of the planning function.',
  },
  PlanFlawed: {
    over: 0,
    means:
      'A plan broke a rule and was kept back. The log of the planning function says which rule: mend what makes plans.',
  },
} as const satisfies Partial<Record<Counted, { readonly over: number; readonly means: string }>>

/** Where every alarm of a stage is sent: one encrypted topic, with the stage's e-mail address if it has one. */
export class Alarms extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { stage, key }: { stage: Stage; key: IKey }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true })
    this.#letCloudWatchPublish(key)
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail))
  }

  /** A topic with a policy of its own no longer lets this account's alarms in unless the policy says so. */
  #letCloudWatchPublish(key: IKey): void {
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com')
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [cloudWatch],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    key.grant(cloudWatch, 'kms:Decrypt', 'kms:GenerateDataKey*')
  }

  /** One alarm that tells the topic when it goes off and when it is over. */
  add(scope: Construct, id: string, { metric, limit, means, periods = 1, missingIsBad }: AlarmProps): Alarm {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: 'over' in limit ? limit.over : limit.under,
      comparisonOperator: 'over' in limit ? ABOVE : BELOW,
      evaluationPeriods: periods,
      treatMissingData: missingIsBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: means,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
    return alarm
  }

  /** The three alarms that every function has: it fails, it is turned away, it is nearly out of time. */
  watchFunction(scope: Construct, fn: IFunction, timeout: Duration): void {
    this.add(scope, 'Errors', {
      metric: fn.metricErrors({ period: FIVE_MINUTES }),
      limit: { over: 0 },
      means: 'A call failed that should have answered. Look for level ERROR in the log of this function.',
    })
    this.add(scope, 'Throttles', {
      metric: fn.metricThrottles({ period: FIVE_MINUTES }),
      limit: { over: 0 },
      means: 'Calls were turned away: reserved concurrency, or the account limit, is too low for the load.',
    })
    this.add(scope, 'Slow', {
      metric: fn.metricDuration({ period: FIVE_MINUTES, statistic: Stats.percentile(99) }),
      limit: { over: timeout.toMilliseconds() * 0.8 },
      periods: 2,
      means: 'One call in a hundred takes more than four fifths of the time it is allowed.',
    })
  }

  /** An alarm for each thing the functions count that a person should hear of. */
  watchCounts(scope: Construct, stage: Stage): void {
    for (const [metricName, { over, means }] of Object.entries(COUNT_ALARMS)) {
      const metric = new Metric({
        namespace: COUNTS.namespace,
        metricName,
        dimensionsMap: { service: COUNTS.service, stage: stage.name },
        period: FIVE_MINUTES,
        statistic: Stats.SUM,
      })
      this.add(scope, `Counted${metricName}`, { metric, limit: { over }, means })
    }
  }

  /** Anything in a dead-letter queue is work that was given up and that a person must look at. */
  watchDeadLetters(scope: Construct, queue: IQueue): void {
    this.add(scope, 'DeadLetters', {
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: FIVE_MINUTES,
        statistic: Stats.MAXIMUM,
      }),
      limit: { over: 0 },
      means: 'Work was given up after its retries. Mend the cause, then send the messages again.',
    })
  }

  /** How far a stream's reader is behind: notices and counts are late by as much. */
  watchIteratorAge(scope: Construct, fn: IFunction): void {
    this.add(scope, 'Behind', {
      metric: fn.metric('IteratorAge', { period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
      limit: { over: Duration.minutes(10).toMilliseconds() },
      means: 'Notices and counts are more than ten minutes behind what was saved.',
    })
  }
}
