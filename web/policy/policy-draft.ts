import type { PolicyFieldView, PolicyView } from '../../shared/contracts/policy.ts'
import type { FieldError } from '../problem.ts'
import { ruleWords } from './rule-words.ts'

type Policy = PolicyView['policy']
type Key = PolicyFieldView['key']

/** A rule for notice as it is typed. */
export interface RuleDraft {
  readonly days: string
  readonly used: string
}

/** A policy as it is typed. */
export interface PolicyDraft {
  readonly numbers: Readonly<Record<Key, string>>
  readonly rules: readonly RuleDraft[]
}

/** The most rules for notice there may be. */
export const MOST_RULES = 6

/** What is set, to be typed over. Rules with the most notice come first. */
export function draftOf({ numbers, cancellation }: Policy): PolicyDraft {
  return {
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([key, value]) => [key, String(value)]),
    ) as Record<Key, string>,
    rules: [...cancellation]
      .sort((a, b) => b.leastWorkingDays - a.leastWorkingDays)
      .map(({ leastWorkingDays, usedPercent }) => ({
        days: String(leastWorkingDays),
        used: String(usedPercent),
      })),
  }
}

/** What is wrong with what is typed, field by field; what only shows together is left to the service. */
export function errorsIn({ numbers, rules }: PolicyDraft, fields: readonly PolicyFieldView[]): FieldError[] {
  return [
    ...fields.flatMap(field => wrong(`numbers-${field.key}`, numbers[field.key], field)),
    ...rules.flatMap(({ days, used }, at) => [
      ...wrong(`cancellation-${at}-leastWorkingDays`, days, {
        ...DAYS,
        label: `${DAYS.label} of rule ${at + 1}`,
      }),
      ...wrong(`cancellation-${at}-usedPercent`, used, { ...USED, label: `${USED.label} of rule ${at + 1}` }),
    ]),
  ]
}

type Limits = Pick<PolicyFieldView, 'label' | 'least' | 'most' | 'decimals'>

const DAYS: Limits = { label: 'Working days of notice', least: 0, most: 60, decimals: 0 }
const USED: Limits = { label: 'Share of the hours used', least: 0, most: 100, decimals: 0 }

function wrong(id: string, typed: string, { label, least, most, decimals }: Limits): FieldError[] {
  const text = typed.trim()
  const between = `from ${least} to ${most}`
  if (text === '') return [{ id, message: `${label}: enter a number ${between}` }]
  const found = /^\d+(?:\.(\d+))?$/.exec(text)
  const places = found?.[1] ?? ''
  if (found === null || Number(text) < least || Number(text) > most)
    return [{ id, message: `${label}: enter a number ${between}` }]
  if (places.length > decimals)
    return [
      {
        id,
        message:
          decimals === 0
            ? `${label}: enter a whole number`
            : `${label}: use no more than ${decimals} places after the point`,
      },
    ]
  return []
}

/** The policy that is typed. Only for a draft without errors. */
export function policyOf({ numbers, rules }: PolicyDraft): Policy {
  return {
    numbers: Object.fromEntries(
      Object.entries(numbers).map(([key, text]) => [key, Number(text)]),
    ) as Policy['numbers'],
    cancellation: rules.map(({ days, used }) => ({
      leastWorkingDays: Number(days),
      usedPercent: Number(used),
    })),
  }
}

/** One line of what would change. */
export interface DifferenceLine {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly was: string
  readonly next: string
  readonly product: string
}

/** What would change from one policy to another, in the order of the page, beside the product's choice. */
export function differencesOf(was: Policy, next: Policy, { groups, product }: PolicyView): DifferenceLine[] {
  const numbers = groups
    .flatMap(group => group.fields)
    .filter(({ key }) => was.numbers[key] !== next.numbers[key])
    .map(({ key, label, unit }) => ({
      key,
      label,
      unit,
      was: String(was.numbers[key]),
      next: String(next.numbers[key]),
      product: String(product.numbers[key]),
    }))
  const [before, after] = [ruleWords(was), ruleWords(next)].map(lines => lines.join('\n')) as [string, string]
  if (before === after) return numbers
  const rules = { key: 'cancellation', label: 'When a setting cancels', unit: '' }
  return [...numbers, { ...rules, was: before, next: after, product: ruleWords(product).join('\n') }]
}
