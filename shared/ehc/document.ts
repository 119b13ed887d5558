import { EXEMPTIONS, GROUNDS, type GroundKey, PROVISION_KEYS } from './exemption-grounds.ts'
import { limitWords } from './explain.ts'
import { MOMENTS } from './moments/keys.ts'
import { ROLL_RULES } from './rules/rolls.ts'
import { ACTORS, EVIDENCES, type Evidence, STANDINGS } from './rules/rule.ts'
import { DEADLINE_RULES, RULE_GROUPS, type RuleKey } from './rules.ts'

const BEGIN = '<!-- generated from the rows: begin -->'
const END = '<!-- generated from the rows: end -->'

/** Every rule, roll and exemption as Markdown tables, generated from the rows. */
export function rulesMarkdown(): string {
  const groups = Object.values(RULE_GROUPS).map(({ title, rules }) => {
    const keys = Object.keys(rules) as RuleKey[]
    return [`### ${title}`, '', ...rulesTable(keys), '', ...notes(keys)].join('\n').trimEnd()
  })
  return [...groups, rollsSection(), exemptionsSection(), legend()].join('\n\n')
}

/**
 * A README with the generated tables put between its two marks.
 * @throws RangeError when the marks are missing
 */
export function withRules(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (from < 0 || to < from) throw new RangeError('The marks for the generated tables are missing')
  return `${readme.slice(0, from + BEGIN.length)}\n\n${rulesMarkdown()}\n\n${readme.slice(to)}`
}

function rulesTable(keys: readonly RuleKey[]): string[] {
  const head = [
    'Rule',
    'What',
    'Limit',
    'Met when',
    'Overtaken when',
    'Who acts',
    'Source',
    'Standing',
    'Checked',
  ]
  return table(
    head,
    keys.map(key => {
      const rule = DEADLINE_RULES[key]
      const until = rule.inForceTo === null ? '' : ` to ${rule.inForceTo}`
      return [
        `\`${key}\``,
        rule.sentence,
        `${limitWords(rule)} ${MOMENTS[rule.starts]}`,
        rule.metBy.map(moment => MOMENTS[moment]).join('; or ') || 'nothing: it only passes',
        rule.overtakenBy.map(moment => MOMENTS[moment]).join('; or ') || 'never',
        ACTORS[rule.actor],
        `[${rule.instrument}, ${rule.provision}](${rule.link}), from ${rule.inForceFrom}${until}`,
        rule.nature === 'duty' ? rule.standing : `${rule.standing}, ${rule.nature}`,
        rule.evidence,
      ]
    }),
  )
}

function notes(keys: readonly RuleKey[]): string[] {
  return keys.flatMap(key => {
    const { note } = DEADLINE_RULES[key]
    return note === undefined ? [] : [`- \`${key}\`: ${note}`]
  })
}

function rollsSection(): string {
  const rows = Object.entries(ROLL_RULES).map(([key, roll]) => [
    `\`${key}\``,
    roll.sentence,
    `[${roll.instrument}, ${roll.provision}](${roll.link}), from ${roll.inForceFrom}`,
    roll.evidence,
  ])
  return [
    '### When the last day of an appeal moves',
    '',
    ...table(['Roll', 'What', 'Source', 'Checked'], rows),
  ].join('\n')
}

function exemptionsSection(): string {
  const grounds = Object.keys(GROUNDS) as GroundKey[]
  const rows = PROVISION_KEYS.map(provision => {
    const row = EXEMPTIONS[provision]
    const cells = grounds.map(key => {
      const ground = row.grounds[key]
      if (ground === undefined) return 'no'
      const days = ground.leastDays === null ? '' : `, ${ground.leastDays} days or more`
      return `${ground.letter}${days} [${ground.evidence}]`
    })
    return [`[${row.label}](${row.link})`, row.excuses, ...cells]
  })
  const lead =
    'An exemption excuses missing a day; it never moves it. A cell that says “no” is a ground the provision does not have.'
  const meanings = grounds.map(key => `- \`${key}\`: ${GROUNDS[key]}`)
  const head = ['Provision', 'Excuses', ...grounds.map(key => `\`${key}\``)]
  return ['### Exemptions', '', lead, '', ...table(head, rows), '', ...meanings].join('\n')
}

function legend(): string {
  const evidences = Object.keys(EVIDENCES) as Evidence[]
  return [
    '### What the last two columns mean',
    '',
    ...Object.entries(STANDINGS).map(([key, words]) => `- ${key}: ${words}`),
    ...evidences.map(key => `- ${key}: ${EVIDENCES[key]}`),
  ].join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}
