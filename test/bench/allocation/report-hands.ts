import { OBJECTIVE_TERMS, type TermKey } from '../../../shared/allocation/objective.ts'
import { type Line, mean, printTable, shown } from './lines.ts'
import type { MeasuredInstance } from './measure-instance.ts'

/** Terms that are held against plans by hand. */
const COMPARED: readonly TermKey[] = [
  'late-cases',
  'late-days',
  'need-unmet',
  'waiting-weeks',
  'travel-minutes',
  'broken-continuity',
  'uneven-load',
]
const HANDS = { 'first-come': 'first come first served', 'urgent-first': 'urgent first by hand' } as const
type Hand = keyof typeof HANDS
const HAND_KEYS = Object.keys(HANDS) as Hand[]

/** What plans and plans by hand have of each term, as figures for programs. */
export function handLines(of: string, instances: readonly MeasuredInstance[]): Line[] {
  return HAND_KEYS.flatMap(hand => [
    ...COMPARED.map(
      (term): Line => ({
        name: `${of} / ${OBJECTIVE_TERMS[term].label.toLowerCase()} against ${HANDS[hand]}`,
        value: mean(instances.map(one => one.counts.planned[term])),
        unit: OBJECTIVE_TERMS[term].unit,
        baseline: mean(instances.map(one => one.counts[hand][term])),
      }),
    ),
    {
      name: `${of} / requests left out against ${HANDS[hand]}`,
      value: mean(instances.map(one => one.unmet.planned)),
      unit: 'requests',
      baseline: mean(instances.map(one => one.unmet[hand])),
    },
  ])
}

/** Prints plans beside plans by hand, each term as a ratio, and what got worse. */
export function reportHands(of: string, instances: readonly MeasuredInstance[]): void {
  const counts = (term: TermKey, who: Hand | 'planned') => mean(instances.map(one => one.counts[who][term]))
  const unmet = (who: Hand | 'planned') => mean(instances.map(one => one.unmet[who]))
  const rows = [
    ...COMPARED.map(term => ({
      label: OBJECTIVE_TERMS[term].label,
      of: (who: Hand | 'planned') => counts(term, who),
    })),
    { label: 'Requests left out', of: unmet },
  ]
  const ratio = (plan: number, hand: number) =>
    hand === 0 ? (plan === 0 ? '1.00' : '-') : shown(plan / hand, 2)
  printTable(`${of}: means against plans by hand`, [
    ['', 'plan', ...HAND_KEYS.flatMap(hand => [HANDS[hand], 'ratio'])],
    ...rows.map(row => [
      row.label,
      shown(row.of('planned')),
      ...HAND_KEYS.flatMap(hand => [shown(row.of(hand)), ratio(row.of('planned'), row.of(hand))]),
    ]),
  ])
  for (const hand of HAND_KEYS) {
    const worse = rows
      .filter(row => row.of('planned') > row.of(hand) + 1e-6)
      .map(row => row.label.toLowerCase())
    console.log(`worse than ${HANDS[hand]}: ${worse.length === 0 ? 'nothing' : worse.join(', ')}`)
  }
}
