import type { CensusPeriod } from '../../../shared/sen2/census-dates.ts'
import type { Finding } from '../../../shared/sen2/validate.ts'
import { DRY_RUN_LINE } from '../importer/report.ts'
import type { ImportedCase } from './import.ts'
import { findingLines } from './report.ts'

/** What an import did, for the report. */
export interface ImportReportParts {
  readonly authority: string
  readonly period: CensusPeriod
  readonly isDryRun: boolean
  readonly cases: readonly ImportedCase[]
  readonly findings: readonly Finding[]
}

/** What became of a return, naming requests by the ids they have there and no child. */
export function importLines({ authority, period, isDryRun, cases, findings }: ImportReportParts): string[] {
  const count = (kind: ImportedCase['kind']) => cases.filter(one => one.kind === kind).length
  const refused = cases.flatMap(one =>
    one.kind === 'refused' ? [`  request ${one.requestId}: ${one.why}`] : [],
  )
  const notes = Map.groupBy(
    cases.flatMap(one => (one.kind === 'refused' ? [] : one.notes)),
    words => words,
  )
  return [
    `Return of authority ${authority} for ${period.year}, census day ${period.referenceOn}.`,
    `${cases.length} requests: ${count('added')} added, ${count('there')} there already, ${count('refused')} refused.`,
    ...refused,
    ...(notes.size === 0 ? [] : ['What could not be kept as it was returned:']),
    ...[...notes].map(([words, all]) => `  ${all.length} times: ${words}`),
    'The return itself:',
    ...findingLines(findings),
    ...(isDryRun ? [`${DRY_RUN_LINE} Add --write to write it.`] : []),
  ]
}
