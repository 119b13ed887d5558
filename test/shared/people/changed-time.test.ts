import { describe, expect, test } from 'vitest'
import { changedTime } from '../../../shared/people/changed-time.ts'
import { coverOn } from '../../../shared/people/cover.ts'
import { patternOn, Specialist } from '../../../shared/people/specialist.ts'
import { TimeChange, type TimeVerb } from '../../../shared/people/time-change.ts'
import { TODAY } from '../../builders/clock.ts'
import { aCommitment } from '../../builders/commitment.ts'
import { codeOf } from '../../builders/refused.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()
const GONE = aSpecialist().id('900-sp03').inactive().build()
const { id: _id, ...DETAILS } = aCommitment({ from: '2026-12-01' })

function changed(change: TimeChange, specialist: Specialist = aSpecialist().build()): Specialist {
  return changedTime(specialist, change, {
    today: TODAY,
    newId: () => 'n1',
    terms: [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' }],
    colleagues: [aSpecialist().build(), PAT, GONE],
  })
}

const AWAY = aSpecialist().away('2026-11-20', '2026-12-04').build()
const BUSY = aSpecialist()
  .with({ commitments: [aCommitment(), aCommitment({ id: 'c0', to: '2026-11-01' })] })
  .build()
const COVERED = aSpecialist()
  .with({ cover: [{ from: '2026-11-20', to: '2026-12-04', specialistId: PAT.id, name: PAT.name }] })
  .build()
const NEXT = aSpecialist()
  .with({ patterns: [...aSpecialist().build().patterns, { startsOn: '2027-01-04', halfDays: ['mon-am'] }] })
  .build()

/** What each change does, written by hand. */
const DONE: Readonly<Record<TimeVerb, readonly [TimeChange, Specialist, Partial<Specialist>]>> = {
  'pattern-set': [
    { kind: 'pattern-set', startsOn: '2026-12-01', halfDays: ['tue-am'] },
    aSpecialist().build(),
    { patterns: [...aSpecialist().build().patterns, { startsOn: '2026-12-01', halfDays: ['tue-am'] }] },
  ],
  'pattern-removed': [
    { kind: 'pattern-removed', startsOn: '2027-01-04' },
    NEXT,
    { patterns: aSpecialist().build().patterns },
  ],
  'leave-added': [
    { kind: 'leave-added', from: '2026-12-07', to: '2026-12-08', why: 'annual-leave' },
    AWAY,
    { leave: [...AWAY.leave, { from: '2026-12-07', to: '2026-12-08', why: 'annual-leave' }] },
  ],
  'leave-changed': [
    {
      kind: 'leave-changed',
      was: { from: '2026-11-20', to: '2026-12-04' },
      from: '2026-11-20',
      to: '2026-11-27',
      why: 'training',
    },
    AWAY,
    { leave: [{ from: '2026-11-20', to: '2026-11-27', why: 'training' }] },
  ],
  'leave-taken-back': [
    { kind: 'leave-taken-back', was: { from: '2026-11-20', to: '2026-12-04' } },
    AWAY,
    { leave: [{ from: '2026-11-20', to: '2026-11-22', why: 'training' }] },
  ],
  'commitment-added': [
    { kind: 'commitment-added', details: DETAILS },
    aSpecialist().build(),
    { commitments: [{ ...DETAILS, id: 'n1' }] },
  ],
  'commitment-changed': [
    { kind: 'commitment-changed', id: 'c1', details: { ...DETAILS, startMinutes: 570 } },
    BUSY,
    {
      commitments: [
        aCommitment({ id: 'c0', to: '2026-11-01' }),
        aCommitment({ to: '2026-11-30' }),
        { ...DETAILS, startMinutes: 570, id: 'n1' },
      ],
    },
  ],
  'commitment-ended': [
    { kind: 'commitment-ended', id: 'c1', lastOn: '2026-12-31' },
    BUSY,
    { commitments: [aCommitment({ id: 'c0', to: '2026-11-01' }), aCommitment({ to: '2026-12-31' })] },
  ],
  'cover-arranged': [
    { kind: 'cover-arranged', from: '2026-12-07', to: '2026-12-11', specialistId: PAT.id },
    aSpecialist().build(),
    { cover: [{ from: '2026-12-07', to: '2026-12-11', specialistId: PAT.id, name: 'Pat Porter' }] },
  ],
  'cover-ended': [
    { kind: 'cover-ended', was: { from: '2026-11-20', to: '2026-12-04' } },
    COVERED,
    { cover: [{ from: '2026-11-20', to: '2026-11-22', specialistId: PAT.id, name: 'Pat Porter' }] },
  ],
}

describe('what a change does to a record', () => {
  test.each(Object.keys(DONE) as TimeVerb[])('%s', kind => {
    const [change, before, expected] = DONE[kind]
    expect(TimeChange.safeParse(change).success).toBe(true)
    const after = changed(change, before)
    expect(after).toEqual({ ...before, ...expected })
    expect(Specialist.safeParse(after).success).toBe(true)
  })

  test('an earlier pattern counts until the new one starts: history is kept', () => {
    const after = changed({ kind: 'pattern-set', startsOn: '2026-12-01', halfDays: [] })
    expect(patternOn(after, '2026-11-30')?.halfDays).toHaveLength(10)
    expect(patternOn(after, '2026-12-01')?.halfDays).toEqual([])
  })

  test('leave that has not begun is taken back whole', () => {
    const before = aSpecialist().away(TODAY, '2026-11-27').build()
    expect(
      changed({ kind: 'leave-taken-back', was: { from: TODAY, to: '2026-11-27' } }, before).leave,
    ).toEqual([])
  })

  test('a term-time commitment keeps to the usual terms from then on', () => {
    const after = changed({ kind: 'commitment-added', details: { ...DETAILS, termOnly: true } })
    expect(after.terms).toEqual([{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' }])
  })

  test('a commitment that is ended before it starts is gone', () => {
    const before = aSpecialist()
      .with({ commitments: [aCommitment({ from: '2026-12-01' })] })
      .build()
    expect(changed({ kind: 'commitment-ended', id: 'c1', lastOn: '2026-11-23' }, before).commitments).toEqual(
      [],
    )
  })

  test('cover counts from its first day to its last', () => {
    expect(
      ['2026-11-19', '2026-11-20', '2026-12-04', '2026-12-05'].map(on => coverOn(COVERED, on)?.name),
    ).toEqual([undefined, 'Pat Porter', 'Pat Porter', undefined])
  })
})

/** What is refused: the change, the record, the code. */
const NO: readonly (readonly [string, TimeChange, Specialist, string])[] = [
  [
    'a pattern from yesterday on',
    { kind: 'pattern-set', startsOn: '2026-11-22', halfDays: [] },
    AWAY,
    'date-in-the-past',
  ],
  [
    'taking back the pattern in force',
    { kind: 'pattern-removed', startsOn: '2025-09-01' },
    AWAY,
    'date-in-the-past',
  ],
  ['taking back no pattern', { kind: 'pattern-removed', startsOn: '2027-09-01' }, AWAY, 'not-allowed-now'],
  [
    'leave over leave',
    { kind: 'leave-added', from: '2026-12-04', to: '2026-12-09', why: 'other' },
    AWAY,
    'not-allowed-now',
  ],
  [
    'leave of two months ago',
    { kind: 'leave-added', from: '2026-09-01', to: '2026-09-02', why: 'sickness' },
    AWAY,
    'date-in-the-past',
  ],
  [
    'leave that is not there',
    { kind: 'leave-taken-back', was: { from: TODAY, to: TODAY } },
    AWAY,
    'not-allowed-now',
  ],
  [
    'a commitment in the past',
    { kind: 'commitment-added', details: { ...DETAILS, from: '2026-11-22' } },
    BUSY,
    'date-in-the-past',
  ],
  [
    'ending a commitment before yesterday',
    { kind: 'commitment-ended', id: 'c1', lastOn: '2026-11-21' },
    BUSY,
    'date-in-the-past',
  ],
  [
    'ending one that has ended',
    { kind: 'commitment-ended', id: 'c0', lastOn: '2026-12-01' },
    BUSY,
    'not-allowed-now',
  ],
  [
    'covering oneself',
    { kind: 'cover-arranged', from: TODAY, to: TODAY, specialistId: '900-sp01' },
    aSpecialist().build(),
    'not-eligible',
  ],
  [
    'cover by who takes no visits',
    { kind: 'cover-arranged', from: TODAY, to: TODAY, specialistId: GONE.id },
    aSpecialist().build(),
    'not-eligible',
  ],
  [
    'a second one to cover',
    { kind: 'cover-arranged', from: '2026-12-04', to: '2026-12-09', specialistId: PAT.id },
    COVERED,
    'not-allowed-now',
  ],
  ['ending no cover', { kind: 'cover-ended', was: { from: TODAY, to: TODAY } }, COVERED, 'not-allowed-now'],
]

describe('refused', () => {
  test.each(NO)('%s', (_what, change, specialist, code) => {
    expect(codeOf(() => changed(change, specialist))).toBe(code)
  })

  test('more than forty commitments at once', () => {
    const many = Array.from({ length: 40 }, (_, at) => aCommitment({ id: `m${at}` }))
    const before = aSpecialist().with({ commitments: many }).build()
    expect(codeOf(() => changed({ kind: 'commitment-added', details: DETAILS }, before))).toBe(
      'not-allowed-now',
    )
  })

  test.each([
    [
      'leave that ends before it starts',
      { kind: 'leave-added', from: '2026-12-08', to: '2026-12-07', why: 'other' },
    ],
    [
      'leave of more than a year',
      { kind: 'leave-added', from: '2026-12-08', to: '2027-12-09', why: 'other' },
    ],
    ['a half day twice', { kind: 'pattern-set', startsOn: '2026-12-08', halfDays: ['mon-am', 'mon-am'] }],
    ['a commitment without length', { kind: 'commitment-added', details: { ...DETAILS, endMinutes: 540 } }],
    ['a commitment at weekends', { kind: 'commitment-added', details: { ...DETAILS, weekday: 'sat' } }],
  ])('at the door: %s', (_what, change) => {
    expect(TimeChange.safeParse(change).success).toBe(false)
  })
})
