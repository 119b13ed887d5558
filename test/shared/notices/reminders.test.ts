import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../shared/calendar/local-date.ts'
import { reminderOf } from '../../../shared/notices/reminders.ts'
import { type RequestRow, rowOf } from '../../../shared/requests/request.ts'
import { REQUEST_STATUS_KEYS, type RequestStatus } from '../../../shared/requests/status.ts'
import { aRequest } from '../../builders/request.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const ALLOCATED = rowOf(aRequest().id('7K4M2Q9ABC').allocatedTo(aSpecialist().build()).build())
const row = (over: Partial<RequestRow>): RequestRow => ({ ...ALLOCATED, ...over })
const PROMISED = '2026-11-20'
const AT = '2026-11-21T06:00:03.217Z'

/** The reminder as of a day some days after what was promised. */
function reminderAfter(days: number, over: Partial<RequestRow> = {}) {
  const today = addDays(PROMISED, days)
  return reminderOf(row({ nextOn: PROMISED, ...over }), daysBetween(PROMISED, today), AT)
}

const AUDIENCES: Record<RequestStatus, string | null> = {
  draft: 'setting#900001',
  submitted: 'team',
  'more-information-needed': 'setting#900001',
  accepted: 'team',
  allocated: 'specialist#900-sp01',
  booked: 'specialist#900-sp01',
  delivered: 'specialist#900-sp01',
  closed: null,
  signposted: null,
  declined: null,
  withdrawn: null,
}

describe('a reminder', () => {
  test.each(REQUEST_STATUS_KEYS)('of what is %s goes to whoever has it', status => {
    expect(reminderAfter(1, { status })?.audience ?? null).toBe(AUDIENCES[status])
  })

  test.each(['draft', 'more-information-needed'] as const)(
    'of what the authority asked for, and is %s, goes to its officers',
    status => {
      expect(reminderAfter(1, { status, raisedFor: 'authority' })?.audience).toBe('officers')
    },
  )

  test('is due from the day after, one for each week, whichever day of the week is the first that is run', () => {
    const ids = Array.from({ length: 31 }, (_, at) => reminderAfter(at - 2)?.id ?? null)
    expect(ids.slice(0, 3)).toEqual([null, null, null])
    expect(ids.slice(3)).toEqual(
      Array.from(
        { length: 28 },
        (_, at) => `late#7K4M2Q9ABC#${PROMISED}#week-${1 + Math.floor(at / 7)}#specialist#900-sp01`,
      ),
    )
  })

  test('says which request, how late and what is next, and never who the child is', () => {
    expect(reminderAfter(1)).toEqual({
      id: 'late#7K4M2Q9ABC#2026-11-20#week-1#specialist#900-sp01',
      audience: 'specialist#900-sp01',
      at: AT,
      text: 'Request 7K4M2-Q9ABC (Educational psychology consultation) is 1 day late. Next: the specialist books a visit.',
      requestId: '7K4M2Q9ABC',
    })
    expect(reminderAfter(8)?.text).toContain('is 8 days late')
    expect(reminderAfter(8)?.text).not.toMatch(/Mika|Quill|M\.Q\./)
  })

  test('is another when another day is promised', () => {
    expect(reminderAfter(8, { nextOn: '2026-11-19' })?.id).not.toBe(reminderAfter(8)?.id)
  })

  test('has nobody to go to where a specialist is missing', () => {
    expect(reminderAfter(1, { specialistId: null })).toBeNull()
  })

  test('counts days, not hours, over both clock changes', () => {
    for (const promised of ['2026-10-24', '2027-03-27']) {
      const today = addDays(promised, 8)
      expect(reminderOf(row({ nextOn: promised }), daysBetween(promised, today), AT)?.text).toContain(
        '8 days late',
      )
    }
  })
})
