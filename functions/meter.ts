import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { COUNTS, type Counted } from './counted.ts'
import type { RuntimeSettings } from './settings.ts'

/** Counts; `flush` writes what was counted and is called at the end of every invocation. */
export interface Meter {
  count(what: Counted, times?: number): void
  flush(): void
}

/** The meter of a function: CloudWatch metrics by way of its log. Silent where there is no CloudWatch. */
export function openMeter(settings: RuntimeSettings): Meter {
  if (settings.STAGE === 'local' || settings.STAGE === 'test') return { count: () => {}, flush: () => {} }
  const { namespace, service } = COUNTS
  const defaultDimensions = { stage: settings.STAGE }
  const metrics = new Metrics({ namespace, serviceName: service, defaultDimensions })
  return {
    count: (what, times = 1) => metrics.addMetric(what, MetricUnit.Count, times),
    flush: () => {
      metrics.publishStoredMetrics()
    },
  }
}
