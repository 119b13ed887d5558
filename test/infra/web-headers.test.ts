import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../../infra/web-headers.ts'

test('pages load nothing from elsewhere and call only here and sign-in', () => {
  const origins = { issuerOrigin: 'https://issuer.test', alsoConnect: ['https://sign-in.test'] }
  const directives = contentSecurityPolicy(origins).split('; ')
  expect(directives).toContain("default-src 'none'")
  expect(directives).toContain("script-src 'self'")
  expect(directives).toContain("style-src 'self'")
  expect(directives).toContain("frame-ancestors 'none'")
  expect(directives).toContain("base-uri 'none'")
  expect(directives).toContain("connect-src 'self' https://issuer.test https://sign-in.test")
})

test('nothing in the policy is unsafe or a wildcard', () => {
  expect(contentSecurityPolicy({ issuerOrigin: 'https://issuer.test' })).not.toMatch(/unsafe|\*/)
})

test('every header has a value on one line', () => {
  const headers = securityHeaders({ issuerOrigin: 'https://issuer.test' })
  for (const value of Object.values(headers)) expect(value).toMatch(/^[^\r\n]+$/)
  expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
})
