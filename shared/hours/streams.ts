/**
 * Where the money for a visit comes from. TABLE: a row here and its expectation in
 * `test/shared/hours/streams.test.ts`. Ring-fenced hours may not pay for statutory work; that is paid for by the
 * statutory stream alone, which pays for nothing else (this product's policy).
 * @source DfE's description of Experts at Hand as time ring-fenced for frontline support (2026): policy, not yet law
 */
export const FUNDING_STREAMS = {
  core: { label: 'Core', ringFenced: false, metered: true, forStatutory: false },
  statutory: { label: 'Statutory', ringFenced: false, metered: false, forStatutory: true },
  traded: { label: 'Traded', ringFenced: false, metered: true, forStatutory: false },
  'experts-at-hand': { label: 'Experts at Hand', ringFenced: true, metered: true, forStatutory: false },
} as const satisfies Record<
  string,
  { label: string; ringFenced: boolean; metered: boolean; forStatutory: boolean }
>

export type FundingStream = keyof typeof FUNDING_STREAMS
export const FUNDING_STREAM_KEYS = Object.keys(FUNDING_STREAMS) as [FundingStream, ...FundingStream[]]
