import { type CfnElement, Duration, type Stack, Token, Validations } from 'aws-cdk-lib'
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import {
  BucketDeployment,
  type BucketDeploymentProps,
  CacheControl,
  type ISource,
  Source,
} from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'

/** What the pages read at `/config.json` before anything else. */
export interface WebConfig {
  readonly apiBase: string
  readonly issuer: string
  readonly clientId: string
  readonly signOutUrl: string
  readonly authorityName: string
}

/** Where files go, which CloudFront must forget its copies, and what they are. */
export interface WebFiles {
  readonly bucket: IBucket
  readonly distribution: IDistribution
  readonly config: WebConfig
  /** Folder of the built pages; `null` puts the configuration there alone. */
  readonly folder: string | null
}

/** Files whose name changes with their content. */
const HASHED = 'assets/*'

/**
 * Puts the built pages and their configuration in the bucket. Hashed files are cached for a year, and those
 * of earlier releases stay, so that a page opened before a release keeps working; all else is asked for anew.
 */
export function putFiles(scope: Construct, { bucket, distribution, config, folder }: WebFiles): void {
  const pages: ISource[] = folder === null ? [] : [Source.asset(folder)]
  const shared = { destinationBucket: bucket, prune: false, memoryLimit: 512, retainOnDelete: true }
  const first = folder === null ? [] : [hashedFiles(scope, { ...shared, sources: pages })]
  const fresh = new BucketDeployment(scope, 'Pages', {
    ...shared,
    sources: [...pages, Source.jsonData('config.json', config)],
    exclude: [HASHED],
    cacheControl: [CacheControl.noCache()],
    distribution,
    distributionPaths: ['/*'],
  })
  // A page must not be seen before the files that it names.
  fresh.node.addDependency(...first)
}

function hashedFiles(scope: Construct, shared: BucketDeploymentProps): BucketDeployment {
  return new BucketDeployment(scope, 'HashedFiles', {
    ...shared,
    exclude: ['*'],
    include: [HASHED],
    cacheControl: [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ],
  })
}

/** Start of the name that CDK gives to the function which copies files at deployment. */
export const COPIER = 'Custom::CDKBucketDeployment'

/**
 * Says why the rules that CDK's own copying function breaks may be broken. Call it after `putFiles`.
 * @param bucket where it copies to
 */
export function acknowledgeCopier(stack: Stack, bucket: IBucket): void {
  const copier = stack.node.children.find(child => child.node.id.startsWith(COPIER))
  if (!copier) throw new Error(`No ${COPIER} in ${stack.stackName}: acknowledge its findings after putFiles`)
  const reason =
    'CDK writes this function, its role and its runtime. It runs only while deploying: it reads the asset bucket ' +
    'of the deployer, writes the page bucket, which holds public files only, and clears copies in CloudFront.'
  for (const id of copierFindings(stack, bucket)) Validations.of(copier).acknowledge({ id, reason })
}

function copierFindings(stack: Stack, bucket: IBucket): string[] {
  const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account
  const bucketId = stack.getLogicalId(bucket.node.defaultChild as CfnElement)
  const wildcards = [
    ...['GetBucket', 'GetObject', 'List', 'Abort', 'DeleteObject'].map(start => `Action::s3:${start}*`),
    `Resource::arn:aws:s3:::cdk-hnb659fds-assets-${account}-${stack.region}/*`,
    `Resource::<${bucketId}.Arn>/*`,
    'Resource::*',
  ]
  return [
    'AwsSolutions-L1',
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...wildcards.map(wildcard => `AwsSolutions-IAM5[${wildcard}]`),
  ]
}
