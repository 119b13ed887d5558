import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'

/**
 * The shape of the one table, as data: CDK builds it from here, and so does the local database.
 * What goes under which key is listed in `keys.ts`.
 */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  expiry: 'expiresAtSeconds',
  stream: 'NEW_AND_OLD_IMAGES',
  /** Each index carries only `row`: the few fields a list shows, so that a list reads no free text. */
  indexes: [
    { name: 'bySetting', partitionKey: 'gsi1pk', sortKey: 'gsi1sk' },
    { name: 'byPriority', partitionKey: 'gsi2pk', sortKey: 'gsi2sk' },
    { name: 'bySpecialist', partitionKey: 'gsi3pk', sortKey: 'gsi3sk' },
    { name: 'byDate', partitionKey: 'gsi4pk', sortKey: 'gsi4sk' },
  ],
  projected: ['row'],
} as const

export type IndexName = (typeof TABLE.indexes)[number]['name']

/** What to send to create the table where CDK does not: on one machine and in tests. */
export function createTableInput(tableName: string): CreateTableCommandInput {
  const keyNames = [
    TABLE.partitionKey,
    TABLE.sortKey,
    ...TABLE.indexes.flatMap(index => [index.partitionKey, index.sortKey]),
  ]
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyNames.map(name => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema(TABLE.partitionKey, TABLE.sortKey),
    GlobalSecondaryIndexes: TABLE.indexes.map(index => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...TABLE.projected] },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: TABLE.stream },
  }
}

function keySchema(partitionKey: string, sortKey: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
