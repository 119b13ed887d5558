import { gapPercent, type LevelProof } from '../../../shared/allocation/plan.ts'
import { MANY_GOAL } from './goals.ts'
import { type Line, printLines, printTable, shown } from './lines.ts'
import { type MeasuredAuthorities, type MeasuredAuthority, ONE_OF_MANY } from './measure-authorities.ts'

/** Prints what planning many authorities came to. */
export function reportAuthorities({ authorities, wallSeconds, peakMb }: MeasuredAuthorities): void {
  const sum = (read: (one: MeasuredAuthority) => number) =>
    authorities.reduce((total, one) => total + read(one), 0)
  const seconds = sum(one => one.seconds)
  const bounded = authorities.filter(one => one.proofs.every(({ bound }) => bound !== null)).length
  const late = sum(one => one.lateCases)
  const lateByHand = sum(one => one.lateCasesUrgentFirst)
  const levels = ([0, 1, 2] as const).map(level => levelOver(authorities, level))
  const of = `${authorities.length} authorities of ${ONE_OF_MANY.specialists}x${ONE_OF_MANY.requests}`
  const line = (name: string, value: number | null, unit: string, baseline: number | null = null): Line => ({
    name: `${of} / ${name}`,
    value,
    unit,
    baseline,
  })
  printLines([
    line('planning on two threads', seconds / 2 / 60, 'minutes of CPU each', MANY_GOAL.minutes),
    line('by the clock, checks included', wallSeconds / 60, 'minutes'),
    line('plans with a bound on each level', bounded, 'plans', authorities.length),
    line('late cases against urgent first by hand', late, 'cases', lateByHand),
    ...levels.map((proof, at) => line(`level ${at + 1} gap`, gapPercent(proof), '%')),
    line(
      'messages',
      sum(one => one.parts),
      'messages',
    ),
    line('peak memory', peakMb, 'MB'),
  ])
  printTable(`${of}, effort ${authorities[0]?.ask.effort}`, [
    [
      'CPU min a thread',
      'wall min',
      'bounded',
      'late',
      'urgent first',
      'gaps % L1',
      'L2',
      'L3',
      'parts',
      'MB',
    ],
    [
      shown(seconds / 2 / 60, 2),
      shown(wallSeconds / 60, 2),
      `${bounded} of ${authorities.length}`,
      String(late),
      String(lateByHand),
      ...levels.map(proof => shown(gapPercent(proof), 2)),
      String(sum(one => one.parts)),
      shown(peakMb, 0),
    ],
  ])
}

function levelOver(authorities: readonly MeasuredAuthority[], level: 0 | 1 | 2): LevelProof {
  const proofs = authorities.map(one => one.proofs[level])
  return {
    value: proofs.reduce((sum, one) => sum + one.value, 0),
    bound: proofs.some(one => one.bound === null)
      ? null
      : proofs.reduce((sum, one) => sum + (one.bound ?? 0), 0),
  }
}
