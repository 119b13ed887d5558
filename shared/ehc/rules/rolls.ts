import type { DayOfYear, Source } from './rule.ts'
import { tribunalRule } from './sources.ts'

/** A span of the year in which a last day cannot fall; it becomes the first working day from `onFrom`. */
export interface RollRule extends Source {
  readonly label: string
  readonly sentence: string
  readonly spans: readonly { readonly from: DayOfYear; readonly to: DayOfYear; readonly yearsOn: 0 | 1 }[]
  readonly onFrom: DayOfYear
  readonly evidence: 'V' | 'V2' | 'K'
}

/** When the last day of an appeal moves on. Special educational needs cases only. @source SI 2008/2699 r. 12(3)(a) [V2] */
export const ROLL_RULES = {
  august: {
    ...tribunalRule('r. 12(3)(a)'),
    label: 'A last day in August',
    sentence: 'A last day for appealing that falls in August becomes the first working day of September.',
    spans: [{ from: { month: 8, day: 1 }, to: { month: 8, day: 31 }, yearsOn: 0 }],
    onFrom: { month: 9, day: 1 },
    evidence: 'V',
  },
  'turn-of-year': {
    ...tribunalRule('r. 12(3)(a)'),
    label: 'A last day at the turn of the year',
    sentence:
      'A last day for appealing that falls from 25 December to 1 January becomes the next working day in January.',
    spans: [
      { from: { month: 12, day: 25 }, to: { month: 12, day: 31 }, yearsOn: 1 },
      { from: { month: 1, day: 1 }, to: { month: 1, day: 1 }, yearsOn: 0 },
    ],
    onFrom: { month: 1, day: 2 },
    evidence: 'V',
  },
} as const satisfies Record<string, RollRule>
