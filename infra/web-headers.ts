/**
 * The security headers of every static page, in one place: the local web server sends them and the
 * CloudFront response headers policy is built from them.
 */

/** Where pages may call besides their own origin; origins have no path and no trailing slash. */
export interface WebOrigins {
  /** origin of the OpenID issuer, for example `https://cognito-idp.eu-west-2.amazonaws.com` */
  readonly issuerOrigin: string
  /** further origins that pages fetch from, such as the sign-in domain that holds the token endpoint */
  readonly alsoConnect?: readonly string[]
}

/** Browser features that no page uses and that are therefore switched off. */
const UNUSED_FEATURES = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'] as const

/**
 * The content security policy of every page: nothing from anywhere but here, calls to here and to sign-in.
 * @param origins where pages may call
 * @returns the header's value on one line
 */
export function contentSecurityPolicy({ issuerOrigin, alsoConnect = [] }: WebOrigins): string {
  const connect = [...new Set(["'self'", issuerOrigin, ...alsoConnect])].join(' ')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    `connect-src ${connect}`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/**
 * Header name to value, for every static file. Strict-Transport-Security is left out because it means
 * nothing over plain HTTP on one machine: the deployed policy adds it.
 * @param origins where pages may call
 */
export function securityHeaders(origins: WebOrigins): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(origins),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': UNUSED_FEATURES.map(feature => `${feature}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
