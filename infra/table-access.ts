import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { TABLE } from '../functions/storage/table.ts'

const READ_AND_WRITE = [
  'dynamodb:GetItem',
  'dynamodb:Query',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
] as const

/**
 * What a function may do with the table. A transaction needs no action of its own: each of its parts is
 * checked as the put or update that it is. Nobody may scan, because every read says whose; and nobody may
 * delete, because nothing is deleted by use: what ends, ends by its expiry.
 */
export const TABLE_ACTIONS = {
  api: READ_AND_WRITE,
  stream: READ_AND_WRITE,
  schedule: READ_AND_WRITE,
  plan: READ_AND_WRITE,
} as const

/**
 * What DynamoDB asks of the caller where the key is the customer's own.
 * @source DynamoDB developer guide, "Encryption at rest: usage notes", authorising use of a customer key
 */
const KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** The table, the key that encrypts it, and the region through which alone the key may be used. */
export interface TableAccess {
  readonly table: ITableV2
  readonly key: IKey
  readonly region: string
}

/** Lets a role use the table and its indexes by name, and the table's key only through DynamoDB. */
export function allowTable(role: Role, door: keyof typeof TABLE_ACTIONS, access: TableAccess): void {
  const { table, key, region } = access
  const actions = TABLE_ACTIONS[door]
  const viaDynamoDb = { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } }
  role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [table.tableArn] }))
  role.addToPolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: TABLE.indexes.map(index => `${table.tableArn}/index/${index.name}`),
    }),
  )
  role.addToPolicy(
    new PolicyStatement({ actions: KEY_ACTIONS, resources: [key.keyArn], conditions: viaDynamoDb }),
  )
}
