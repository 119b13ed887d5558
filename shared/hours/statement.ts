import { clockTime, londonDateOf } from '../calendar/local-date.ts'
import { neutralCell, writeCsv } from '../csv/rfc4180.ts'
import { VISIT_STATUSES, type VisitStatus } from '../visits/status.ts'

/** What a statement tells of a visit, in half-hours. */
export interface StatementLine {
  readonly on: string
  readonly startMinutes: number
  readonly what: string
  readonly who: string
  readonly specialistName: string
  readonly status: VisitStatus
  readonly reservedHalfHours: number
  readonly usedHalfHours: number
  readonly returnedHalfHours: number
  readonly noticeWorkingDays: number | null
  readonly isWaived: boolean
}

/** What a statement tells of a funding stream, in half-hours. */
export interface StatementStream {
  readonly label: string
  readonly entitledHalfHours: number
  readonly reservedHalfHours: number
  readonly usedHalfHours: number
  readonly leftHalfHours: number | null
  readonly lines: readonly StatementLine[]
  readonly training: readonly {
    readonly on: string
    readonly startMinutes: number
    readonly what: string
    readonly reservedHalfHours: number
    readonly usedHalfHours: number
  }[]
}

const HEAD = [
  'Academic year',
  'Funding stream',
  'Line',
  'Date',
  'Time',
  'For',
  'What',
  'Specialist',
  'Status',
  'Working days of notice',
  'Hours entitled',
  'Hours reserved',
  'Hours used',
  'Hours returned',
  'Hours left',
]

/** What a statement tells of hours that came or went. `other` is null where the authority set the year's. */
export interface StatementMove {
  readonly at: string
  readonly label: string
  readonly halfHours: number
  readonly other: string | null
  readonly why: string
}

/**
 * A statement of hours as CSV: for each funding stream what came or went, its visits and its training, a line each, then its balance.
 * Hours are decimal; no cell can run in a spreadsheet.
 */
export function statementCsv(
  academicYear: string,
  streams: readonly StatementStream[],
  moves: readonly StatementMove[] = [],
): string {
  const rows = streams.flatMap(stream => [
    ...moves.filter(({ label }) => label === stream.label).map(move => moveRow(academicYear, move)),
    ...stream.lines.map(line => lineRow(academicYear, stream.label, line)),
    ...stream.training.map(line => trainingRow(academicYear, stream.label, line)),
    balanceRow(academicYear, stream),
  ])
  return writeCsv([HEAD, ...rows].map(row => row.map(neutralCell)))
}

function lineRow(year: string, label: string, line: StatementLine): string[] {
  const { on, startMinutes, who, what, specialistName, status, noticeWorkingDays, isWaived } = line
  return [
    year,
    label,
    'Visit',
    on,
    clockTime(startMinutes),
    who,
    what,
    specialistName,
    `${VISIT_STATUSES[status].label}${isWaived ? ', hours given back' : ''}`,
    noticeWorkingDays === null ? '' : String(noticeWorkingDays),
    '',
    hours(line.reservedHalfHours),
    hours(line.usedHalfHours),
    hours(line.returnedHalfHours),
    '',
  ]
}

function trainingRow(year: string, label: string, line: StatementStream['training'][number]): string[] {
  const { on, startMinutes, what } = line
  const [reserved, used] = [hours(line.reservedHalfHours), hours(line.usedHalfHours)]
  return [
    year,
    label,
    'Training',
    on,
    clockTime(startMinutes),
    '',
    what,
    '',
    '',
    '',
    '',
    reserved,
    used,
    '',
    '',
  ]
}

/** The line says which way they went: a minus sign would be taken for a formula. */
function moveRow(year: string, { at, label, halfHours, other, why }: StatementMove): string[] {
  const isLess = halfHours < 0
  const line =
    other === null ? (isLess ? 'Cut for the year' : 'Set for the year') : isLess ? 'Moved away' : 'Moved here'
  const none = ['', '', '']
  const amount = hours(Math.abs(halfHours))
  return [year, label, line, londonDateOf(at), '', other ?? '', why, ...none, amount, '', '', '', '']
}

function balanceRow(year: string, stream: StatementStream): string[] {
  const { label, entitledHalfHours, reservedHalfHours, usedHalfHours, leftHalfHours } = stream
  const none = ['', '', '', '', '', '', '']
  const left =
    leftHalfHours === null ? ['No limit', 'No limit'] : [hours(entitledHalfHours), hours(leftHalfHours)]
  return [
    year,
    label,
    'Balance',
    ...none,
    left[0] ?? '',
    hours(reservedHalfHours),
    hours(usedHalfHours),
    '',
    left[1] ?? '',
  ]
}

function hours(halfHours: number): string {
  return String(halfHours / 2)
}
