import { Duration } from 'aws-cdk-lib'
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { securityHeaders, type WebOrigins } from './web-headers.ts'

const YEAR = Duration.days(365)

/**
 * The security headers of `web-headers.ts` as CloudFront wants them, plus Strict-Transport-Security. Some
 * headers CloudFront takes only through settings of their own; the others are passed on as they are.
 * @throws Error when web-headers.ts gives a value that CloudFront's own setting cannot express
 */
export function pageHeaders(scope: Construct, id: string, origins: WebOrigins): ResponseHeadersPolicy {
  const {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': contentTypeOptions,
    'X-Frame-Options': frameOptions,
    'Referrer-Policy': referrerPolicy,
    ...others
  } = securityHeaders(origins)
  if (!contentSecurityPolicy) throw new Error('web-headers.ts gives no Content-Security-Policy')
  if (contentTypeOptions !== 'nosniff' || frameOptions !== 'DENY' || referrerPolicy !== 'no-referrer')
    throw new Error('web-headers.ts has a value that page-headers.ts does not know how to hand to CloudFront')
  const customHeaders = Object.entries(others).map(([header, value]) => ({ header, value, override: true }))
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: strict(contentSecurityPolicy),
    customHeadersBehavior: { customHeaders },
  })
}

function strict(contentSecurityPolicy: string): ResponseSecurityHeadersBehavior {
  return {
    contentSecurityPolicy: { contentSecurityPolicy, override: true },
    contentTypeOptions: { override: true },
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    strictTransportSecurity: { accessControlMaxAge: YEAR, includeSubdomains: true, override: true },
  }
}
