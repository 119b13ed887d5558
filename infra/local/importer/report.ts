import type { FieldChange, RowPlan } from './row-plan.ts'

/**
 * One line for each row that did something, was refused or has a note, in the order of the file.
 * @param addedWords  what was added, in words that follow "added"
 */
export function rowLines<Kept>(
  plans: readonly RowPlan<Kept>[],
  addedWords: (next: Kept) => string,
): string[] {
  return plans.flatMap(plan => {
    const what = whatHappened(plan, addedWords)
    return what === null ? [] : [`line ${plan.line}: ${`${plan.id} ${plan.name}`.trim()}: ${what}`]
  })
}

/** How many rows there were and what became of them. @param what  of a row, in the plural */
export function countLine(plans: readonly RowPlan<unknown>[], what: string): string {
  const count = (kind: RowPlan<unknown>['kind']) => plans.filter(plan => plan.kind === kind).length
  return (
    `${plans.length} ${what}: ${count('added')} added, ${count('changed')} changed, ` +
    `${count('unchanged')} unchanged, ${count('refused')} refused.`
  )
}

/** The last line of a dry run. */
export const DRY_RUN_LINE = 'This was a dry run: nothing was written.'

/** What was added or changed, as it is now. */
export function keptOf<Kept>(plans: readonly RowPlan<Kept>[]): Kept[] {
  return plans.flatMap(plan => (plan.kind === 'added' || plan.kind === 'changed' ? [plan.next] : []))
}

function whatHappened<Kept>(plan: RowPlan<Kept>, addedWords: (next: Kept) => string): string | null {
  if (plan.kind === 'refused') return `refused: ${plan.why}`
  const { notes = [] } = plan
  if (plan.kind === 'unchanged') return notes.length === 0 ? null : `unchanged (${notes.join('; ')})`
  const noted = notes.length === 0 ? '' : ` (${notes.join('; ')})`
  if (plan.kind === 'added') return `added ${addedWords(plan.next)}${noted}`
  return `changed: ${plan.changes.map(changeWords).join(', ')}${noted}`
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(one => typeof one === 'string')
}

function changeWords({ field, was, next }: FieldChange): string {
  return `${field} ${shown(was)} -> ${shown(next)}`
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  const text =
    typeof value === 'string' ? `“${value}”` : isWords(value) ? value.join('; ') : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
