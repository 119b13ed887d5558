/** What a setting may see of a needs assessment and of what follows from it. The officer decides. TABLE. */
export const SHARING = {
  nothing: 'Only that there is a case',
  dates: 'The dates and the next step',
  everything: 'Everything on the case',
} as const satisfies Record<string, string>
export type Sharing = keyof typeof SHARING
export const SHARING_KEYS = Object.keys(SHARING) as [Sharing, ...Sharing[]]
