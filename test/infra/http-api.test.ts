import { expect, test } from 'vitest'
import { only, resources, synthesise } from './synthesised.ts'

const { service } = synthesise('live')
const routes = Object.values(resources(service, 'AWS::ApiGatewayV2::Route')).map(route => route.Properties)

test('every route needs an access token, except the health check', () => {
  const [authorizerId] = Object.keys(resources(service, 'AWS::ApiGatewayV2::Authorizer'))
  expect(routes.length).toBe(2)
  for (const route of routes)
    if (route.RouteKey === 'GET /health') expect(route.AuthorizationType).toBe('NONE')
    else
      expect(route).toMatchObject({
        RouteKey: 'ANY /{proxy+}',
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: authorizerId },
        AuthorizationScopes: ['openid'],
      })
})

test('tokens are checked against our own pool and client', () => {
  const [clientId] = Object.keys(resources(service, 'AWS::Cognito::UserPoolClient'))
  const [poolId] = Object.keys(resources(service, 'AWS::Cognito::UserPool'))
  expect(only(service, 'AWS::ApiGatewayV2::Authorizer')).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: {
      Audience: [{ Ref: clientId }],
      Issuer: { 'Fn::Join': ['', ['https://cognito-idp.eu-west-2.amazonaws.com/', { Ref: poolId }]] },
    },
  })
})

test('the gateway stage is named api, because CloudFront hands /api/... on as it is', () => {
  expect(only(service, 'AWS::ApiGatewayV2::Stage').StageName).toBe('api')
})

test('the API is throttled by the numbers of the stage', () => {
  expect(only(service, 'AWS::ApiGatewayV2::Stage').DefaultRouteSettings).toMatchObject({
    ThrottlingRateLimit: 200,
    ThrottlingBurstLimit: 400,
  })
})

test('the access log is JSON and says nothing about who called, from where, or about what', () => {
  const { Format } = only(service, 'AWS::ApiGatewayV2::Stage').AccessLogSettings as { Format: string }
  expect(Object.keys(JSON.parse(Format))).toContain('requestId')
  expect(Format).not.toMatch(/sourceIp|userAgent|identity|authorizer|\.path|rawQuery|domainName/)
})

test('the API allows no other origin', () => {
  expect(only(service, 'AWS::ApiGatewayV2::Api').CorsConfiguration).toBeUndefined()
})
