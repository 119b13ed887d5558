import { expect, test } from 'vitest'
import type { PlaceView, SessionLine } from '../../../shared/contracts/training.ts'
import { placeDoors } from '../../../web/training/place-doors.ts'
import { placeLine } from './training-lines.ts'

const OWN = { mayBook: true, mayManage: false, isOurs: true }
const LEAD = { mayBook: true, mayManage: true, isOurs: false }
const TRAINER = { mayBook: false, mayManage: false, isOurs: false }
const OWED = {
  by: { userId: 'u-1', name: 'Aleksander Davies-Rhee' },
  at: '2027-01-11T10:00:00.000Z',
  noticeWorkingDays: 1,
  lateFeePence: 2250,
  usedHalfHours: 3,
  waived: null,
}
const GONE = { status: 'cancelled', givingUp: null } as const

const CASES: [
  what: string,
  status: SessionLine['status'],
  place: Partial<PlaceView>,
  visitor: typeof OWN,
  doors: string[],
][] = [
  ['a booked place', 'planned', {}, OWN, ['Swap the name', 'Cancel this place']],
  ['one without a name', 'planned', { staffName: null }, OWN, ['Give the name', 'Cancel this place']],
  ['an offer', 'planned', { status: 'offered' }, OWN, ['Take this place', 'Swap the name', 'Let it go']],
  ['a turn', 'planned', { status: 'waiting', turn: 2 }, OWN, ['Swap the name', 'Leave the waiting list']],
  ['one that has begun', 'planned', { givingUp: null }, OWN, []],
  ['an attended one', 'held', { status: 'attended' }, OWN, ['Certificate', 'Say what it was worth']],
  ['an attended one, to the lead', 'held', { status: 'attended' }, LEAD, ['Certificate']],
  [
    'one cancelled in time',
    'planned',
    { ...GONE, cancelled: { ...OWED, lateFeePence: 0, usedHalfHours: 0 } },
    LEAD,
    [],
  ],
  ['one cancelled late', 'planned', { ...GONE, cancelled: OWED }, OWN, []],
  ['one cancelled late, to the lead', 'planned', { ...GONE, cancelled: OWED }, LEAD, ['Waive what is owed']],
  [
    'one nobody came to',
    'held',
    { status: 'absent', givingUp: null, cancelled: OWED },
    LEAD,
    ['Waive what is owed'],
  ],
  ['a booked place, to the trainer', 'planned', {}, TRAINER, []],
]

test.each(CASES)('%s (session %s, %o) offers %o: %o', (_what, status, place, visitor, doors) => {
  expect(placeDoors({ status }, placeLine(place), visitor).map(({ label }) => label)).toEqual(doors)
})

test('what was waived once is not waived again', () => {
  const waived = { why: 'Snow', by: OWED.by, at: OWED.at }
  const place = placeLine({ ...GONE, cancelled: { ...OWED, waived } })
  expect(placeDoors({ status: 'planned' }, place, LEAD)).toEqual([])
})

test('an evaluation that was given can be changed', () => {
  const evaluation = { useful: 4, confidence: 4, wouldRecommend: true, comment: '', by: OWED.by, at: OWED.at }
  const doors = placeDoors({ status: 'held' }, placeLine({ status: 'attended', evaluation }), OWN)
  expect(doors.map(({ label }) => label)).toEqual(['Certificate', 'Change what you said of it'])
})
