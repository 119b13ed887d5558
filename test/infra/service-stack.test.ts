import { expect, test } from 'vitest'
import { readSettings, Settings } from '../../functions/settings.ts'
import type { ServiceFunctionProps } from '../../infra/lambda.ts'
import { flat, only, type Resource, resources, synthesise } from './synthesised.ts'

const { service } = synthesise('live')
const preview = synthesise('preview').service
const functions = Object.entries(resources(service, 'AWS::Lambda::Function'))
const alarms = Object.values(resources(service, 'AWS::CloudWatch::Alarm'))

/** Metric names of the alarms about a function. */
function alarmsOf(functionId: string): string[] {
  return alarms
    .filter(({ Properties }) => JSON.stringify(Properties.Dimensions)?.includes(`"${functionId}"`))
    .map(({ Properties }) => String(Properties.MetricName))
}

/** The variables that a function is started with; what is known only when deployed is `<...>`. */
function environmentOf({ Properties }: Resource): Record<string, string> {
  const { Variables } = Properties.Environment as { Variables: Record<string, unknown> }
  return Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, flat(value)]))
}

test('there are four functions: the API, the stream, the schedule and planning', () => {
  const names = functions.map(([id]) => id.replace(/Function.*/, '')).sort()
  expect(names).toEqual(['api', 'plan', 'schedule', 'stream'])
})

test.each(functions)('%s runs on Node 24 and arm64, untraced, with its settings encrypted', (_id, fn) => {
  expect(fn.Properties).toMatchObject({
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    KmsKeyArn: { 'Fn::GetAtt': expect.anything() },
  })
  expect(fn.Properties.TracingConfig).toBeUndefined()
})

test.each(functions)('%s has alarms on errors, throttles and slowness', id => {
  expect(alarmsOf(id)).toEqual(expect.arrayContaining(['Errors', 'Throttles', 'Duration']))
})

test.each(functions)('%s is started with exactly the settings of the schema, and accepts them', (_id, fn) => {
  const environment = environmentOf(fn)
  expect(Object.keys(environment).sort()).toEqual(Object.keys(Settings.shape).sort())
  expect(readSettings(environment)).toMatchObject({ STAGE: 'live', LOG_LEVEL: 'INFO' })
})

test('settings without one of the names do not compile', () => {
  // @ts-expect-error the other names are missing, and that must stay an error
  const incomplete: ServiceFunctionProps['environment'] = { TABLE_NAME: 'table' }
  expect(Object.keys(incomplete)).toHaveLength(1)
})

test('only the API is given the origin secret, as a reference and not as a value', () => {
  const secrets = Object.fromEntries(functions.map(([id, fn]) => [id, environmentOf(fn).ORIGIN_SECRET]))
  const given = Object.entries(secrets).filter(([, secret]) => secret !== '')
  expect(given).toEqual([
    [expect.stringMatching(/^api/), expect.stringMatching(/^{{resolve:secretsmanager:/)],
  ])
})

test('only what follows the table is told of the queue of planning', () => {
  const told = functions.map(([id, fn]) => [
    id.replace(/Function.*/, ''),
    environmentOf(fn).PLAN_QUEUE_URL !== '',
  ])
  expect(told.filter(([, isTold]) => isTold).map(([name]) => name)).toEqual(['stream'])
})

test('every log ends: after a year in live, after a month in preview, and is encrypted', () => {
  const days = (template: typeof service) =>
    Object.values(resources(template, 'AWS::Logs::LogGroup')).map(({ Properties }) => [
      Properties.RetentionInDays,
      typeof Properties.KmsKeyId,
    ])
  expect(days(service)).toEqual(Array(5).fill([365, 'object']))
  expect(days(preview)).toEqual(Array(5).fill([30, 'object']))
})

test('every alarm says what it means and tells the encrypted topic', () => {
  const [topicId] = Object.keys(resources(service, 'AWS::SNS::Topic'))
  expect(only(service, 'AWS::SNS::Topic').KmsMasterKeyId).toBeDefined()
  for (const { Properties } of alarms) {
    expect(String(Properties.AlarmDescription).length).toBeGreaterThan(30)
    expect(Properties.AlarmActions).toEqual([{ Ref: topicId }])
  }
})

test('what the functions count themselves sets off an alarm, under the dimensions it is counted with', () => {
  const counted = alarms
    .map(({ Properties }) => Properties)
    .filter(({ Namespace }) => Namespace === 'SendSupport')
  expect(counted.map(({ MetricName, Threshold }) => [MetricName, Threshold]).sort()).toEqual([
    ['Bug', 0],
    ['PlanFlawed', 0],
    ['PlanMessageFailed', 2],
    ['StreamRecordFailed', 2],
    ['Unknown', 0],
  ])
  for (const alarm of counted)
    expect(alarm).toMatchObject({
      Dimensions: [
        { Name: 'service', Value: 'send-support' },
        { Name: 'stage', Value: 'live' },
      ],
      Statistic: 'Sum',
      Period: 300,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    })
})

test('an honest 503 wakes nobody: no alarm counts the answers of the gateway', () => {
  expect(alarms.filter(({ Properties }) => Properties.Namespace === 'AWS/ApiGateway')).toEqual([])
})

test('alarms are e-mailed in live', () => {
  expect(only(service, 'AWS::SNS::Subscription')).toMatchObject({ Protocol: 'email' })
  expect(resources(preview, 'AWS::SNS::Subscription')).toEqual({})
})

test('reserved concurrency is set in live and left to the account in preview', () => {
  const reserved = (template: typeof service) =>
    Object.values(resources(template, 'AWS::Lambda::Function')).map(
      ({ Properties }) => Properties.ReservedConcurrentExecutions,
    )
  expect(reserved(service)).toEqual([100, 10, 1, 10])
  expect(reserved(preview)).toEqual([undefined, undefined, undefined, undefined])
})
