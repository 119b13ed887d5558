import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { coordinatesOf } from '../../../../../infra/local/importer/grid.ts'
import { planSettings } from '../../../../../infra/local/importer/settings/plan.ts'
import { readRegister } from '../../../../../infra/local/importer/settings/register.ts'
import { readGiasRow } from '../../../../../shared/people/gias.ts'
import { travelMetres } from '../../../../../shared/visits/travel.ts'

const FOLDER = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url))
const isThere = existsSync(FOLDER)
const title = isThere ? 'real extracts' : `real extracts: skipped, because there is no ${FOLDER}`

const EXTRACTS = [
  { authority: '301', file: 'gias_barking_and_dagenham_301.csv', rows: 61, added: 61 },
  { authority: '896', file: 'gias_cheshire_west_896.csv', rows: 160, added: 158 },
]

describe.skipIf(!isThere)(title, () => {
  const rowsOf = (file: string) => readRegister(readFileSync(FOLDER + file)).rows

  test.each(EXTRACTS)(
    '$authority: every row is added or refused for its phase',
    ({ authority, file, ...counts }) => {
      const rows = rowsOf(file)
      const plans = planSettings({ authority, rows, existing: [], terms: null })
      expect(rows).toHaveLength(counts.rows)
      expect(plans.filter(plan => plan.kind === 'added')).toHaveLength(counts.added)
      for (const plan of plans)
        if (plan.kind === 'refused') expect(plan.why).toMatch(/^its phase is not given/)
    },
  )

  test.each(EXTRACTS)(
    '$authority: every place is within 5 metres of the published one',
    ({ authority, file }) => {
      for (const { row } of rowsOf(file)) {
        const grid = readGiasRow(row, authority).setting?.grid
        if (!grid) continue
        const published = { lat: Number(row.lat_derived), lng: Number(row.lon_derived) }
        expect(travelMetres(coordinatesOf(grid), published)).toBeLessThan(5)
      }
    },
  )

  test('a file of another authority is refused row by row', () => {
    const rows = rowsOf('gias_cheshire_west_896.csv')
    const plans = planSettings({ authority: '301', rows, existing: [], terms: null })
    for (const plan of plans)
      expect(plan).toMatchObject({ kind: 'refused', why: 'it belongs to authority 896, not 301' })
  })
})
