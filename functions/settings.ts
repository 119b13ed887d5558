import * as z from 'zod'

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
