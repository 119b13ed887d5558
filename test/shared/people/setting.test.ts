import { expect, test } from 'vitest'
import { BANK_HOLIDAYS } from '../../../shared/calendar/bank-holidays.ts'
import { PHASES, Setting, settingClosedReason } from '../../../shared/people/setting.ts'
import { aSetting } from '../visits/diary-builders.ts'

test('a setting of every phase is accepted, with a URN or without', () => {
  for (const phase of Object.keys(PHASES)) {
    expect(Setting.safeParse({ ...aSetting(), phase, urn: '000123' }).success).toBe(true)
  }
  expect(Setting.parse(aSetting())).toEqual(aSetting())
})

test.each<[string, object]>([
  ['a URN of 5 digits', { urn: '12345' }],
  ['a phase that is not in the table', { phase: 'middle' }],
  ['closing before opening', { opensAtMinutes: 900, closesAtMinutes: 540 }],
  ['a decile of 0', { deprivationDecile: 0 }],
  ['a decile of 11', { deprivationDecile: 11 }],
  ['half a child', { childCount: 0.5 }],
  ['fewer than no children', { senSupportCount: -1 }],
  ['a status that is not in the list', { status: 'closing' }],
  ['a field that is not known', { headTeacher: 'x' }],
  ['a place off the map', { location: { lat: 91, lng: 0 } }],
])('%s is refused', (_, over) => {
  expect(Setting.safeParse({ ...aSetting(), ...over }).success).toBe(false)
})

test('a place and a decile may be unknown', () => {
  expect(Setting.safeParse(aSetting({ location: null, deprivationDecile: null })).success).toBe(true)
})

test('a setting that has closed for good is closed on days its calendar is open', () => {
  expect(settingClosedReason(aSetting(), '2026-11-24', BANK_HOLIDAYS)).toBeNull()
  expect(settingClosedReason(aSetting(), '2026-11-28', BANK_HOLIDAYS)).toBe('weekend')
  expect(settingClosedReason(aSetting({ status: 'closed' }), '2026-11-24', BANK_HOLIDAYS)).toBe(
    'closed-for-good',
  )
})
