import { PHASES, type Setting } from '../../../shared/people/setting.ts'
import type { RowPlan } from './plan.ts'

/** One line for each row that did something or was refused, in the order of the file; unchanged rows say nothing. */
export function rowLines(plans: readonly RowPlan[]): string[] {
  return plans.flatMap(plan => {
    const what = whatHappened(plan)
    return what === null ? [] : [`line ${plan.line}: ${plan.urn || 'no URN'} ${plan.name}: ${what}`]
  })
}

/** The counts of an import, the phases of what is there now, and what was refused, by reason. */
export function summaryLines(plans: readonly RowPlan[], isDryRun: boolean): string[] {
  const count = (kind: RowPlan['kind']) => plans.filter(plan => plan.kind === kind).length
  const kept = plans.flatMap(plan => (plan.kind === 'added' || plan.kind === 'changed' ? [plan.next] : []))
  return [
    `${plans.length} rows: ${count('added')} added, ${count('changed')} changed, ` +
      `${count('unchanged')} unchanged, ${count('refused')} refused.`,
    ...(kept.length === 0 ? [] : [`Added or changed by phase: ${phasesOf(kept)}.`]),
    ...unknownTerms(kept),
    ...(isDryRun ? ['This was a dry run: nothing was written.'] : []),
  ]
}

function whatHappened(plan: RowPlan): string | null {
  if (plan.kind === 'unchanged') return null
  if (plan.kind === 'refused') return `refused: ${plan.why}`
  const notes = plan.notes.length === 0 ? '' : ` (${plan.notes.join('; ')})`
  if (plan.kind === 'added') return `added as ${PHASES[plan.next.phase].toLowerCase()}${notes}`
  const changes = plan.fields.map(field => `${field} ${shown(plan.was[field])} -> ${shown(plan.next[field])}`)
  return `changed: ${changes.join(', ')}${notes}`
}

function shown(value: Setting[keyof Setting]): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
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
