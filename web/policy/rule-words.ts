import type { PolicyView } from '../../shared/contracts/policy.ts'

/** The rules for notice, most notice first, a line each. */
export function ruleWords({ cancellation }: Pick<PolicyView['policy'], 'cancellation'>): string[] {
  const sorted = [...cancellation].sort((a, b) => b.leastWorkingDays - a.leastWorkingDays)
  return sorted.map(({ leastWorkingDays, usedPercent }) => {
    const days = `With ${leastWorkingDays} working ${leastWorkingDays === 1 ? 'day' : 'days'} of notice or more`
    const when =
      leastWorkingDays > 0 ? days : sorted.length === 1 ? 'Whatever the notice' : 'With less notice'
    return `${when}: ${shareWords(usedPercent)}`
  })
}

function shareWords(percent: number): string {
  if (percent === 0) return 'all hours go back'
  return percent === 100 ? 'all hours are used' : `${percent} % of the hours are used`
}
