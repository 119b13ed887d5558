import { describe, expect, test } from 'vitest'
import { nextOnFor, nextStepOf } from '../../../shared/requests/next-step.ts'
import { REQUEST_STATUS_KEYS, type RequestStatus } from '../../../shared/requests/status.ts'

const ROW = {
  raisedFor: 'setting' as const,
  settingName: 'Pier Primary',
  specialistName: 'Sam Sailor',
  nextOn: null,
  dueOn: null,
}

const SAID: Record<RequestStatus, [owner: string, nextStep: string]> = {
  draft: ['Pier Primary', 'Finish it and send it'],
  submitted: ['Specialist team', 'The team decides'],
  'more-information-needed': ['Pier Primary', 'Add what the team asked for and send it again'],
  accepted: ['Specialist team', 'The team chooses a specialist'],
  allocated: ['Sam Sailor', 'The specialist books a visit'],
  booked: ['Sam Sailor', 'The visit takes place'],
  delivered: ['Sam Sailor', 'The specialist books another visit or closes the request'],
  closed: ['Nobody: it has ended', 'Nothing more is planned'],
  signposted: ['Nobody: it has ended', 'See where the team pointed you'],
  declined: ['Nobody: it has ended', 'See the reason, and ask again when things change'],
  withdrawn: ['Nobody: it has ended', 'Nothing more is planned'],
}

describe('who has a request and what happens next', () => {
  test.each(REQUEST_STATUS_KEYS)('%s: in the words typed by hand', status => {
    const { owner, nextStep } = nextStepOf({ ...ROW, status }, '2026-11-23')
    expect([owner, nextStep]).toEqual(SAID[status])
  })

  test.each(['draft', 'more-information-needed'] as const)(
    '%s: the officers have what the authority asks',
    status => {
      expect(nextStepOf({ ...ROW, status, raisedFor: 'authority' }, '2026-11-23').owner).toBe('EHC officers')
    },
  )

  test('the team has what is allocated to a specialist who is not named', () => {
    const row = { ...ROW, status: 'allocated', specialistName: null } as const
    expect(nextStepOf(row, '2026-11-23').owner).toBe('Specialist team')
  })
})

describe('late', () => {
  const lateOn = (
    today: string,
    dates: { nextOn?: string; dueOn?: string },
    status: RequestStatus = 'submitted',
  ) => nextStepOf({ ...ROW, ...dates, status }, today).overdue

  test.each<[string, { nextOn?: string; dueOn?: string }, boolean]>([
    ['the day before its next step', { nextOn: '2026-11-24' }, false],
    ['on the day', { nextOn: '2026-11-23' }, false],
    ['the day after', { nextOn: '2026-11-22' }, true],
    ['the day before it is due by law', { dueOn: '2026-11-24' }, false],
    ['on the day it is due by law', { dueOn: '2026-11-23' }, false],
    ['the day after it was due by law', { dueOn: '2026-11-22' }, true],
    ['with a step to come and past its due day', { nextOn: '2026-12-01', dueOn: '2026-11-20' }, true],
    ['with no day promised', {}, false],
  ])('%s', (_when, dates, late) => {
    expect(lateOn('2026-11-23', dates)).toBe(late)
  })

  test('what has ended is never late', () => {
    for (const status of ['closed', 'signposted', 'declined', 'withdrawn'] as const)
      expect(lateOn('2026-11-23', { nextOn: '2026-01-01', dueOn: '2026-01-01' }, status)).toBe(false)
  })
})

/** First days of promises, counted in working days by hand over weekends, Easter, Christmas and clock changes. */
const PROMISES: [status: RequestStatus, from: string, by: string, why: string][] = [
  ['submitted', '2026-11-23', '2026-11-30', 'a Monday: 5 working days are a week'],
  ['submitted', '2026-11-27', '2026-12-04', 'a Friday'],
  ['submitted', '2026-11-28', '2026-12-04', 'a Saturday: Monday is the first'],
  ['submitted', '2027-03-22', '2027-03-31', 'Good Friday 26 and Easter Monday 29 March 2027 do not count'],
  ['submitted', '2027-03-25', '2027-04-05', 'the Thursday before that Easter'],
  ['submitted', '2026-12-21', '2026-12-30', 'Christmas Day and its Boxing Day substitute on Monday 28'],
  ['accepted', '2026-12-24', '2027-01-05', 'Christmas and New Year’s Day'],
  ['accepted', '2027-12-23', '2028-01-04', 'substitutes on 27 and 28 December, and on 3 January 2028'],
  ['more-information-needed', '2026-04-01', '2026-04-17', '10 working days over Easter 2026'],
  ['allocated', '2026-10-23', '2026-11-06', 'over the end of summer time'],
  ['delivered', '2028-02-25', '2028-03-10', 'over 29 February'],
]

describe('the day by which the next step is promised', () => {
  test.each(PROMISES)('%s on %s: by %s, %s', (status, from, by) => {
    expect(nextOnFor(status, from)).toBe(by)
  })

  test('nothing is promised for a draft, for what waits for its visit or for what has ended', () => {
    for (const status of ['draft', 'booked', 'closed', 'signposted', 'declined', 'withdrawn'] as const)
      expect(nextOnFor(status, '2026-11-23')).toBeNull()
  })

  test('no promise is guessed into a year whose bank holidays are unknown', () => {
    expect(nextOnFor('submitted', '2028-12-20')).toBe('2028-12-29')
    expect(nextOnFor('submitted', '2028-12-21')).toBeNull()
    expect(nextOnFor('submitted', '2028-12-29')).toBeNull()
    expect(nextOnFor('accepted', '2031-05-01')).toBeNull()
  })
})
