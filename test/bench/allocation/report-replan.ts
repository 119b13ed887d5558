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
  printLines(
    REPLAN_OPTIONS.flatMap((option): Line[] => {
      const isHeld = option === 'balanced'
      const against = (name: string, value: number, goal: number): Line => ({
        name: `${of} / ${option} ${name}, share of the full re-solve's`,
        value,
        unit: 'share',
        baseline: isHeld ? goal : null,
      })
      return [
        against(
          'moved sessions',
          share(option, one => one.movedSessions),
          REPLAN_GOAL.movedShare,
        ),
        against(
          'lateness',
          share(option, one => one.values[0]),
          REPLAN_GOAL.latenessShare,
        ),
        {
          name: `${of} / ${option}`,
          value: meanOf(option, one => one.seconds),
          unit: 'CPU s',
          baseline: REPLAN_GOAL.seconds,
        },
      ]
    }),
  )
  printTable(
    `${of}: ${replans.length} instances, effort ${effort}, ${shown(mean(replans.map(one => one.promisedSessions)), 0)} sessions promised`,
    [
      [
        '',
        'moved',
        'share',
        'other week or person',
        'share',
        'late',
        'L1',
        'share',
        'L2',
        'need unmet',
        'waiting',
        'CPU s',
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
        shown(meanOf(option, one => one.values[0])),
        shown(
          share(option, one => one.values[0]),
          2,
        ),
        shown(meanOf(option, one => one.values[1])),
        shown(meanOf(option, one => one.counts['need-unmet'])),
        shown(meanOf(option, one => one.counts['waiting-weeks'])),
        shown(meanOf(option, one => one.seconds)),
      ]),
    ],
  )
}
