import { CaseworkNames, type Settings } from '../functions/settings.ts'

/** Reserved concurrency of each function; `null` shares what the account has. */
export interface Concurrency {
  readonly api: number | null
  readonly stream: number | null
  readonly schedule: number | null
  readonly plan: number | null
}

/** Everything that differs between deployments. What is the same everywhere is in the stacks. */
export interface Stage {
  readonly name: Extract<Settings['STAGE'], 'preview' | 'live'>
  /** AWS account to deploy to; `null` means whichever the deployer is signed in to, so synth needs none. */
  readonly account: string | null
  /** Where the data are. London: personal data stay in the United Kingdom. */
  readonly region: 'eu-west-2'
  /** Host name that people type; its certificate is asked for by the edge stack. */
  readonly webHost: string
  /** First part of the sign-in domain, unique among all Cognito customers of the region. */
  readonly signInPrefix: string
  /** Shown in the page header. */
  readonly authorityName: string
  /** Whether stores refuse deletion and outlive their stack. */
  readonly keepsData: boolean
  readonly secondFactor: 'required' | 'optional'
  /** Who is told about alarms; `null` tells nobody (alarms still show in the console). */
  readonly alarmEmail: string | null
  readonly logLevel: Settings['LOG_LEVEL']
  readonly logRetentionDays: 30 | 365
  /** Steady and burst limits of the whole API, in requests a second. */
  readonly requestsPerSecond: number
  readonly burstRequests: number
  /** Limit per network address over five minutes. A whole authority may share one address. */
  readonly requestsPerAddress: number
  readonly concurrency: Concurrency
  /** How the authority counts and when it is warned. */
  readonly casework: CaseworkNames
}

type Environment = Record<string, string | undefined>
type StageSettings = Omit<
  Stage,
  'name' | 'account' | 'webHost' | 'signInPrefix' | 'authorityName' | 'alarmEmail' | 'casework'
>

/**
 * The stages by name. TABLE. What only the deployer knows is read from the environment by `readStage`.
 * Limits are this service's own policy: a large authority has about 300 settings and 100 specialists,
 * most of them at work in the same two hours.
 */
export const STAGES = {
  preview: {
    region: 'eu-west-2',
    keepsData: false,
    secondFactor: 'optional',
    logLevel: 'DEBUG',
    logRetentionDays: 30,
    requestsPerSecond: 50,
    burstRequests: 100,
    requestsPerAddress: 3000,
    concurrency: { api: null, stream: null, schedule: null, plan: null },
  },
  live: {
    region: 'eu-west-2',
    keepsData: true,
    secondFactor: 'required',
    logLevel: 'INFO',
    logRetentionDays: 365,
    requestsPerSecond: 200,
    burstRequests: 400,
    requestsPerAddress: 15_000,
    concurrency: { api: 100, stream: 10, schedule: 1, plan: 10 },
  },
} as const satisfies Record<Stage['name'], StageSettings>

/**
 * One stage, with the deployer's facts: `PREVIEW_ACCOUNT`, `PREVIEW_WEB_HOST`, `PREVIEW_SIGN_IN_PREFIX`,
 * `PREVIEW_AUTHORITY_NAME`, `PREVIEW_ALARM_EMAIL`, the names of `CaseworkNames` such as `PREVIEW_EHC_DAY_ONE`, and the
 * same with `LIVE_`. None is needed to synthesise:
 * the defaults are under `.example`, for which no certificate is ever issued, so that a deployment that was
 * not told its host name stops at the edge stack.
 * @throws ZodError when a setting of casework is malformed
 */
export function readStage(name: Stage['name'], env: Environment): Stage {
  const told = (fact: string) => env[`${name.toUpperCase()}_${fact}`] || undefined
  return {
    name,
    ...STAGES[name],
    account: told('ACCOUNT') ?? null,
    webHost: told('WEB_HOST') ?? `${name}.send-support.example`,
    signInPrefix: told('SIGN_IN_PREFIX') ?? `send-support-${name}`,
    authorityName: told('AUTHORITY_NAME') ?? 'Specialist SEND support',
    casework: CaseworkNames.parse(
      Object.fromEntries(Object.keys(CaseworkNames.shape).map(setting => [setting, told(setting)])),
    ),
    alarmEmail: told('ALARM_EMAIL') ?? (name === 'live' ? 'alarms@send-support.example' : null),
  }
}
