import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { RuntimeSettings } from './settings.ts'

/** What is counted beyond what the platform counts itself. Each is an alarm's or a dashboard's business. */
export const COUNTED = {
  Bug: 'A call ended in an error nobody planned for',
  Busy: 'A call was turned away because the database was busy or contended',
  Unknown: 'A write whose outcome the caller was told we are checking',
  WorkedAgain: 'A write met another and was worked out again',
  StreamRecordFailed: 'A record of the stream could not be followed',
  Reminders: 'Reminders sent by the morning run',
} as const satisfies Record<string, string>
export type Counted = keyof typeof COUNTED

/** Counts; `flush` writes what was counted and is called at the end of every invocation. */
export interface Meter {
  count(what: Counted, times?: number): void
  flush(): void
}

/** The meter of a function: CloudWatch metrics by way of its log. Silent where there is no CloudWatch. */
export function openMeter(settings: RuntimeSettings): Meter {
  if (settings.STAGE === 'local' || settings.STAGE === 'test') return { count: () => {}, flush: () => {} }
  const metrics = new Metrics({ namespace: 'SendSupport', defaultDimensions: { stage: settings.STAGE } })
  return {
    count: (what, times = 1) => metrics.addMetric(what, MetricUnit.Count, times),
    flush: () => metrics.publishStoredMetrics(),
  }
}
