import { Logger } from '@aws-lambda-powertools/logger'
import type { RuntimeSettings } from './settings.ts'

/** The only keys a log line may carry. Nothing here can hold a name, an answer of a form or a reference to a child. */
export const LOGGED_KEYS = [
  'route',
  'status',
  'code',
  'durationMs',
  'requestId',
  'authority',
  'userId',
  'attempts',
  'reference',
  'errorName',
  'count',
  'failed',
] as const
export type LoggedKey = (typeof LOGGED_KEYS)[number]

/** Fields of a log line: allow-listed keys with short plain values. */
export type LogFields = Partial<Record<LoggedKey, string | number>>

/** Where log lines go. */
export interface Log {
  info(message: LogMessage, fields: LogFields): void
  warn(message: LogMessage, fields: LogFields): void
  error(message: LogMessage, fields: LogFields): void
}

/** Messages are fixed too: a message put together from data could carry anything. */
export type LogMessage =
  | 'request'
  | 'bug'
  | 'busy'
  | 'stream-batch'
  | 'stream-record-failed'
  | 'plan-message-failed'
  | 'plan-flawed'
  | 'schedule-done'

/** The log of a function: JSON lines with the allow-listed keys only, whatever it is handed. */
export function openLog(settings: RuntimeSettings): Log {
  const logger = new Logger({ serviceName: 'send-support', logLevel: settings.LOG_LEVEL })
  return {
    info: (message, fields) => logger.info(message, allowed(fields)),
    warn: (message, fields) => logger.warn(message, allowed(fields)),
    error: (message, fields) => logger.error(message, allowed(fields)),
  }
}

/** Only the allow-listed keys, each value cut to 200 characters. */
export function allowed(fields: LogFields): LogFields {
  const kept = LOGGED_KEYS.filter(key => fields[key] !== undefined).map(key => {
    const value = fields[key]
    return [key, typeof value === 'string' ? value.slice(0, 200) : value]
  })
  return Object.fromEntries(kept) as LogFields
}
