import { describe, expect, test } from 'vitest'
import { bookingCalendar } from '../../../shared/training/icalendar.ts'
import type { CourseSession } from '../../../shared/training/session.ts'
import { NOW } from '../../builders/clock.ts'
import { aPlace, aSession } from '../../builders/training.ts'

const PIER = '900001'
const booked = (over: Partial<CourseSession> = {}) =>
  aSession({ places: [aPlace(1, { staffName: 'Ann Lee' }), aPlace(2)], ...over })
const calendar = (over: Partial<CourseSession> = {}) => bookingCalendar(booked(over), PIER, NOW)
/** Its lines with folded ones put together again. */
const linesOf = (text: string) => text.replace(/\r\n /g, '').split('\r\n')
const fieldOf = (text: string, name: string) =>
  linesOf(text)
    .find(line => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)

test('a booking is one event that a calendar takes in', () => {
  expect(linesOf(calendar())).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SEND support//Training//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:000000002J-900001@training.send-support',
    'SEQUENCE:1',
    'DTSTAMP:20261123T090000Z',
    'DTSTART:20270112T093000Z',
    'DTEND:20270112T110000Z',
    'SUMMARY:Calm corners',
    'LOCATION:Quay Family Hub\\, ZZ1 1AA',
    'DESCRIPTION:2 places: Ann Lee\\, name to be given\\nRing the green bell',
    'STATUS:CONFIRMED',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

describe('times are right on both sides of a clock change', () => {
  test.each([
    ['the Friday before clocks go forward', '2027-03-26', '20270326T093000Z'],
    ['the Saturday before', '2027-03-27', '20270327T093000Z'],
    ['the Sunday itself', '2027-03-28', '20270328T083000Z'],
    ['the Monday after', '2027-03-29', '20270329T083000Z'],
    ['the Saturday before clocks go back', '2027-10-30', '20271030T083000Z'],
    ['the Sunday itself, in autumn', '2027-10-31', '20271031T093000Z'],
    ['the Monday after, in autumn', '2027-11-01', '20271101T093000Z'],
  ])('%s', (_, on, start) => {
    expect(fieldOf(calendar({ on }), 'DTSTART')).toBe(start)
  })
})

test('what was called off, or has no place of the setting any more, is taken out of calendars again', () => {
  expect(fieldOf(calendar({ status: 'cancelled' }), 'STATUS')).toBe('CANCELLED')
  expect(fieldOf(calendar({ places: [aPlace(1, { status: 'waiting' })] }), 'STATUS')).toBe('CANCELLED')
  expect(calendar({ places: [aPlace(1, { status: 'waiting' })] })).not.toContain('green bell')
  expect(fieldOf(bookingCalendar(booked(), '900002', NOW), 'STATUS')).toBe('CANCELLED')
})

test('nothing that is typed can end a line or begin another property', () => {
  const venue = {
    ...booked().venue,
    name: 'Hub; room 1, left\\right',
    joinDetails: 'One\r\nBEGIN:VEVENT\nTwo\u0007\tThree',
  }
  const text = calendar({ venue })
  expect(fieldOf(text, 'LOCATION')).toBe('Hub\\; room 1\\, left\\\\right\\, ZZ1 1AA')
  expect(fieldOf(text, 'DESCRIPTION')).toContain('One\\nBEGIN:VEVENT\\nTwoThree')
  expect(linesOf(text).filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

test('no line is longer than 75 octets, and folding never cuts a character', () => {
  const venue = { ...booked().venue, joinDetails: '’é🎓'.repeat(120) }
  const text = calendar({ venue })
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75)
  expect(fieldOf(text, 'DESCRIPTION')).toContain(venue.joinDetails)
})
