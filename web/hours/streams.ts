import type { Sent } from '../../shared/contracts/routes.ts'

/** The streams whose hours are counted, as they are called. */
export const COUNTED_STREAMS = {
  core: 'Core',
  traded: 'Traded',
  'experts-at-hand': 'Experts at Hand',
} as const

/** What a stream is called. */
export function streamLabel(stream: string): string {
  return (COUNTED_STREAMS as Readonly<Record<string, string>>)[stream] ?? stream
}

/** A funding stream as the API takes it. */
export type CountedStream = Sent<'POST /hours/transfers'>['body']['stream']
