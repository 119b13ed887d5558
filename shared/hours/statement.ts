import { clockTime } from '../calendar/local-date.ts'
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

/**
 * A statement of hours as CSV: for each funding stream its visits, a line each, then its balance. Hours are decimal;
 * no cell can run in a spreadsheet.
 */
export function statementCsv(academicYear: string, streams: readonly StatementStream[]): string {
  const rows = streams.flatMap(stream => [
    ...stream.lines.map(line => lineRow(academicYear, stream.label, line)),
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
