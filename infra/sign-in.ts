import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { ROLE_KEYS, ROLES } from '../shared/people/roles.ts'
import type { Stage } from './stages.ts'

/** Page that sign-in comes back to, and the one shown after signing out. The web's routes have the same. */
export const SIGN_IN_PATHS = { signedIn: '/signed-in', signedOut: '/signed-out' } as const

/**
 * Who may sign in: a user pool that only an administrator adds people to, one group per role of the roles
 * table, and one public client that can do nothing but the authorisation code flow.
 *
 * Cognito cannot be told to insist on PKCE; it checks it whenever it is used, and the web always uses it.
 */
export class SignIn extends Construct {
  readonly poolId: string
  readonly client: UserPoolClient
  /** Issuer of tokens, without a trailing slash; its keys are at `/.well-known/jwks.json` below it. */
  readonly issuer: string
  /** Origin of the sign-in pages and the token endpoint. */
  readonly domainOrigin: string

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id)
    const pool = userPool(this, stage)
    this.poolId = pool.userPoolId
    for (const role of ROLE_KEYS)
      new UserPoolGroup(this, `Group-${role}`, {
        userPool: pool,
        groupName: role,
        description: ROLES[role].label,
      })
    this.client = webClient(this, pool, stage.webHost)
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: stage.signInPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`
    this.domainOrigin = domain.baseUrl()
  }
}

function userPool(scope: Construct, stage: Stage): UserPool {
  const pool = new UserPool(scope, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    signInCaseSensitive: false,
    standardAttributes: { email: { required: true, mutable: true } },
    autoVerify: { email: true },
    keepOriginal: { email: true },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: stage.secondFactor === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
      passwordHistorySize: 5,
    },
    // The plan that refuses passwords known to be leaked and asks again when a sign-in looks odd.
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: stage.keepsData,
    removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  })
  if (stage.secondFactor === 'optional')
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG2',
      reason:
        'Preview holds synthetic people only; its testers may do without a second factor. Live may not.',
    })
  return pool
}

function webClient(scope: Construct, userPool: UserPool, webHost: string): UserPoolClient {
  return new UserPoolClient(scope, 'Web', {
    userPool,
    generateSecret: false,
    // Passing only `false` leaves the refresh of a token and shuts every way round the sign-in pages.
    authFlows: { userSrp: false },
    oAuth: {
      flows: { authorizationCodeGrant: true, implicitCodeGrant: false },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [`https://${webHost}${SIGN_IN_PATHS.signedIn}`],
      logoutUrls: [`https://${webHost}${SIGN_IN_PATHS.signedOut}`],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(10),
    authSessionValidity: Duration.minutes(5),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  })
}
