import { expect, test } from 'vitest'
import { FUNDING_STREAM_KEYS, FUNDING_STREAMS, type FundingStream } from '../../../shared/hours/streams.ts'

const EXPECTED: Record<
  FundingStream,
  { label: string; ringFenced: boolean; metered: boolean; forStatutory: boolean }
> = {
  core: { label: 'Core', ringFenced: false, metered: true, forStatutory: false },
  statutory: { label: 'Statutory', ringFenced: false, metered: false, forStatutory: true },
  traded: { label: 'Traded', ringFenced: false, metered: true, forStatutory: false },
  'experts-at-hand': { label: 'Experts at Hand', ringFenced: true, metered: true, forStatutory: false },
}

test.each(FUNDING_STREAM_KEYS)(
  '%s is ring-fenced, metered and statutory as the table typed by hand says',
  key => {
    expect(FUNDING_STREAMS[key]).toEqual(EXPECTED[key])
  },
)

test('what the law requires is never stopped by a meter', () => {
  expect(FUNDING_STREAM_KEYS.filter(key => !FUNDING_STREAMS[key].metered)).toEqual(['statutory'])
})
