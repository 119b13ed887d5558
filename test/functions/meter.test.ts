import { expect, test, vi } from 'vitest'
import { COUNTS } from '../../functions/counted.ts'
import { openMeter } from '../../functions/meter.ts'
import { TEST_SETTINGS } from '../fakes/parts.ts'

/** What a deployed function would have written to its log. */
function written(STAGE: 'live' | 'local'): string[] {
  const lines: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation(line => {
    lines.push(String(line))
    return true
  })
  const meter = openMeter({ ...TEST_SETTINGS, STAGE })
  meter.count('Bug')
  meter.count('WorkedAgain', 3)
  meter.flush()
  vi.restoreAllMocks()
  return lines
}

test('counts go out as metrics under the namespace and dimensions that the alarms look at', () => {
  const [line = '{}', ...others] = written('live')
  const metrics = JSON.parse(line)
  expect(others).toEqual([])
  expect(metrics).toMatchObject({ service: COUNTS.service, stage: 'live', Bug: 1, WorkedAgain: 3 })
  const [{ Namespace, Dimensions }] = metrics._aws.CloudWatchMetrics
  expect([Namespace, Dimensions]).toEqual([COUNTS.namespace, [['service', 'stage']]])
})

test('on one machine nothing is written', () => {
  expect(written('local')).toEqual([])
})
