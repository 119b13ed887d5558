import { isCbcInstalled } from './cbc.ts'
import { printLines, printTable, shown } from './lines.ts'
import type { MeasuredInstance } from './measure-instance.ts'
import { MOST_SECONDS } from './versus-cbc.ts'

/** Prints what CBC came to on the instances of one load, or that it is not installed. */
export function reportCbc(instances: readonly MeasuredInstance[]): void {
  if (!isCbcInstalled()) {
    console.log('CBC is not installed (Debian: coinor-cbc): nothing is held against it')
    return
  }
  const rows = instances.flatMap(({ ask, cbc }) => (cbc ?? []).map(level => ({ ask, ...level })))
  const of = `${instances[0]?.ask.specialists}x${instances[0]?.ask.requests} load ${instances[0]?.ask.load}`
  printLines(
    rows.flatMap(({ ask, level, planValue, atEqualTime, secondsToEqual }) => {
      const name = `${of} seed ${ask.seed} / level ${level}`
      return [
        {
          name: `${name} against CBC at equal time`,
          value: planValue,
          unit: 'weighted',
          baseline: atEqualTime.value,
        },
        {
          name: `${name}, CBC to equal quality`,
          value: secondsToEqual,
          unit: 'CPU s',
          baseline: MOST_SECONDS,
        },
      ]
    }),
  )
  printTable(`${of}: CBC on a weekly model that asks a little less, each level given the whole time`, [
    ['seed', 'level', 'plan', 'CBC at equal time', 'its bound', 'as good after s'],
    ...rows.map(({ ask, level, planValue, atEqualTime, secondsToEqual }) => [
      String(ask.seed),
      String(level),
      shown(planValue),
      shown(atEqualTime.value),
      shown(atEqualTime.bound),
      secondsToEqual === null ? `more than ${MOST_SECONDS}` : shown(secondsToEqual),
    ]),
  ])
}
