import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { neutralCell, writeCsv } from '../../../shared/csv/rfc4180.ts'
import { Id, referenceOf } from '../../../shared/ids.ts'
import { SEN2_MODULES } from '../../../shared/sen2/items.ts'
import type { Sen2Return } from '../../../shared/sen2/modules.ts'
import { flatten } from '../../../shared/sen2/tree.ts'
import { type Finding, SEN2_RULES } from '../../../shared/sen2/validate.ts'
import type { Sen2Arguments } from './arguments.ts'

const EXAMPLES = 3

/** What was made, for the report. */
export interface ReportParts {
  readonly ret: Sen2Return
  readonly findings: readonly Finding[]
  readonly cases: number
  /** Why there is no XML; null when there is. */
  readonly problem: string | null
  /** The London day on which the return was made. */
  readonly madeOn: string
  /** Names of the lists that were written. */
  readonly lists: readonly string[]
  /** What was noted of the export. */
  readonly entry: AuditEntry
}

/** What is in a return and what is wrong with it, without naming a child. */
export function reportLines(asked: Sen2Arguments, parts: ReportParts): string[] {
  const { ret, findings, problem, lists } = parts
  const { authority, year, referenceOn, folder } = asked
  return [
    `SEN2 return of authority ${authority} for ${year}, census day ${referenceOn}.`,
    ...(parts.madeOn < referenceOn ? ['The census day is still to come: this is how it stands so far.'] : []),
    `${parts.cases} cases, of which ${ret.persons.flatMap(({ requests }) => requests).length} are in the return.`,
    `Records: ${countsOf(ret)}.`,
    `Requests by outcome (2.5): ${outcomes(ret.persons.flatMap(({ requests }) => requests.map(({ outcome }) => outcome)))}.`,
    `Assessments by outcome (3.1): ${outcomes(ret.persons.flatMap(({ requests }) => requests.flatMap(({ assessment }) => (assessment === null ? [] : [assessment.outcome]))))}.`,
    ...findingLines(findings),
    ...(findings.length === 0 ? [] : ['Every case of each finding is in findings.csv.']),
    ...(problem === null ? [] : [`There is no XML: ${problem}`]),
    `Written to ${folder}${lists.length === 0 ? '' : `, with ${lists.join(' and ')}`}. The files name children.`,
    `Noted as entry ${parts.entry.sequence} of the authority’s exports, by ${parts.entry.by.name}.`,
  ]
}

/** Findings by rule: how many, what is wrong, how to mend it, and the first few cases. */
export function findingLines(findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const groups = Map.groupBy(findings, ({ rule }) => rule)
  return [
    `${errors} errors, ${findings.length - errors} queries.${errors === 0 ? ' The return is valid.' : ''}`,
    ...[...groups].map(([rule, found]) => {
      const cases = [...new Set(found.map(whose))]
      const more = cases.length > EXAMPLES ? ` and ${cases.length - EXAMPLES} more` : ''
      const { severity, says, mend } = SEN2_RULES[rule]
      return `  ${severity} ${rule}: ${found.length}. ${says} ${mend} (${cases.slice(0, EXAMPLES).join(', ')}${more})`
    }),
  ]
}

/** Every finding as CSV: a case's reference, never a name. */
export function findingsCsv(findings: readonly Finding[]): string {
  const rows = findings.map(found => [found.severity, found.rule, whose(found), found.message, found.mend])
  return writeCsv(
    [['Severity', 'Rule', 'Case', 'What is wrong', 'How to mend it'], ...rows].map(row =>
      row.map(neutralCell),
    ),
  )
}

function whose({ personId }: Finding): string {
  if (personId === null) return 'the header'
  return Id.safeParse(personId).success ? referenceOf(personId) : personId
}

function countsOf(ret: Sen2Return): string {
  const flat = flatten(ret)
  return SEN2_MODULES.filter(module => module !== 'sen2')
    .map(module => `${flat[module].length} ${module}`)
    .join(', ')
}

function outcomes(codes: readonly (string | null)[]): string {
  const groups = Map.groupBy(codes, code => code ?? 'none')
  const words = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, all]) => `${all.length} ${code}`)
  return words.length === 0 ? 'none' : words.join(', ')
}
