import { expect, test } from 'vitest'
import { keptOf } from '../../../../web/requests/edit/blank.ts'

test('a section that was only looked at is kept as not opened', () => {
  expect(keptOf('dates', { cannotDo: [], badWeekdays: [], note: ' ' })).toBeNull()
  expect(keptOf('tried', [])).toBeNull()
})

test('a section with anything in it is kept', () => {
  const dates = { cannotDo: [], badWeekdays: [], note: 'Not the week of the play' }
  expect(keptOf('dates', dates)).toBe(dates)
})
