import { describe, expect, test } from 'vitest'
import { daysFromTo, londonInstant } from '../../../shared/calendar/local-date.ts'
import { commitmentsOn } from '../../../shared/people/commitments.ts'
import { emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import { withCommitments } from '../../../shared/visits/with-commitments.ts'
import { aCommitment } from '../../builders/commitment.ts'
import { PIER } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const TERMS = [
  { name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' },
  { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-03-26' },
]

/** The days of a stretch that a commitment falls on. */
function fallsOn(over: Parameters<typeof aCommitment>[0], from: string, to: string): string[] {
  const specialist = { commitments: [aCommitment(over)], terms: TERMS }
  return daysFromTo(from, to).filter(on => commitmentsOn(specialist, on).length > 0)
}

describe('a commitment falls on', () => {
  test('its weekday, every week, from its first day to its last, both included', () => {
    expect(fallsOn({ from: '2026-11-10', to: '2026-11-24' }, '2026-11-01', '2026-12-31')).toEqual([
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
    ])
  })

  test('every second week, counted from the week of its first day, also over a new year', () => {
    expect(fallsOn({ everyWeeks: 2, from: '2026-12-10' }, '2026-12-01', '2027-02-01')).toEqual([
      '2026-12-22',
      '2027-01-05',
      '2027-01-19',
    ])
  })

  test('no holiday where it is for term time only, and every day where terms are not known', () => {
    expect(fallsOn({ termOnly: true }, '2026-12-08', '2027-01-12')).toEqual([
      '2026-12-08',
      '2026-12-15',
      '2027-01-05',
      '2027-01-12',
    ])
    expect(fallsOn({ termOnly: true }, '2027-03-22', '2027-04-08')).toEqual([
      '2027-03-23',
      '2027-03-30',
      '2027-04-06',
    ])
  })

  test.each(['2026-10-20', '2026-10-27', '2027-03-23', '2027-03-30'])(
    'the same time by the London clock on both sides of a clock change (%s)',
    on => {
      const [one] = withCommitments(
        aSpecialist()
          .with({ commitments: [aCommitment()] })
          .build(),
        emptyDiaryDay('900-sp01', on),
      ).intervals
      expect(one).toMatchObject({ startMinutes: 540, endMinutes: 615 })
      const isSummer = on < '2026-10-25' || on >= '2027-03-28'
      expect(londonInstant(on, one?.startMinutes ?? 0)).toBe(`${on}T0${isSummer ? 8 : 9}:00:00.000Z`)
    },
  )
})

describe('a diary day with commitments', () => {
  const specialist = aSpecialist()
    .with({
      commitments: [
        aCommitment(),
        aCommitment({ id: 'c2', atBase: false, startMinutes: 500, endMinutes: 520 }),
      ],
    })
    .build()
  const day = withCommitments(specialist, emptyDiaryDay(specialist.id, '2026-11-24'))

  test('has them in order of start, at the base or nowhere known', () => {
    expect(day.intervals.map(({ id, kind, place }) => ({ id, kind, place }))).toEqual([
      { id: 'c2', kind: 'commitment', place: null },
      { id: 'c1', kind: 'commitment', place: PIER },
    ])
  })

  test('stays as it is when it is worked out again', () => {
    expect(withCommitments(specialist, day)).toBe(day)
  })
})
