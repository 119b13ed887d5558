import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SIGN_IN_PATHS } from '../../infra/sign-in.ts'
import { ROLE_KEYS } from '../../shared/people/roles.ts'
import { only, resources, synthesise } from './synthesised.ts'

const { service: live } = synthesise('live')
const { service: preview } = synthesise('preview')
const pool = only(live, 'AWS::Cognito::UserPool')

test('there is one group for each role, of the same name', () => {
  const groups = Object.values(resources(live, 'AWS::Cognito::UserPoolGroup'))
  expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([...ROLE_KEYS].sort())
})

test('nobody can add themselves', () => {
  expect(pool.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true })
})

test('live insists on a second factor from an authenticator, never by text message', () => {
  expect(pool).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] })
  expect(only(preview, 'AWS::Cognito::UserPool')).toMatchObject({ MfaConfiguration: 'OPTIONAL' })
})

test('the pool is protected from deletion in live only, and from leaked passwords everywhere', () => {
  expect(pool).toMatchObject({
    DeletionProtection: 'ACTIVE',
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  })
  expect(only(preview, 'AWS::Cognito::UserPool')).toMatchObject({
    DeletionProtection: 'INACTIVE',
    UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
  })
})

test('passwords have at least twelve characters and no old one comes back', () => {
  expect(pool.Policies).toMatchObject({ PasswordPolicy: { MinimumLength: 12, PasswordHistorySize: 5 } })
})

test('the client is public, uses the code flow only and cannot be asked for a password directly', () => {
  expect(only(live, 'AWS::Cognito::UserPoolClient')).toMatchObject({
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
    PreventUserExistenceErrors: 'ENABLED',
  })
})

test('access tokens last fifteen minutes, a sign-in one working day, and both can be taken back', () => {
  expect(only(live, 'AWS::Cognito::UserPoolClient')).toMatchObject({
    AccessTokenValidity: 15,
    RefreshTokenValidity: 600,
    TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    EnableTokenRevocation: true,
  })
})

test('the pages come back to the paths, and ask for the scope, that the pool knows', () => {
  const pages = readFileSync('web/session.ts', 'utf8')
  const { CallbackURLs, LogoutURLs, AllowedOAuthScopes } = only(live, 'AWS::Cognito::UserPoolClient')
  expect(pages).toContain(`signedIn: '${SIGN_IN_PATHS.signedIn}', signedOut: '${SIGN_IN_PATHS.signedOut}'`)
  expect(pages).toContain(`scope: '${AllowedOAuthScopes}'`)
  expect(CallbackURLs).toEqual([`https://live.send-support.example${SIGN_IN_PATHS.signedIn}`])
  expect(LogoutURLs).toEqual([`https://live.send-support.example${SIGN_IN_PATHS.signedOut}`])
})
