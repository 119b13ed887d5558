import type { Commitment } from '../../shared/people/commitments.ts'

/** A team meeting at the base, Tuesdays from 9 to 10:15, every week from September 2026 on, all the year round. */
export function aCommitment(over: Partial<Commitment> = {}): Commitment {
  return {
    id: 'c1',
    label: 'Team meeting',
    weekday: 'tue',
    startMinutes: 540,
    endMinutes: 615,
    from: '2026-09-01',
    to: null,
    everyWeeks: 1,
    termOnly: false,
    atBase: true,
    ...over,
  }
}
