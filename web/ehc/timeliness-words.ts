import type { TimelinessView } from '../../shared/contracts/ehc.ts'

type Rate = TimelinessView['decisions']['rate']

/** A rate as people read it. @example rateWords(46.4) -> '46.4%' · rateWords('x') -> 'x' */
export function rateWords(rate: Rate): string {
  return rate === 'x' ? 'x' : `${rate.toFixed(1)}%`
}

/** What a figure says. A base of nothing gives no figure, so it is said why there is none. */
export function sentence(parts: {
  readonly rate: Rate
  readonly within: number
  readonly of: number
  readonly what: string
  readonly limit: string
}): string {
  const { rate, within, of, what, limit } = parts
  if (rate === 'x') return `There were no ${what} to count.`
  return `${within} of ${of} ${what} came ${limit}: ${rateWords(rate)}.`
}
