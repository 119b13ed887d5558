import { RemovalPolicy, type Stack } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey, Key } from 'aws-cdk-lib/aws-kms'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

const RETENTION: Record<Stage['logRetentionDays'], RetentionDays> = {
  30: RetentionDays.ONE_MONTH,
  365: RetentionDays.ONE_YEAR,
}

/**
 * A log group that ends: encrypted with the stage's key and forgotten after the stage's number of days.
 * Logs carry no personal data, so they need not outlive a stage that keeps nothing.
 */
export function keptLogGroup(
  scope: Construct,
  id: string,
  { stage, key }: { stage: Stage; key: IKey },
): LogGroup {
  return new LogGroup(scope, id, {
    encryptionKey: key,
    retention: RETENTION[stage.logRetentionDays],
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
}

/**
 * Lets CloudWatch Logs encrypt the log groups of this account, and nothing else, with the key.
 * @source CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS", step 2
 */
export function letLogsUse(key: Key, { region, account }: Stack): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` },
      },
    }),
  )
}
