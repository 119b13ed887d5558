import * as z from 'zod'

/**
 * What is settable of casework, for a whole deployment. A case's row in the lists is worked out when the case changes: a
 * change of the counting shows there from then on, and on the case's own page at once.
 */
export const CaseworkNames = z.object({
  EHC_DAY_ONE: z.enum(['EXCLUDE_EVENT_DAY', 'EVENT_DAY_IS_DAY_1']).default('EXCLUDE_EVENT_DAY').meta({
    description: 'Whether the day of an event counts as day one of a limit in days or weeks after it',
  }),
  EHC_FIXED_DAY: z.enum(['BEFORE', 'BY']).default('BEFORE').meta({
    description: 'Whether a plan for a change of phase is due before the day the regulations name, or by it',
  }),
  EHC_WARNING_DAYS: z
    .string()
    .regex(/^\d{1,3}(,\d{1,3})*$/, 'Give days with commas between them, like 14,7,1')
    .default('14,7,1')
    .meta({ description: 'How many days before a date its officer is warned' }),
  EHC_RISK_DAYS: z
    .string()
    .regex(/^[1-9]\d?$/, 'Give days from 1 to 99')
    .default('14')
    .meta({ description: 'How near a date with a step missing puts a case at risk, in days' }),
})
export type CaseworkNames = z.infer<typeof CaseworkNames>

/**
 * Everything the functions need to be told about where they run, in one schema. `infra/` must hand over a
 * value for each name or it does not compile, and a function refuses to start with a missing one.
 */
export const Settings = z.object({
  TABLE_NAME: z.string().min(3).meta({ description: 'Name of the one DynamoDB table' }),
  STAGE: z.enum(['local', 'test', 'preview', 'live']).meta({ description: 'Which deployment this is' }),
  LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).meta({ description: 'Least level that is logged' }),
  CLIENT_ID: z.string().min(1).meta({ description: 'The sign-in client whose access tokens are accepted' }),
  ORIGIN_SECRET: z.string().meta({
    description:
      'Header value CloudFront adds, so that calls round it are refused; empty where there is none',
  }),
  PLAN_QUEUE_URL: z
    .string()
    .meta({ description: 'The queue that planning waits in; empty for a function that sends nothing to it' }),
  ...CaseworkNames.shape,
})
export type Settings = z.infer<typeof Settings>
export type SettingName = keyof Settings

/** Where the database is when it is not AWS's own; read only on one machine and in tests. */
export const LocalSettings = z.object({ DYNAMODB_ENDPOINT: z.url().optional() })

/** Settings plus the local extras. */
export type RuntimeSettings = Settings & z.infer<typeof LocalSettings>

/**
 * The settings of this process.
 * @throws Error naming each missing or malformed setting: a function must not start half configured
 */
export function readSettings(env: Record<string, string | undefined>): RuntimeSettings {
  const read = Settings.extend(LocalSettings.shape).safeParse(env)
  if (read.success) return read.data
  throw new Error(`Settings are wrong:\n${z.prettifyError(read.error)}`)
}
