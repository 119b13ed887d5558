import { expect, test } from 'vitest'
import { TABLE } from '../../functions/storage/table.ts'
import { only, resources, synthesise } from './synthesised.ts'

const live = synthesise('live').data
const preview = synthesise('preview').data
const TABLE_TYPE = 'AWS::DynamoDB::GlobalTable'

/** The settings of the one copy of the table, which is in London. */
function replica(template: typeof live): Record<string, unknown> {
  const [first, ...more] = only(template, TABLE_TYPE).Replicas as Record<string, unknown>[]
  expect(more).toEqual([])
  return first as Record<string, unknown>
}

test('the table is encrypted with a key of our own that is replaced every year', () => {
  for (const template of [live, preview]) {
    expect(only(template, 'AWS::KMS::Key')).toMatchObject({ EnableKeyRotation: true })
    const [keyId] = Object.keys(resources(template, 'AWS::KMS::Key'))
    expect(replica(template).SSESpecification).toEqual({ KMSMasterKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] } })
    expect(only(template, TABLE_TYPE).SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' })
  }
})

test('the table can be put back to any moment of the last 35 days, in every stage', () => {
  for (const template of [live, preview])
    expect(replica(template).PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    })
})

test('only in live does the table refuse to be deleted and outlive its stack', () => {
  expect(replica(live).DeletionProtectionEnabled).toBe(true)
  expect(replica(preview).DeletionProtectionEnabled).toBe(false)
  const policies = (template: typeof live) =>
    [TABLE_TYPE, 'AWS::KMS::Key'].flatMap(type =>
      Object.values(resources(template, type)).map(resource => resource.DeletionPolicy),
    )
  expect(policies(live)).toEqual(['Retain', 'Retain'])
  expect(policies(preview)).toEqual(['Delete', 'Delete'])
})

test('the table has the stream, the expiry and the billing that the code relies on', () => {
  expect(only(live, TABLE_TYPE)).toMatchObject({
    StreamSpecification: { StreamViewType: TABLE.stream },
    TimeToLiveSpecification: { AttributeName: TABLE.expiry, Enabled: true },
    BillingMode: 'PAY_PER_REQUEST',
  })
})

test('the keys and indexes are those of the table shape, no more and no fewer', () => {
  const { KeySchema, GlobalSecondaryIndexes } = only(live, TABLE_TYPE)
  const keys = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
  expect(KeySchema).toEqual(keys(TABLE.partitionKey, TABLE.sortKey))
  expect(GlobalSecondaryIndexes).toEqual(
    TABLE.indexes.map(index => ({
      IndexName: index.name,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...TABLE.projected] },
    })),
  )
})
