import { PHASES, type Setting } from '../../../../shared/people/setting.ts'
import { countLine, DRY_RUN_LINE, keptOf, rowLines } from '../report.ts'
import type { RowPlan } from '../row-plan.ts'

/** What became of each row. */
export function settingLines(plans: readonly RowPlan<Setting>[]): string[] {
  return rowLines(plans, ({ phase }) => `as ${PHASES[phase].toLowerCase()}`)
}

/** The counts of an import, the phases of what is there now, and how many still lack term dates. */
export function summaryLines(plans: readonly RowPlan<Setting>[], isDryRun: boolean): string[] {
  const kept = keptOf(plans)
  return [
    countLine(plans, 'rows'),
    ...(kept.length === 0 ? [] : [`Added or changed by phase: ${phasesOf(kept)}.`]),
    ...unknownTerms(kept),
    ...(isDryRun ? [DRY_RUN_LINE] : []),
  ]
}

function phasesOf(settings: readonly Setting[]): string {
  const phases = (Object.keys(PHASES) as Setting['phase'][]).map(phase => {
    const number = settings.filter(setting => setting.phase === phase).length
    return [number, `${number} ${PHASES[phase].toLowerCase()}`] as const
  })
  return phases.flatMap(([number, words]) => (number === 0 ? [] : [words])).join(', ')
}

function unknownTerms(settings: readonly Setting[]): string[] {
  const number = settings.filter(({ calendar }) => calendar.terms.length === 0).length
  if (number === 0) return []
  return [
    `${number} have no term dates yet, so no visit can be booked there: give them with --terms FILE.json.`,
  ]
}
