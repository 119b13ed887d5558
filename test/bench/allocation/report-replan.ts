import { REPLAN_GOAL } from './goals.ts'
import { type Line, mean, printLines, printTable, shown } from './lines.ts'
import { type MeasuredReplan, REPLAN_OPTIONS, type ReplanOption } from './measure-replan.ts'

/** Prints what planning again came to at one load, beside the full re-solve that best service is. */
export function reportReplan(replans: readonly MeasuredReplan[]): void {
  const { specialists, requests, load, effort } = (replans[0] as MeasuredReplan).ask
  const of = `${specialists}x${requests} load ${load}, absence`
  const meanOf = (option: ReplanOption, read: (one: MeasuredReplan['options'][ReplanOption]) => number) =>
    mean(replans.map(one => read(one.options[option])))
  const share = (option: ReplanOption, read: (one: MeasuredReplan['options'][ReplanOption]) => number) =>
    meanOf(option, read) / meanOf('best-service', read)
  const again = REPLAN_OPTIONS.filter(option => option !== 'best-service')
  const secondsOf = (of: keyof MeasuredReplan['seconds']) => mean(replans.map(one => one.seconds[of]))
  printLines([
    ...again.flatMap((option): Line[] => {
      const against = (name: string, value: number, goal: number): Line => ({
        name: `${of} / ${option} ${name}, share of the full re-solve's`,
        value,
        unit: 'share',
        baseline: option === 'balanced' ? goal : null,
      })
      const moved = share(option, one => one.movedSessions)
      const late = share(option, one => one.proofs[0].value)
      return [
        against('moved sessions', moved, REPLAN_GOAL.movedShare),
        against('lateness', late, REPLAN_GOAL.latenessShare),
      ]
    }),
    {
      name: `${of} / least change and balanced together`,
      value: secondsOf('together'),
      unit: 'CPU s',
      baseline: REPLAN_GOAL.seconds,
    },
    { name: `${of} / best service`, value: secondsOf('full'), unit: 'CPU s', baseline: null },
  ])
  printTable(
    `${of}: ${replans.length} instances, effort ${effort}, ${shown(mean(replans.map(one => one.promisedSessions)), 0)} sessions promised; CPU s: ${shown(secondsOf('together'))} for least change and balanced, ${shown(secondsOf('full'))} for best service`,
    [
      [
        '',
        'moved',
        'share',
        'other week or person',
        'share',
        'late',
        'L1',
        'bound',
        'share',
        'L2',
        'need unmet',
        'waiting',
      ],
      ...REPLAN_OPTIONS.map(option => [
        option,
        shown(meanOf(option, one => one.movedSessions)),
        shown(
          share(option, one => one.movedSessions),
          2,
        ),
        shown(meanOf(option, one => one.movedFromWeek)),
        shown(
          share(option, one => one.movedFromWeek),
          2,
        ),
        shown(meanOf(option, one => one.counts['late-cases'])),
        shown(meanOf(option, one => one.proofs[0].value)),
        shown(meanOf(option, one => one.proofs[0].bound ?? 0)),
        shown(
          share(option, one => one.proofs[0].value),
          2,
        ),
        shown(meanOf(option, one => one.proofs[1].value)),
        shown(meanOf(option, one => one.counts['need-unmet'])),
        shown(meanOf(option, one => one.counts['waiting-weeks'])),
      ]),
    ],
  )
}
