import { expect, test } from 'vitest'
import { only, resources, synthesise } from './synthesised.ts'

const { service } = synthesise('live')
const alarms = Object.values(resources(service, 'AWS::CloudWatch::Alarm')).map(alarm => alarm.Properties)
const queues = Object.keys(resources(service, 'AWS::SQS::Queue')).filter(id => /DeadLetters/.test(id))
const mappings = Object.values(resources(service, 'AWS::Lambda::EventSourceMapping')).map(
  mapping => mapping.Properties,
)

test('a failing change is retried a bounded number of times, alone, and then set aside', () => {
  expect(mappings).toContainEqual(
    expect.objectContaining({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 43_200,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^StreamDeadLetters/), 'Arn'] } },
      },
    }),
  )
})

test("the schedule runs at six by London's clock and hands over the time it is for", () => {
  expect(only(service, 'AWS::Scheduler::Schedule')).toMatchObject({
    ScheduleExpression: 'cron(0 6 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/London',
    State: 'ENABLED',
    Target: {
      Input: '{"time":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: { MaximumRetryAttempts: 3 },
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^ScheduleDeadLetters/), 'Arn'] } },
    },
  })
})

test('something in a dead-letter queue sets off an alarm', () => {
  expect(queues).toHaveLength(3)
  for (const id of queues)
    expect(alarms).toContainEqual(
      expect.objectContaining({
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Threshold: 0,
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
      }),
    )
})

test('a stream that falls behind sets off an alarm', () => {
  expect(alarms).toContainEqual(expect.objectContaining({ MetricName: 'IteratorAge', Threshold: 600_000 }))
})

test('a morning on which the schedule did not run sets off an alarm', () => {
  expect(alarms).toContainEqual(
    expect.objectContaining({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    }),
  )
})
