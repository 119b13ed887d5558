import { londonInstant } from '../calendar/local-date.ts'
import { placesOf } from './place-hours.ts'
import type { CourseSession } from './session.ts'

/** The most octets of a line before it is folded. @source RFC 5545 section 3.1 */
const LINE_OCTETS = 75

/**
 * A setting's places on a session as an iCalendar file: one event, its times as instants in UTC, so that it is right on
 * both sides of a clock change whatever the reader knows of London. A session that was called off, or on which the
 * setting has no place any more, cancels the event that an earlier file made.
 * @param stampAt  when the file is made, ISO UTC
 * @source RFC 5545
 */
export function bookingCalendar(session: CourseSession, settingId: string, stampAt: string): string {
  const { id, version, on, startMinutes, endMinutes, courseTitle, venue } = session
  const own = placesOf(session, settingId).filter(
    ({ status }) => status === 'booked' || status === 'attended',
  )
  const isOff = session.status === 'cancelled' || own.length === 0
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SEND support//Training//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${id}-${settingId}@training.send-support`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${utc(stampAt)}`,
    `DTSTART:${utc(londonInstant(on, startMinutes))}`,
    `DTEND:${utc(londonInstant(on, endMinutes))}`,
    `SUMMARY:${escaped(courseTitle)}`,
    `LOCATION:${escaped([venue.name, venue.postcode].filter(part => part !== '').join(', '))}`,
    `DESCRIPTION:${escaped(description(own, isOff ? '' : venue.joinDetails))}`,
    `STATUS:${isOff ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')
}

function description(places: readonly { readonly staffName: string | null }[], joinDetails: string): string {
  const names = places.map(({ staffName }) => staffName ?? 'name to be given').join(', ')
  const count = places.length === 1 ? '1 place' : `${places.length} places`
  return [names === '' ? 'No places' : `${count}: ${names}`, joinDetails]
    .filter(part => part !== '')
    .join('\n')
}

/** An instant as iCalendar writes it. @example '2027-01-12T09:30:00.000Z' -> '20270112T093000Z' */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** Text with what would end it escaped. Control characters but line ends are left out. @source RFC 5545 section 3.3.11 */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, found => `\\${found}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** A line folded at 75 octets, never within a character. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n')
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
