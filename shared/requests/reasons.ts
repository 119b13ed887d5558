/** A decision a lead can take on a submitted request. */
export type DecisionKind = 'accept' | 'signpost' | 'decline'

/** Coded reasons for a decision; a note in words goes with it. TABLE. */
export const DECISION_REASONS = {
  'meets-criteria': { label: 'Meets the service’s criteria', for: 'accept' },
  'urgent-need': { label: 'Urgent need', for: 'accept' },
  'duty-in-law': { label: 'The law requires it', for: 'accept' },
  'better-met-elsewhere': { label: 'Another service fits better', for: 'signpost' },
  'health-pathway': { label: 'Belongs with a health pathway', for: 'signpost' },
  'universal-offer': { label: 'The ordinarily available offer fits', for: 'signpost' },
  'support-not-tried': { label: 'Support in the setting has not been tried yet', for: 'decline' },
  'below-criteria': { label: 'Does not meet the service’s criteria', for: 'decline' },
  'already-open': { label: 'There is an open request for the same need', for: 'decline' },
} as const satisfies Record<string, { label: string; for: DecisionKind }>

export type DecisionReason = keyof typeof DECISION_REASONS
export const DECISION_REASON_KEYS = Object.keys(DECISION_REASONS) as [DecisionReason, ...DecisionReason[]]

/** Coded reasons for taking a request back. TABLE. */
export const WITHDRAWAL_REASONS = {
  'need-met': 'The need has been met',
  'child-left': 'The child has left the setting',
  'consent-withdrawn': 'Consent was withdrawn',
  'sent-in-error': 'Started or sent in error',
  other: 'Another reason',
} as const satisfies Record<string, string>

export type WithdrawalReason = keyof typeof WITHDRAWAL_REASONS
export const WITHDRAWAL_REASON_KEYS = Object.keys(WITHDRAWAL_REASONS) as [
  WithdrawalReason,
  ...WithdrawalReason[],
]
