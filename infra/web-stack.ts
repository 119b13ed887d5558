import { CfnOutput, Stack, Validations } from 'aws-cdk-lib'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { environmentOf } from './data-stack.ts'
import type { EdgeStack } from './edge-stack.ts'
import { GATEWAY_STAGE } from './http-api.ts'
import { pageHeaders } from './page-headers.ts'
import { PAGE_ROUTES } from './page-routes.ts'
import type { ServiceStack } from './service-stack.ts'
import type { Stage } from './stages.ts'
import { logBucket, pageBucket } from './web-buckets.ts'
import { acknowledgeCopier, putFiles, type WebConfig } from './web-files.ts'

/** Header in which CloudFront tells the API that a call came through it; the API's settings hold its value. */
export const ORIGIN_SECRET_HEADER = 'x-origin-secret'

/** What the web is built on. */
export interface WebProps {
  readonly stage: Stage
  readonly service: ServiceStack
  readonly edge: EdgeStack
  /** Folder of the built pages; `null` while they are not built. */
  readonly webFiles: string | null
}

/** What people see: CloudFront in front of the pages and of the API, so that both have one origin. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { stage, service, edge, webFiles }: WebProps) {
    super(scope, id, { env: environmentOf(stage), terminationProtection: stage.keepsData })
    const { signIn } = service
    const logs = logBucket(this, 'Logs', stage)
    const bucket = pageBucket(this, 'Files', { stage, logs })
    const headers = pageHeaders(this, 'Headers', {
      issuerOrigin: `https://cognito-idp.${stage.region}.amazonaws.com`,
      alsoConnect: [signIn.domainOrigin],
    })
    const distribution = new Distribution(this, 'Distribution', {
      domainNames: [stage.webHost],
      certificate: edge.certificate,
      webAclId: edge.firewall.attrArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      defaultBehavior: this.#pages(bucket, headers),
      additionalBehaviors: { [`/${GATEWAY_STAGE}/*`]: apiBehaviour(service, headers) },
      logBucket: logs,
      logFilePrefix: 'cloudfront/',
    })
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR1',
      reason:
        'Staff work from abroad and through networks that come out abroad; sign-in, not geography, is the lock.',
    })
    putFiles(this, { bucket, distribution, config: webConfig(stage, service), folder: webFiles })
    acknowledgeCopier(this, bucket)
    new CfnOutput(this, 'PointHostNameAt', {
      value: distribution.distributionDomainName,
      description: `Where the name ${stage.webHost} must lead (CNAME or alias)`,
    })
  }

  #pages(bucket: IBucket, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    const routes = new EdgeFunction(this, 'PageRoutes', {
      code: FunctionCode.fromInline(PAGE_ROUTES),
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Sends paths of pages to index.html',
    })
    return {
      origin: S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      functionAssociations: [{ function: routes, eventType: FunctionEventType.VIEWER_REQUEST }],
      responseHeadersPolicy,
    }
  }
}

/** Calls of the API: never cached, everything the browser sent handed on (the token too) but the host name. */
function apiBehaviour(service: ServiceStack, responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
  return {
    origin: new HttpOrigin(service.api.host, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { [ORIGIN_SECRET_HEADER]: service.originSecret.secretValue.unsafeUnwrap() },
    }),
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy,
  }
}

function webConfig(stage: Stage, { signIn }: ServiceStack): WebConfig {
  return {
    apiBase: `/${GATEWAY_STAGE}`,
    issuer: signIn.issuer,
    clientId: signIn.client.userPoolClientId,
    signOutUrl: `${signIn.domainOrigin}/logout`,
    authorityName: stage.authorityName,
  }
}
