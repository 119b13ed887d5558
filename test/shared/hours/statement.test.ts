import { expect, test } from 'vitest'
import { plainCell, readCsv } from '../../../shared/csv/rfc4180.ts'
import { statementCsv } from '../../../shared/hours/statement.ts'

const LINE = {
  on: '2026-11-24',
  startMinutes: 600,
  what: '=HYPERLINK("http://example.test")',
  who: 'M.Q., Year 4',
  specialistName: '@Sam',
  status: 'cancelled',
  reservedHalfHours: 0,
  usedHalfHours: 3,
  returnedHalfHours: 1,
  noticeWorkingDays: 1,
  isWaived: false,
} as const

const CORE = {
  label: 'Core',
  entitledHalfHours: 40,
  reservedHalfHours: 0,
  usedHalfHours: 3,
  leftHalfHours: 37,
  lines: [LINE],
  training: [],
}

test('a statement has a line for each visit and then the balance, in hours', () => {
  const [head, visit, balance] = readCsv(statementCsv('2026-27', [CORE]))
  const cells = (row: readonly string[] | undefined) =>
    Object.fromEntries((head ?? []).map((name, at) => [name, plainCell(row?.[at] ?? '?')]))
  expect(cells(visit)).toMatchObject({
    'Academic year': '2026-27',
    'Funding stream': 'Core',
    Line: 'Visit',
    Date: '2026-11-24',
    Time: '10am',
    What: LINE.what,
    Status: 'Cancelled',
    'Working days of notice': '1',
    'Hours used': '1.5',
    'Hours returned': '0.5',
    'Hours left': '',
  })
  expect(cells(balance)).toMatchObject({
    Line: 'Balance',
    'Hours entitled': '20',
    'Hours reserved': '0',
    'Hours used': '1.5',
    'Hours left': '18.5',
  })
  expect(balance).toHaveLength(head?.length ?? 0)
  expect(visit).toHaveLength(head?.length ?? 0)
})

test('no cell of a statement can run in a spreadsheet', () => {
  const cells = readCsv(statementCsv('2026-27', [CORE])).flat()
  expect(cells.filter(cell => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
  expect(cells).toContain(`'${LINE.what}`)
})

test('a stream without a limit says so', () => {
  const [, balance] = readCsv(statementCsv('2026-27', [{ ...CORE, leftHalfHours: null, lines: [] }]))
  expect(balance?.filter(cell => cell === 'No limit')).toHaveLength(2)
})

test('training has a line of its own, with what it reserves and uses', () => {
  const one = {
    on: '2027-01-12',
    startMinutes: 570,
    what: 'Calm corners',
    reservedHalfHours: 2,
    usedHalfHours: 1,
  }
  const [head, training] = readCsv(statementCsv('2026-27', [{ ...CORE, lines: [], training: [one] }]))
  const cells = Object.fromEntries((head ?? []).map((name, at) => [name, training?.[at]]))
  expect(training).toHaveLength(head?.length ?? 0)
  expect(cells).toMatchObject({
    Line: 'Training',
    Date: '2027-01-12',
    What: 'Calm corners',
    'Hours reserved': '1',
    'Hours used': '0.5',
  })
})
