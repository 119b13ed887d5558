import { Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { keptLogGroup } from './logs.ts'
import type { SignIn } from './sign-in.ts'
import type { Stage } from './stages.ts'

/** Name of the gateway's stage, and so the first part of every path: CloudFront hands `/api/...` on as it is. */
export const GATEWAY_STAGE = 'api'

/** What is logged of each call: nothing about the person, the address, the path or the query. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  functionMilliseconds: '$context.integrationLatency',
  bytes: '$context.responseLength',
  failure: '$context.integrationErrorMessage',
}

/** What the API is made of. */
export interface ServiceApiProps {
  readonly stage: Stage
  readonly fn: IFunction
  readonly signIn: SignIn
  readonly key: IKey
}

/**
 * The HTTP API: every route needs an access token of the sign-in client, except the health check. The
 * gateway checks signature, issuer, expiry and client; what the person may do is the function's business.
 */
export class ServiceApi extends Construct {
  /** Host that CloudFront calls. */
  readonly host: string

  constructor(scope: Construct, id: string, props: ServiceApiProps) {
    super(scope, id)
    const api = new HttpApi(this, 'Http', {
      apiName: `send-support-${props.stage.name}`,
      createDefaultStage: false,
    })
    this.host = `${api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
    this.#addRoutes(api, props)
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: GATEWAY_STAGE,
      autoDeploy: true,
      throttle: { rateLimit: props.stage.requestsPerSecond, burstLimit: props.stage.burstRequests },
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogGroup(this, 'AccessLog', props)),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    })
  }

  #addRoutes(api: HttpApi, { fn, signIn }: ServiceApiProps): void {
    const integration = new HttpLambdaIntegration('ToFunction', fn)
    const authorizer = new HttpJwtAuthorizer('Token', signIn.issuer, {
      jwtAudience: [signIn.client.userPoolClientId],
    })
    api.addRoutes({
      path: '/{proxy+}',
      methods: [HttpMethod.ANY],
      integration,
      authorizer,
      // An ID token has the right audience but no scope, so asking for one turns it away at the gateway.
      authorizationScopes: ['openid'],
    })
    for (const health of api.addRoutes({ path: '/health', methods: [HttpMethod.GET], integration }))
      Validations.of(health).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The health check is open on purpose: it says whether the service runs and nothing else.',
      })
  }
}
