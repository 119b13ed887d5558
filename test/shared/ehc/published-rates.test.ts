import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { bandRates, dutyRate } from '../../../shared/ehc/timeliness.ts'

/** The published files stand beside the project and are no part of it. */
const FOLDER = new URL('../../../../shared/data/', import.meta.url)
const isHere = existsSync(new URL('ehcp_timeliness_by_la.csv', FOLDER))
const when = isHere ? '' : ' (skipped: the published files are not beside the project)'

type Row = Readonly<Record<string, string>>

function rowsOf(file: string): Row[] {
  return parse(readFileSync(new URL(file, FOLDER)), { columns: true, bom: true }) as Row[]
}

/** A published count; `x` and the other marks are not known. */
function count(row: Row, column: string): number | null {
  const text = row[column] ?? ''
  return /^\d+$/.test(text) ? Number(text) : null
}

/** A published rate as the product writes it. */
function rate(row: Row, column: string): number | 'x' {
  const text = row[column] ?? ''
  return text === 'x' ? 'x' : Number(text)
}

describe.skipIf(!isHere)(`published rates${when}`, () => {
  test.each([
    ['including', '', 'pc_plans_issued_within_20_weeks', 'plans_issued_within_20_weeks', 'pc'],
    ['excluding', '_ex', 'PC_plans_issued_20_weeks_ex', 'plans_issued_20_weeks_ex', 'PC'],
  ])('every 20-week rate %s exceptions recomputes from its counts', (_, ex, published, within, pc) => {
    const rows = rowsOf('ehcp_timeliness_by_la.csv')
    expect(rows).toHaveLength(970)
    for (const row of rows) {
      const rates = bandRates({
        issued: count(row, `plans_issued_den${ex}`),
        within20Weeks: count(row, within),
        weeks20To52: count(row, `plans_issued_gt20weeks_ltYear${ex}`),
        overAYear: count(row, `plans_issued_gt_1_year${ex}`),
      })
      const place = `${row.time_period} ${row.la_name || row.region_name}`
      expect([place, rates]).toEqual([
        place,
        {
          within20Weeks: rate(row, published),
          weeks20To52: rate(row, `${pc}_plans_issued_gt20weeks_ltYear${ex}`),
          overAYear: rate(row, `${pc}_plans_issued_gt_1_year${ex}`),
        },
      ])
    }
  })

  test.each([
    [
      'refusals to issue in 16 weeks',
      'ehcp_assessments_by_la.csv',
      'outcome_decision_within_time',
      'outcome_decision_over_time',
      'outcome_decision_within_time_pc',
      972,
    ],
    [
      'review decisions in 4 weeks',
      'ehcp_annual_reviews_by_la.csv',
      'number_decsion_4weeks',
      'number_decision_gt_4weeks',
      'pc_decsion_4weeks',
      163,
    ],
  ])('every rate of %s recomputes from its counts', (_, file, within, over, published, length) => {
    const rows = rowsOf(file)
    expect(rows).toHaveLength(length)
    const wrong = rows.filter(row => dutyRate(count(row, within), count(row, over)) !== rate(row, published))
    expect(wrong).toEqual([])
  })

  test('rates of decisions in 6 weeks recompute but for 38, whose published rate has a larger denominator', () => {
    const rows = rowsOf('ehcp_requests_by_la.csv')
    const known = rows.filter(row => count(row, 'request_outcome_over_6_weeks') !== null)
    const off = rows.filter(
      row =>
        dutyRate(count(row, 'request_outcome_six_weeks'), count(row, 'request_outcome_over_6_weeks')) !==
        rate(row, 'request_outcome_six_weeks_pc'),
    )
    expect([rows.length, known.length, off.length]).toEqual([972, 323, 38])
    for (const row of off) {
      const both = Number(row.request_outcome_six_weeks_pc) + Number(row.request_outcome_over_6_weeks_pc)
      expect(both).toBeLessThan(100)
    }
  })
})
