import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  type ITableV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { TABLE } from '../functions/storage/table.ts'
import type { Stage } from './stages.ts'

/** The furthest back that point-in-time recovery reaches; DynamoDB's own limit. */
const RECOVERY_DAYS = 35

/**
 * What must not be lost: the one table and the key it is encrypted with. A stack of its own, so that no
 * change to the service can replace it. Point-in-time recovery loses five minutes at most.
 */
export class DataStack extends Stack {
  readonly table: ITableV2
  readonly key: Key

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, { env: environmentOf(stage), terminationProtection: stage.keepsData })
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.key = new Key(this, 'TableKey', {
      description: `Encrypts the table of ${stage.name}`,
      enableKeyRotation: true,
      removalPolicy,
    })
    // CDK's own types do not allow for exact optional properties; the cast says what the class says of itself.
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(TABLE.partitionKey),
      sortKey: text(TABLE.sortKey),
      globalSecondaryIndexes: TABLE.indexes.map(indexProps),
      timeToLiveAttribute: TABLE.expiry,
      dynamoStream: StreamViewType[TABLE.stream],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      deletionProtection: stage.keepsData,
      removalPolicy,
    }) as ITableV2
  }
}

/** Where a stage's stacks go; without an account, wherever the deployer is signed in. */
export function environmentOf(stage: Stage): { region: string; account?: string } {
  return stage.account === null ? { region: stage.region } : { region: stage.region, account: stage.account }
}

function indexProps(index: (typeof TABLE.indexes)[number]): GlobalSecondaryIndexPropsV2 {
  return {
    indexName: index.name,
    partitionKey: text(index.partitionKey),
    sortKey: text(index.sortKey),
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: [...TABLE.projected],
  }
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING }
}
