import { addDays, daysBetween, type LocalDate } from '../../shared/calendar/local-date.ts'
import type { EhcRow, RowDate } from '../../shared/casework/case-row.ts'
import { transferYearOf } from '../../shared/casework/phase-transfer.ts'
import type { CaseworkSettings } from '../../shared/casework/settings.ts'
import type { CaseLine } from '../../shared/contracts/ehc.ts'
import { unknownWords } from '../../shared/ehc/explain.ts'
import { MOMENTS, type MomentKey } from '../../shared/ehc/moments/keys.ts'
import { STAGES } from '../../shared/ehc/stage.ts'
import { weekSince } from '../../shared/ehc/watch.ts'
import { referenceOf } from '../../shared/ids.ts'
import { ruleLabel } from './case-dates.ts'

/** The day rows are looked at, and how. */
export interface AsOf {
  readonly today: LocalDate
  readonly casework: Pick<CaseworkSettings, 'clock' | 'riskDays'>
}

const within = (date: RowDate, first: LocalDate, last: LocalDate) => first <= date.dueOn && date.dueOn <= last

/** A row as its setting's people see it: as much as the officer shares, and nothing a person typed. */
export function sharedLine(row: EhcRow, asOf: AsOf): CaseLine {
  const line = caseLine({ ...row, transferYears: [] }, asOf)
  if (row.sharing === 'everything') return line
  const unknown = unknownOf(row, 'plainAbout')
  const plain = (date: RowDate): RowDate => ({ ...date, about: date.plainAbout, requestId: null })
  if (row.sharing === 'dates')
    return { ...line, next: line.next && plain(line.next), dates: line.dates.map(plain), unknown }
  const nothing = { clockStartOn: null, issuedOn: null, next: null, dates: [], week: null, unknown: [] }
  const noRisk = { nextLabel: null, daysLeft: null, atRisk: false, riskWhy: null }
  return { ...line, ...nothing, ...noRisk, stage: NOT_SHARED.stage, stageLabel: NOT_SHARED.label }
}

/** What stands where the stage is not shared. */
export const NOT_SHARED = { stage: 'not-shared', label: 'Not shared' } as const

/** A row as a list shows it today. */
export function caseLine({ facts: _facts, undated, transferYears, ...row }: EhcRow, asOf: AsOf): CaseLine {
  const { today } = asOf
  const risk = riskOf(row, asOf)
  return {
    ...row,
    reference: referenceOf(row.id),
    stageLabel: STAGES[row.stage].label,
    week: weekOf(row, asOf),
    nextLabel: row.next === null ? null : ruleLabel(row.next.rule),
    daysLeft: row.next === null ? null : daysBetween(today, row.next.dueOn),
    atRisk: risk !== null,
    riskWhy:
      risk === null
        ? null
        : `Before “${ruleLabel(risk.rule)}” it is still to be recorded that ${MOMENTS[risk.missing as MomentKey] ?? 'an earlier step was taken'}`,
    transferIn: transferIn({ stage: row.stage, transferYears }, today),
    unknown: unknownOf({ undated }, 'about'),
    owed: [],
  }
}

/** The year of this academic year's change of phase that age suggests for a plan and nobody recorded, or null. */
export function transferIn(
  { stage, transferYears }: Pick<EhcRow, 'stage' | 'transferYears'>,
  today: LocalDate,
): number | null {
  const year = transferYearOf(today)
  return stage === 'plan' && transferYears.includes(year) ? year : null
}

/** The duties whose day cannot be worked out yet, in words. */
function unknownOf({ undated }: Pick<EhcRow, 'undated'>, called: 'about' | 'plainAbout'): string[] {
  return undated.map(duty => {
    const about = duty[called] === null ? '' : ` (${duty[called]})`
    return `${ruleLabel(duty.rule)}${about}: ${lowerFirst(unknownWords(duty.unknownYear))}`
  })
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** The first date that will be missed if nothing changes, or null. */
export function riskOf(row: Pick<EhcRow, 'dates'>, { today, casework }: AsOf): RowDate | null {
  const last = addDays(today, casework.riskDays)
  return row.dates.find(date => date.missing !== null && within(date, today, last)) ?? null
}

/** Week n of 20 while there is no plan yet. */
function weekOf(
  row: Pick<EhcRow, 'clockStartOn' | 'issuedOn' | 'stage'>,
  { today, casework }: AsOf,
): CaseLine['week'] {
  if (row.clockStartOn === null || !STAGES[row.stage].isOpen || row.stage === 'plan') return null
  return weekSince(row.clockStartOn, today, casework.clock)
}
