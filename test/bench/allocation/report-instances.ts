import { compareValues } from '../../../shared/allocation/objective.ts'
import { gapPercent, type LevelProof } from '../../../shared/allocation/plan.ts'
import { goalOf, SOON } from './goals.ts'
import { type Line, mean, printLines, printTable, shown } from './lines.ts'
import type { MeasuredInstance } from './measure-instance.ts'
import { handLines, reportHands } from './report-hands.ts'

/** Prints what the instances of one load came to. */
export function reportLoad(instances: readonly MeasuredInstance[]): void {
  const { specialists, requests, load } = (instances[0] as MeasuredInstance).ask
  const of = `${specialists}x${requests} load ${load}`
  printLines([...planLines(of, instances), ...handLines(of, instances)])
  reportPlan(of, instances)
  reportHands(of, instances)
}

/** A level over all instances: values and bounds added up, so that instances without lateness do not hide others. */
function levelOf(instances: readonly MeasuredInstance[], level: 0 | 1 | 2): LevelProof {
  const bounds = instances.map(one => one.proofs[level].bound)
  return {
    value: mean(instances.map(one => one.proofs[level].value)),
    bound: bounds.includes(null) ? null : mean(bounds.map(bound => bound ?? 0)),
  }
}

function planLines(of: string, instances: readonly MeasuredInstance[]): Line[] {
  const goal = goalOf((instances[0] as MeasuredInstance).ask, (instances[0] as MeasuredInstance).ask.load)
  const levels = ([0, 1, 2] as const).flatMap((level): Line[] => {
    const proof = levelOf(instances, level)
    const name = `${of} / level ${level + 1}`
    return [
      { name: `${name} value`, value: proof.value, unit: 'weighted', baseline: null },
      { name: `${name} bound`, value: proof.bound, unit: 'weighted', baseline: null },
      { name: `${name} gap`, value: gapPercent(proof), unit: '%', baseline: goal?.gaps[level] ?? null },
    ]
  })
  const took = ([key, baseline]: readonly ['first' | 'whole', number | null]): Line => ({
    name: `${of} / ${key} plan`,
    value: mean(instances.map(one => one.seconds[key])),
    unit: 'CPU s',
    baseline,
  })
  return [
    ...levels,
    took(['first', SOON.first]),
    took(['whole', goal?.seconds ?? null]),
    {
      name: `${of} / instances no worse than plain search at ${SOON.good} s`,
      value: instances.filter(isGoodInTime).length,
      unit: 'instances',
      baseline: instances.length,
    },
    {
      name: `${of} / peak memory`,
      value: Math.max(...instances.map(one => one.peakMb)),
      unit: 'MB',
      baseline: goal?.megabytes ?? null,
    },
  ]
}

function isGoodInTime({ good, plainSearch }: MeasuredInstance): boolean {
  return compareValues(good, plainSearch) <= 0
}

function reportPlan(of: string, instances: readonly MeasuredInstance[]): void {
  const { ask } = instances[0] as MeasuredInstance
  const goal = goalOf(ask, ask.load)
  const row = (label: string, proofs: readonly LevelProof[], one: readonly MeasuredInstance[]) => [
    label,
    shown(mean(one.map(({ counts }) => counts.planned['late-cases']))),
    ...proofs.flatMap((proof, level) => [
      shown(proof.value),
      ...(level === 0 ? [shown(proof.bound)] : []),
      shown(gapPercent(proof), 2),
    ]),
    shown(mean(one.map(({ seconds }) => seconds.first)), 2),
    shown(mean(one.map(({ usable }) => usable[0])), 0),
    shown(mean(one.map(({ usable }) => usable[1] + usable[2])), 0),
    shown(mean(one.map(({ good }) => good[0])), 0),
    shown(mean(one.map(({ good }) => good[1] + good[2])), 0),
    shown(mean(one.map(({ plainSearch }) => plainSearch[0])), 0),
    shown(mean(one.map(({ plainSearch }) => plainSearch[1] + plainSearch[2])), 0),
    `${one.filter(isGoodInTime).length} of ${one.length}`,
    shown(mean(one.map(({ seconds }) => seconds.whole))),
    shown(Math.max(...one.map(one => one.peakMb)), 0),
  ]
  const all = ([0, 1, 2] as const).map(level => levelOf(instances, level))
  const none = ['', '', '', '', '', '']
  printTable(`${of}, ${instances.length} instances, effort ${ask.effort}: CPU seconds of one thread`, [
    [
      'seed',
      'late',
      'L1',
      'bound',
      'gap %',
      'L2',
      'gap %',
      'L3',
      'gap %',
      'first s',
      'L1@0.1',
      'L2+3@0.1',
      'L1@2.5',
      'L2+3@2.5',
      'search L1',
      'search L2+3',
      'no worse',
      'whole s',
      'MB',
    ],
    ...instances.map(one => row(String(one.ask.seed), one.proofs, [one])),
    row('mean', all, instances),
    ...(goal === null
      ? []
      : [
          [
            'goal',
            '',
            '',
            '',
            shown(goal.gaps[0]),
            '',
            shown(goal.gaps[1]),
            '',
            shown(goal.gaps[2]),
            shown(SOON.first),
            ...none,
            'all',
            shown(goal.seconds, 0),
            shown(goal.megabytes, 0),
          ],
        ]),
  ])
  console.log(
    `day by day, travel ${shown(mean(instances.map(one => one.dayTravel[0])), 0)} -> ${shown(mean(instances.map(one => one.dayTravel[1])), 0)} minutes by arranging half-days; seconds by stage: ${stageWords(instances)}; the check takes ${shown(mean(instances.map(one => one.seconds.check)), 2)} s`,
  )
}

function stageWords(instances: readonly MeasuredInstance[]): string {
  const stages = Object.keys((instances[0] as MeasuredInstance).stageSeconds)
  return stages
    .map(stage => {
      const seconds = instances.map(one => one.stageSeconds[stage as keyof typeof one.stageSeconds])
      return `${stage} ${shown(mean(seconds), 2)}`
    })
    .join(', ')
}
