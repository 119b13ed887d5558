/**
 * Where the money for a visit comes from. TABLE: a row here and its expectation in
 * `test/shared/hours/streams.test.ts`. Ring-fenced hours may not pay for statutory work.
 * @source DfE's description of Experts at Hand as time ring-fenced for frontline support (2026): policy, not yet law
 */
export const FUNDING_STREAMS = {
  core: { label: 'Core', ringFenced: false, metered: true },
  statutory: { label: 'Statutory', ringFenced: false, metered: false },
  traded: { label: 'Traded', ringFenced: false, metered: true },
  'experts-at-hand': { label: 'Experts at Hand', ringFenced: true, metered: true },
} as const satisfies Record<string, { label: string; ringFenced: boolean; metered: boolean }>

export type FundingStream = keyof typeof FUNDING_STREAMS
export const FUNDING_STREAM_KEYS = Object.keys(FUNDING_STREAMS) as [FundingStream, ...FundingStream[]]
