import { describe, expect, test } from 'vitest'
import {
  anotherTold,
  bookedTold,
  changedTold,
  heldTold,
  joined,
  lapsedTold,
  offeredTold,
  trainingReminders,
} from '../../../shared/notices/training-notices.ts'
import { aPlace, aSession } from '../../builders/training.ts'

const HARBOUR = { id: '900002', name: 'Harbour High' }
const session = aSession()
const words = '“Calm corners” on Tuesday 12 January 2027 at 9:30am'
const offered = aPlace(1, { status: 'offered', offeredUntilOn: '2026-12-01' })

describe('the words of notices about training', () => {
  test.each([
    [
      'one place',
      bookedTold(session, '900001', 1).text,
      `1 place booked on ${words}, Quay Family Hub. How to join: Ring the green bell`,
    ],
    [
      'places',
      bookedTold(session, '900001', 3).text,
      `3 places booked on ${words}, Quay Family Hub. How to join: Ring the green bell`,
    ],
    [
      'an offer',
      offeredTold(session, [offered])[0]?.text,
      `1 place has come free for you on ${words}. Take it by Tuesday 1 December 2026, or it goes to the next in turn.`,
    ],
    [
      'two offers',
      offeredTold(session, [offered, { ...offered, id: '0000000002' }])[0]?.text,
      `2 places have come free for you on ${words}. Take them by Tuesday 1 December 2026, or they go to the next in turn.`,
    ],
    [
      'a lapse',
      lapsedTold(session, [offered])[0]?.text,
      `The offer of 1 place on ${words} was not taken in time and has gone to the next in turn.`,
    ],
    ['a long list', anotherTold(session, 6).text, `6 wait for ${words}. Another session is worth planning.`],
    [
      'who came',
      heldTold({ ...session, places: [aPlace(1, { status: 'attended' })] })[0]?.text,
      `1 person came to ${words}. Say what it was worth, and print the certificates, on the page of the session.`,
    ],
  ])('%s', (_, said, expected) => {
    expect(said).toBe(expected)
  })
})

test('how to join is told to those who have a place and nobody else, and not where there is nothing to tell', () => {
  const places = [aPlace(1), aPlace(2, { status: 'waiting' }, HARBOUR)]
  const reminders = trainingReminders({ ...session, places }, '2027-01-08T07:00:00.000Z')
  expect(reminders.map(({ audience, text }) => [audience, text.includes('Ring the green bell')])).toEqual([
    ['setting#900001', true],
  ])
  for (const { text } of [
    ...offeredTold(session, [offered]),
    ...changedTold({ ...session, places }, 'moved.'),
  ])
    expect(text).not.toContain('Ring the green bell')
  const silent = { ...session, venue: { ...session.venue, joinDetails: '' } }
  expect(bookedTold(silent, '900001', 1).text).toBe(
    `1 place booked on ${words}, Quay Family Hub. See the page of the session.`,
  )
})

test('a change is told once to each setting with a place or a turn, and to the trainers', () => {
  const places = [
    aPlace(1),
    aPlace(2),
    aPlace(3, { status: 'waiting' }, HARBOUR),
    aPlace(4, { status: 'cancelled' }, { id: '900003', name: 'Gone' }),
  ]
  const told = changedTold({ ...session, places }, 'has been called off.')
  expect(told.map(({ audience }) => audience)).toEqual([
    'setting#900001',
    'setting#900002',
    'specialist#900-sp01',
  ])
  expect(new Set(told.map(({ text }) => text))).toEqual(new Set([`${words} has been called off.`]))
  expect(told[0]?.link).toBe(`/training/sessions/${session.id}`)
})

test('what is told to one audience at once is one notice', () => {
  const one = { audience: 'team', text: 'One.', link: '/a' }
  expect(joined([one, { ...one, text: 'Two.', link: '/b' }, { ...one, audience: 'setting#1' }])).toEqual([
    { audience: 'team', text: 'One. Two.', link: '/a' },
    { ...one, audience: 'setting#1' },
  ])
})
