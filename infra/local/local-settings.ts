import { type RuntimeSettings, readSettings } from '../../functions/settings.ts'

/** The sign-in client of the pages; public, as in Cognito. */
export const CLIENT_ID = 'send-support-web'

/**
 * The functions' settings on this machine; whatever the environment sets wins.
 * @throws Error when the environment sets something malformed
 */
export function localSettings(parts: {
  stage: 'local' | 'test'
  tableName: string
  endpoint: string
  logLevel: RuntimeSettings['LOG_LEVEL']
}): RuntimeSettings {
  return readSettings({
    LOG_LEVEL: parts.logLevel,
    ...process.env,
    TABLE_NAME: parts.tableName,
    STAGE: parts.stage,
    CLIENT_ID,
    ORIGIN_SECRET: '',
    PLAN_QUEUE_URL: '',
    DYNAMODB_ENDPOINT: parts.endpoint,
  })
}

/**
 * The port to listen on.
 * @throws Error when PORT is not a port number
 */
export function portSetting(otherwise: number): number {
  const port = Number(process.env.PORT || otherwise)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new Error(`PORT=${process.env.PORT} is not a port number`)
}
