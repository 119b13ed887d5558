import { expect, test } from 'vitest'
import { flat, only, resources, synthesise } from './synthesised.ts'

const { web, edge } = synthesise('live')

interface Behaviour {
  readonly PathPattern?: string
  readonly [property: string]: unknown
}
interface DistributionConfig {
  readonly DefaultCacheBehavior: Behaviour
  readonly CacheBehaviors: Behaviour[]
  readonly Origins: Record<string, unknown>[]
  readonly [property: string]: unknown
}
const distribution = only(web, 'AWS::CloudFront::Distribution').DistributionConfig as DistributionConfig
const policy = only(web, 'AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig as Record<
  'SecurityHeadersConfig' | 'CustomHeadersConfig',
  Record<string, unknown>
>
const MANAGED = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewerExceptHost: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
}

/** The content security policy as a table: directive to sources. */
function directives(): Record<string, string[]> {
  const { ContentSecurityPolicy } = policy.SecurityHeadersConfig.ContentSecurityPolicy as Record<
    string,
    unknown
  >
  const parts = flat(ContentSecurityPolicy).split('; ')
  return Object.fromEntries(parts.map(part => part.split(' ')).map(([name = '', ...from]) => [name, from]))
}

test('pages load nothing from elsewhere, run no inline code and cannot be framed', () => {
  expect(directives()).toEqual({
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': [
      "'self'",
      'https://cognito-idp.eu-west-2.amazonaws.com',
      'https://<Fn::ImportValue>.auth.eu-west-2.amazoncognito.com',
    ],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  })
})

test('the other security headers are strict too, and override what the origin says', () => {
  expect(policy.SecurityHeadersConfig).toMatchObject({
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, IncludeSubdomains: true, Override: true },
  })
  expect(policy.CustomHeadersConfig.Items).toContainEqual(
    expect.objectContaining({ Header: 'Permissions-Policy', Override: true }),
  )
})

test('browsers need TLS 1.2 of 2021 or later', () => {
  expect(distribution.ViewerCertificate).toMatchObject({ MinimumProtocolVersion: 'TLSv1.2_2021' })
  expect(distribution.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https')
})

test('no bucket is public: everything blocked, and only CloudFront and the log service are let in', () => {
  for (const { Properties } of Object.values(resources(web, 'AWS::S3::Bucket')))
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
  const allowed = Object.values(resources(web, 'AWS::S3::BucketPolicy'))
    .flatMap(
      ({ Properties }) => (Properties.PolicyDocument as { Statement: Record<string, unknown>[] }).Statement,
    )
    .filter(statement => statement.Effect === 'Allow')
  expect(allowed.map(({ Action, Principal }) => [Action, Principal])).toEqual([
    ['s3:PutObject', { Service: 'logging.s3.amazonaws.com' }],
    ['s3:GetObject', { Service: 'cloudfront.amazonaws.com' }],
  ])
})

test('calls of the API are never cached and carry the token and every method', () => {
  const [api, ...others] = distribution.CacheBehaviors
  expect(others).toEqual([])
  expect(api).toMatchObject({
    PathPattern: '/api/*',
    CachePolicyId: MANAGED.cachingDisabled,
    OriginRequestPolicyId: MANAGED.allViewerExceptHost,
    ViewerProtocolPolicy: 'https-only',
    AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  })
})

test('answers of the API are never replaced: only pages pass the page function, and no error has a page', () => {
  expect(distribution.DefaultCacheBehavior.FunctionAssociations).toHaveLength(1)
  expect(distribution.CacheBehaviors[0]?.FunctionAssociations).toBeUndefined()
  expect(distribution.CustomErrorResponses).toBeUndefined()
})

test('CloudFront proves itself to the API with a header that is read from the secret', () => {
  const [headers] = distribution.Origins.flatMap(origin => origin.OriginCustomHeaders ?? []) as {
    HeaderName: string
    HeaderValue: unknown
  }[]
  expect(headers?.HeaderName).toBe('x-origin-secret')
  expect(flat(headers?.HeaderValue)).toMatch(/^{{resolve:secretsmanager:.*:SecretString:::}}$/)
})

test('the firewall is in front, counts calls by address and has the rules kept by AWS', () => {
  expect(distribution.WebACLId).toBeDefined()
  const { Rules, Scope } = only(edge, 'AWS::WAFv2::WebACL') as { Rules: { Name: string }[]; Scope: string }
  expect(Scope).toBe('CLOUDFRONT')
  expect(Rules.map(rule => rule.Name)).toEqual([
    'requests-per-address',
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesKnownBadInputsRuleSet',
    'AWSManagedRulesCommonRuleSet',
  ])
})

test('access is logged, without cookies', () => {
  expect(distribution.Logging).toMatchObject({ Prefix: 'cloudfront/' })
  expect(distribution.Logging).not.toMatchObject({ IncludeCookies: true })
})
