import { parseArgs } from 'node:util'
import { EFFORT_KEYS, type EffortKey } from '../../../shared/allocation/pipeline/effort.ts'

/** How large an authority is: specialists and requests. */
export interface AuthoritySize {
  readonly specialists: number
  readonly requests: number
}

/** What one run of the bench measures. */
export interface BenchAsk {
  readonly size: AuthoritySize
  readonly seeds: number
  readonly loads: readonly number[]
  readonly effort: EffortKey
  /** Authorities of 16 specialists and 400 requests to plan on two threads; 0 plans one size by itself. */
  readonly authorities: number
  readonly replan: boolean
  readonly cbc: boolean
}

/** How the bench is called, for whoever called it wrongly. */
export const USAGE = `npm run bench:allocation -- [options]
  --size 40x400           specialists x requests
  --seeds 5               instances of each load
  --loads 0.6,0.8,1.1     half-days asked for over half-days there are
  --effort usual          ${EFFORT_KEYS.join(', ')}
  --authorities 125       authorities of 16x400, two at a time, loads in turn; nothing else is measured
  --replan                an absence of four weeks and 5 % new requests, at each load; nothing else is measured
  --cbc                   also CBC on a weekly model of the same instances, where it is installed`

/**
 * Reads what is asked for.
 * @throws RangeError when an option does not make sense
 * @throws TypeError when an option is not known
 */
export function readArguments(words: readonly string[]): BenchAsk {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: '40x400' },
      seeds: { type: 'string', default: '5' },
      loads: { type: 'string', default: '0.6,0.8,1.1' },
      effort: { type: 'string', default: 'usual' },
      authorities: { type: 'string', default: '0' },
      replan: { type: 'boolean', default: false },
      cbc: { type: 'boolean', default: false },
    },
  })
  const [specialists, requests] = values.size.split('x').map(word => wholeNumber('--size', word, 1))
  if (specialists === undefined || requests === undefined) throw new RangeError('--size is like 40x400')
  const effort = EFFORT_KEYS.find(key => key === values.effort)
  if (effort === undefined) throw new RangeError(`--effort is one of ${EFFORT_KEYS.join(', ')}`)
  const loads = values.loads.split(',').map(Number)
  if (loads.some(load => !(load > 0))) throw new RangeError('--loads are numbers above 0')
  return {
    size: { specialists, requests },
    seeds: wholeNumber('--seeds', values.seeds, 1),
    loads,
    effort,
    authorities: wholeNumber('--authorities', values.authorities, 0),
    replan: values.replan,
    cbc: values.cbc,
  }
}

function wholeNumber(option: string, word: string, least: number): number {
  const number = Number(word)
  if (!Number.isInteger(number) || number < least)
    throw new RangeError(`${option} is a whole number of at least ${least}`)
  return number
}
