/** What can be wrong with a problem, and whether its item is planned all the same. TABLE. */
export const FINDING_KINDS = {
  'same-id-twice': { isPlanned: false },
  'unknown-setting': { isPlanned: false },
  'discipline-nobody-has': { isPlanned: false },
  'nobody-able': { isPlanned: false },
  'due-before-earliest': { isPlanned: false },
  'no-open-day': { isPlanned: false },
  'too-many-sessions': { isPlanned: false },
  'contradictory-pin': { isPlanned: false },
  'no-coordinates': { isPlanned: true },
  'specialist-without-days': { isPlanned: true },
  'promise-without-request': { isPlanned: true },
} as const satisfies Record<string, { readonly isPlanned: boolean }>

export type FindingCode = keyof typeof FINDING_KINDS

/** Something in a problem that cannot be right. The rest is planned all the same. */
export interface Finding {
  readonly code: FindingCode
  /** What it is about: the id of a request, specialist or setting. */
  readonly about: string
  readonly requestId: string | null
  /** What is wrong and what to do, in a sentence. */
  readonly words: string
}
