import { expect, test } from 'vitest'
import {
  changedParts,
  type MeetingDraft,
  newId,
  nextLabel,
  PART_KEYS,
  tidied,
} from '../../../web/meetings/draft.ts'
import { halfHoursOfDay, streamsAfter } from '../../../web/meetings/hours-plan.ts'

const EMPTY: MeetingDraft = {
  heldOn: '2026-11-23',
  present: [],
  children: [],
  priorities: [],
  points: [],
  days: [],
  minutes: '',
}
const DAY = {
  id: '0000000001',
  halfTerm: 'spring-1',
  serviceId: 'ep-consultation',
  stream: 'core',
  purpose: '',
  on: null,
  startMinutes: null,
  minutes: 60,
} as const

test('what is sent has no empty lines and no spaces around words', () => {
  const typed = {
    ...EMPTY,
    priorities: [' Calm ', ''],
    points: [{ id: '0000000001', text: ' ', isDone: false }],
    minutes: ' Agreed\n',
  }
  expect(tidied(typed)).toEqual({ ...EMPTY, priorities: ['Calm'], minutes: 'Agreed' })
})

test('only parts that differ from what is saved are sent', () => {
  const typed = { ...EMPTY, minutes: 'Agreed', priorities: ['Calm'] }
  expect(changedParts(typed, EMPTY, PART_KEYS)).toEqual({ minutes: 'Agreed', priorities: ['Calm'] })
  expect(changedParts(typed, EMPTY, ['children', 'priorities'])).toEqual({ priorities: ['Calm'] })
  expect(changedParts(EMPTY, { ...EMPTY }, PART_KEYS)).toEqual({})
})

test('a new child gets the first free letter, and ids are the service’s', () => {
  expect(nextLabel([])).toBe('Child A')
  expect(nextLabel(['Child A', 'Child C'])).toBe('Child B')
  expect(newId()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
})

test('the hours after are what is left less what is planned, and may be too few', () => {
  const dayServices = [
    {
      id: 'ep-consultation',
      title: '',
      stream: 'core' as const,
      minutes: { visit: 60, prepare: 15, writeUp: 30 },
    },
  ]
  const streams = [
    { key: 'core' as const, label: 'Core' },
    { key: 'traded' as const, label: 'Traded' },
  ]
  const hours = [
    {
      stream: 'core' as const,
      label: 'Core',
      entitledHalfHours: 10,
      reservedHalfHours: 4,
      usedHalfHours: 0,
      leftHalfHours: 6,
      plannedHalfHours: 0,
    },
  ]
  expect(halfHoursOfDay(DAY, dayServices)).toBe(4)
  const days = [DAY, { ...DAY, id: '0000000002' }]
  expect(streamsAfter({ hours, streams, dayServices }, days)).toEqual([
    { stream: 'core', label: 'Core', left: 6, planned: 8, after: -2 },
  ])
})
