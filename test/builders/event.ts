import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda'
import type { User } from '../../shared/people/user.ts'

/** The sign-in client of the tests. */
export const CLIENT_ID = 'test-client'

/** What a call sends, before it is an event. */
export interface Sent {
  readonly method: string
  /** Path and query as in the address. */
  readonly target: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | undefined
  readonly isBase64Encoded?: boolean
  readonly claims?: Readonly<Record<string, unknown>> | undefined
  readonly requestId?: string
  readonly stage?: string
}

/** Claims of somebody's access token as the authoriser passes them on: every value is text. */
export function claimsOf(user: Pick<User, 'userId' | 'username' | 'roles'>): Record<string, string> {
  return {
    sub: user.userId,
    username: user.username,
    token_use: 'access',
    client_id: CLIENT_ID,
    'cognito:groups': `[${user.roles.join(' ')}]`,
    scope: 'openid',
    iss: 'https://issuer.example.test',
    exp: '1795428000',
  }
}

/** An event of an HTTP API, payload format 2.0, with the JWT authoriser's claims where there are any. */
export function anEvent(sent: Sent): APIGatewayProxyEventV2WithJWTAuthorizer {
  const [rawPath = '/', ...query] = sent.target.split('?')
  const { stage = '$default', requestId = 'req-0001' } = sent
  const event = {
    version: '2.0',
    routeKey: 'ANY /{proxy+}',
    rawPath,
    rawQueryString: query.join('?'),
    headers: { host: 'api.example.test', 'user-agent': 'test', ...sent.headers },
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'api.example.test',
      domainPrefix: 'api',
      http: {
        method: sent.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'test',
      },
      requestId,
      routeKey: 'ANY /{proxy+}',
      stage,
      time: '23/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_795_424_400_000,
      ...(sent.claims === undefined ? {} : { authorizer: { jwt: { claims: sent.claims, scopes: null } } }),
    },
    ...(sent.body === undefined ? {} : { body: sent.body }),
    isBase64Encoded: sent.isBase64Encoded ?? false,
  }
  return event as unknown as APIGatewayProxyEventV2WithJWTAuthorizer
}

/** The context Lambda hands over with an event. */
export function aContext(functionName = 'api'): Context {
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${functionName}`,
    memoryLimitInMB: '512',
    awsRequestId: 'lambda-0001',
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'test',
    getRemainingTimeInMillis: () => 29_000,
    done: () => {},
    fail: () => {},
    succeed: () => {},
  }
}
