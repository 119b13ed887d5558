/** The hard rules of a plan: what breaking one is called, in words that finish a sentence about a request or specialist. */
export const FLAWS = {
  'unknown-request': 'is not a request of this problem',
  'left-out-by-hand': 'was left out by a person and is planned all the same',
  'planned-twice': 'is planned twice, or planned and called unmet',
  'not-accounted-for': 'is neither planned nor called unmet',
  'unknown-specialist': 'goes to somebody who is not in this problem',
  'wrong-discipline': 'goes to somebody without its discipline or a skill it asks for',
  'must-not-be-sent': 'goes to somebody who must not be sent',
  'pin-broken': 'does not keep to what it was pinned to',
  'wrong-session-count': 'has not the number of sessions it needs',
  'outside-the-weeks': 'has a session outside the weeks that are planned',
  'before-earliest-day': 'has a session before its earliest day',
  'setting-closed': 'has a session on a day its setting is closed',
  'day-ruled-out': 'has a session on a day that it says cannot be done',
  'specialist-not-free': 'has a session when its specialist is not free',
  'too-many-a-week': 'has more sessions in a week than it may',
  'whole-day-split': 'has a visit of a whole day without both halves of one day',
  'half-day-shared': 'shares a half-day with a request it cannot share one with',
  'weekly-limit': 'takes its specialist over the weekly limit',
  'statutory-share': 'has more statutory work than their share of time allows',
  'stream-hours': 'draws more half-days of a funding stream than are left',
} as const satisfies Record<string, string>

export type FlawCode = keyof typeof FLAWS

/** A hard rule that a plan breaks. `about` is the id of a request, specialist or setting. */
export interface Flaw {
  readonly code: FlawCode
  readonly about: string
  readonly words: string
}

export function flaw(code: FlawCode, about: string): Flaw {
  return { code, about, words: `${about} ${FLAWS[code]}.` }
}
