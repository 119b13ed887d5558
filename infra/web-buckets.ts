import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { Stage } from './stages.ts'

/** What both buckets have in common: closed to the public, encrypted, and only over TLS 1.2 or later. */
const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
}

/** Holds the pages. Only CloudFront reads it. Old versions are kept a month, so a release can be undone. */
export function pageBucket(
  scope: Construct,
  id: string,
  { stage, logs }: { stage: Stage; logs: IBucket },
): IBucket {
  // CDK's own types do not allow for exact optional properties, hence the casts.
  return new Bucket(scope, id, {
    ...CLOSED,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(30),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'pages/',
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  }) as IBucket
}

/**
 * Holds access logs of the pages and of CloudFront. They contain network addresses, which are personal data,
 * so they are in London and end when the stage's other logs do.
 */
export function logBucket(scope: Construct, id: string, stage: Stage): IBucket {
  const bucket = new Bucket(scope, id, {
    ...CLOSED,
    // CloudFront writes its log as another account and needs the bucket's access list for it.
    objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
    lifecycleRules: [{ expiration: Duration.days(stage.logRetentionDays) }],
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason: 'This is where access logs go; logging the log bucket into itself would never end.',
  })
  return bucket as IBucket
}
