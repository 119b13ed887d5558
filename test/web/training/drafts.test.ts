import { describe, expect, test } from 'vitest'
import {
  type BookDraft,
  missingOfBooking,
  namesOf,
  withName,
  wouldWait,
} from '../../../web/training/book-draft.ts'
import { courseDraftOf, onCourseFields, readCourse } from '../../../web/training/course-draft.ts'
import { evaluationDraftOf, readEvaluation } from '../../../web/training/evaluation-draft.ts'
import { onSessionFields, readSession, sessionDraftOf } from '../../../web/training/session-draft.ts'
import { courseLine, sessionLine } from './training-lines.ts'

const ids = (read: unknown) => (read as { id: string }[]).map(({ id }) => id)

describe('a course', () => {
  test('that is opened and saved unchanged stays as it was', () => {
    const course = courseLine()
    const { id: _, version: __, status: ___, changedAt: ____, next: _____, ...content } = course
    expect(readCourse(courseDraftOf(course))).toEqual(content)
  })

  test('takes each line as an aim, without empty ones', () => {
    expect(readCourse({ ...courseDraftOf(courseLine()), aims: ' Plan \n\n Use ' })).toMatchObject({
      aims: ['Plan', 'Use'],
    })
  })

  test('takes pounds and hours, and gives pence and half-hours', () => {
    const draft = { ...courseDraftOf(courseLine()), price: 19.99, hoursPerPlace: 2.5 }
    expect(readCourse(draft)).toMatchObject({ pricePence: 1999, halfHoursPerPlace: 5 })
    expect(readCourse({ ...draft, price: null, hoursPerPlace: null })).toMatchObject({
      pricePence: null,
      halfHoursPerPlace: 0,
    })
  })

  test('says what is missing, and that hours come in halves', () => {
    const all = ['title', 'audience', 'aims', 'discipline', 'way', 'stream', 'minutes']
    expect(ids(readCourse(courseDraftOf(null)))).toEqual(all)
    expect(ids(readCourse({ ...courseDraftOf(courseLine()), hoursPerPlace: 1.25 }))).toEqual([
      'halfHoursPerPlace',
    ])
  })

  test('shows what is wrong with one aim at the field of all', () => {
    expect(onCourseFields([{ id: 'aims-2', message: 'Too long' }])).toEqual([
      { id: 'aims', message: 'Too long' },
    ])
  })
})

describe('a session', () => {
  const VENUE = { name: 'Hillside Hub', postcode: 'QX1 2AB', place: { lat: 51, lng: -1 } }
  const TERMS = { stream: 'traded', halfHoursPerPlace: 3, pricePence: 2250 } as const

  test('that is opened and saved unchanged stays as it was, its place too', () => {
    const venue = { ...VENUE, joinDetails: 'Ring the bell' }
    const session = { ...sessionLine(), ...TERMS, version: 2, venue, cancelledWhy: null }
    expect(readSession(sessionDraftOf(session))).toEqual({
      on: '2027-01-12',
      startMinutes: 780,
      venue,
      capacity: 10,
      trainerIds: ['sp-1'],
    })
  })

  test('says what is missing', () => {
    expect(ids(readSession(sessionDraftOf(null)))).toEqual([
      'on',
      'startMinutes',
      'venue-name',
      'capacity',
      'trainerIds',
    ])
  })

  test('counts a trainer who is chosen twice once, and leaves out choices not made', () => {
    const draft = { ...sessionDraftOf(null), on: '2027-01-12', start: '540', capacity: 2, venueName: 'Hub' }
    expect(readSession({ ...draft, trainerIds: ['a', '', 'a', 'b'] })).toMatchObject({
      trainerIds: ['a', 'b'],
    })
  })

  test('shows what is wrong with the first trainer at the first choice', () => {
    expect(onSessionFields([{ id: 'trainerIds-0', message: 'x' }])).toEqual([
      { id: 'trainerIds', message: 'x' },
    ])
  })
})

describe('places', () => {
  const draft: BookDraft = { settingId: 'oak', count: 2, names: [], orWait: false }

  test('have a name each, empty until it is typed, however many are asked for', () => {
    expect(namesOf(draft)).toEqual(['', ''])
    const named = withName(draft, 1, 'Bea')
    expect(named.names).toEqual(['', 'Bea'])
    expect(namesOf({ ...named, count: 3 })).toEqual(['', 'Bea', ''])
    expect(namesOf({ ...named, count: 1 })).toEqual([''])
    expect(namesOf({ ...named, count: null })).toEqual([])
    expect(namesOf({ ...named, count: 9000 })).toHaveLength(20)
  })

  test.each([
    [{ settingId: '' }, ['settingId']],
    [{ count: null }, ['count']],
    [{ count: 0 }, ['count']],
    [{ count: 21 }, ['count']],
    [{ count: 6 }, ['orWait']],
    [{ count: 6, orWait: true }, []],
    [{ count: 5 }, []],
  ])('with %o and 5 free, what is missing is %o', (change, missing) => {
    expect(ids(missingOfBooking({ ...draft, ...change }, sessionLine()))).toEqual(missing)
  })

  test('say how many are left when more are asked for', () => {
    const [one] = missingOfBooking({ ...draft, count: 6 }, sessionLine({ freeCount: 1 }))
    expect(one?.message).toBe('Only 1 place left. Ask for fewer, or choose to put all 6 on the waiting list')
    expect(missingOfBooking(draft, sessionLine({ freeCount: 0 }))[0]?.message).toMatch(/^No place is free/)
  })

  test('wait all or not at all', () => {
    expect(wouldWait({ ...draft, count: 5 }, sessionLine())).toBe(false)
    expect(wouldWait({ ...draft, count: 6 }, sessionLine())).toBe(true)
  })
})

describe('an evaluation', () => {
  const body = { useful: 4, confidence: 5, wouldRecommend: false, comment: 'More time' }

  test('that is opened and saved unchanged stays as it was', () => {
    const by = { userId: 'u-1', name: 'Bea' }
    expect(readEvaluation(evaluationDraftOf({ ...body, by, at: '2027-01-13T10:00:00.000Z' }))).toEqual(body)
  })

  test('asks for every answer but the comment', () => {
    expect(ids(readEvaluation(evaluationDraftOf(null)))).toEqual(['useful', 'confidence', 'wouldRecommend'])
  })
})
