import { describe, expect, test } from 'vitest'
import { finishMeeting, MOST_MADE } from '../../../functions/actions/finish-meeting.ts'
import type { FinishFound } from '../../../functions/actions/made-drafts.ts'
import { writesOf } from '../../../functions/storage/writes.ts'
import type { PlanningMeeting } from '../../../shared/meetings/meeting.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf, NOW, TOMORROW } from '../../builders/clock.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { aChild, aDay, aMeeting } from '../../builders/meeting.ts'
import { codeOf, refused } from '../../builders/refused.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const AT_TEN = { on: TOMORROW, startMinutes: 600 }
const found = (meeting: Partial<PlanningMeeting> = {}, over: Partial<FinishFound> = {}): FinishFound => ({
  meeting: aMeeting(meeting),
  setting: SETTING,
  specialist: SAM,
  days: [],
  ledgers: [aLedger()],
  ...over,
})
const finish = (of: FinishFound, agreed = true, at?: string) =>
  finishMeeting(asSpecialist(at), of, { version: of.meeting.version, agreed })
const requestsOf = (change: ReturnType<typeof finish>['change']) => {
  const all = []
  for (let next = change.also; next !== undefined; next = next.also) all.push(next)
  return all
}

test('a planned day becomes a request of its service, allocated to the specialist, with what was agreed', () => {
  const { change, answer } = finish(found({ days: [aDay()] }))
  expect(answer).toMatchObject({ status: 'finished', made: 1, left: 0, notMade: [] })
  const [made] = requestsOf(change)
  expect(made?.request?.expects).toBe(0)
  expect(made?.request?.next).toMatchObject({
    status: 'allocated',
    raisedFor: 'setting',
    serviceId: 'ep-consultation',
    stream: 'core',
    nextOn: '2026-12-18',
    submittedAt: NOW,
    content: { about: { kind: 'whole-setting' }, need: { concern: 'Reading in key stage 2' } },
    allocation: { specialistId: SAM.id, plannedMinutes: 105 },
  })
  expect(made?.note).toMatchObject({ what: 'agreed-at-meeting', facts: { meetingId: idOf(81) } })
  expect(change.loads).toEqual([{ specialistId: SAM.id, minutes: 105, requests: 1 }])
  expect(change.diaryDays).toEqual([])
})

test.each([
  [true, 'confirmed'],
  [false, 'proposed'],
] as const)('where a day and time was chosen its visit is there too: agreed %s is %s', (agreed, status) => {
  const { change } = finish(found({ days: [aDay(AT_TEN)] }), agreed)
  const [made] = requestsOf(change)
  expect(made?.visits?.[0]?.next).toMatchObject({ ...AT_TEN, endMinutes: 660, status, stream: 'core' })
  expect(made?.request?.next).toMatchObject({ status: 'booked', nextOn: TOMORROW })
  expect(change.diaryDays).toMatchObject([{ expects: 0, next: { on: TOMORROW } }])
  expect(change.ledgers).toMatchObject([{ expects: 1, next: { reservedHalfHours: 4 } }])
})

test('two visits on one day share its diary day and their ledger', () => {
  const days = [aDay(AT_TEN), aDay({ id: idOf(812), ...AT_TEN, startMinutes: 780 })]
  const { change } = finish(found({ days }))
  expect(change.diaryDays).toHaveLength(1)
  expect(change.diaryDays?.[0]?.next.intervals).toHaveLength(2)
  expect(change.ledgers).toMatchObject([{ next: { reservedHalfHours: 8 } }])
})

describe('a day that cannot be booked', () => {
  const twice = [aDay(AT_TEN), aDay({ id: idOf(812), ...AT_TEN })]

  test('stays a draft and is named, the others are made, and the meeting is not over', () => {
    const { change, answer } = finish(found({ days: twice }))
    expect(answer).toMatchObject({ status: 'draft', made: 1, notMade: [{ id: idOf(812) }] })
    expect(change.records?.[0]?.next).toMatchObject({
      status: 'draft',
      days: [{ requestId: expect.any(String) }, { requestId: null }],
    })
    expect(change.tells).toEqual([])
    expect(change.diaryDays?.[0]?.next.intervals).toHaveLength(1)
  })

  test('is one on which the specialist is on leave', () => {
    const specialist = aSpecialist().away(TOMORROW, TOMORROW).build()
    const { answer } = finish(found({ days: [aDay(AT_TEN)] }, { specialist }))
    expect(answer).toMatchObject({ made: 0, status: 'draft' })
    expect(answer.notMade[0]?.words).toMatch(/does not work|leave|24 November/)
  })

  test('is one that has passed, one in holidays, and one whose half term is over', () => {
    const days = [
      aDay({ id: idOf(1), halfTerm: 'autumn-2', on: '2026-11-20', startMinutes: 600 }),
      aDay({ id: idOf(2), halfTerm: 'autumn-2', on: '2026-12-21', startMinutes: 600 }),
      aDay({ id: idOf(3), halfTerm: 'autumn-1' }),
      aDay({ id: idOf(4), purpose: '' }),
      aDay({ id: idOf(5), serviceId: 'autism-support' }),
    ]
    const { answer } = finish(found({ days }, { ledgers: [aLedger({ entitledHalfHours: 400 })] }))
    expect(answer.notMade.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map(idOf))
  })
})

describe('hours', () => {
  test('that are not enough for all days refuse before anything is made, naming the stream', () => {
    const days = [aDay(AT_TEN), aDay({ id: idOf(812) })]
    const short = found({ days }, { ledgers: [aLedger({ entitledHalfHours: 7 })] })
    expect(refused(() => finish(short))).toMatchObject({
      code: 'hours-exhausted',
      message: expect.stringContaining('Core stream for 2026-27'),
      facts: { stream: 'core', neededHalfHours: 8, leftHalfHours: 7 },
    })
    const enough = found({ days }, { ledgers: [aLedger({ entitledHalfHours: 8 })] })
    expect(finish(enough).answer.made).toBe(2)
  })

  test('that nobody gave are none', () => {
    expect(codeOf(() => finish(found({ days: [aDay()] }, { ledgers: [] })))).toBe('hours-exhausted')
  })
})

describe('a child', () => {
  const wanted = aChild({
    hasConsent: true,
    initials: 'S.O.',
    ncYear: 4,
    note: 'Leaves the room',
    outcome: 'request',
    serviceId: 'ep-assessment',
  })

  test('with consent, for whom support is wanted, becomes a draft that the setting completes', () => {
    const { change, answer } = finish(found({ children: [wanted, aChild({ id: idOf(822) })] }))
    expect(answer).toMatchObject({ status: 'finished', made: 1 })
    expect(requestsOf(change)[0]?.request?.next).toMatchObject({
      status: 'draft',
      raisedFor: 'setting',
      submittedAt: null,
      serviceId: 'ep-assessment',
      content: {
        about: { kind: 'child', child: { givenName: 'S', familyName: 'O', ncYear: 4 } },
        need: { concern: 'Leaves the room' },
        consent: null,
      },
    })
    expect(change.loads).toBeUndefined()
  })

  test('without consent stays as it was, in words', () => {
    const child = aChild({ outcome: 'request', serviceId: 'ep-assessment' })
    expect(finish(found({ children: [child] })).answer.notMade[0]?.words).toContain('needs consent')
  })
})

test('both sides hear that the minutes are ready, by no child’s initials', () => {
  const { change } = finish(
    found({ days: [aDay(AT_TEN)], children: [aChild({ hasConsent: true, initials: 'ZQ' })] }),
  )
  expect(change.tells?.map(({ audience }) => audience)).toEqual(['setting#900001', 'specialist#900-sp01'])
  expect(change.tells?.[0]).toMatchObject({
    link: `/meetings/${idOf(81)}`,
    text: expect.stringContaining('1 visit is booked'),
  })
  expect(JSON.stringify(change.tells)).not.toContain('ZQ')
})

test('a meeting is finished once, by whom has seen its latest version, and not before its day', () => {
  expect(codeOf(() => finish(found({ status: 'finished' })))).toBe('not-allowed-now')
  expect(codeOf(() => finishMeeting(asSpecialist(), found(), { version: 2, agreed: true }))).toBe(
    'stale-version',
  )
  expect(codeOf(() => finish(found({ heldOn: TOMORROW })))).toBe('not-allowed-now')
})

describe('the largest meeting', () => {
  const days = Array.from({ length: 18 }, (_, at) =>
    aDay({
      id: idOf(900 + at),
      halfTerm: 'spring-1',
      on: `2027-01-${String(11 + at).padStart(2, '0')}`,
      startMinutes: 600,
      minutes: 15,
    }),
  )
  const children = Array.from({ length: 40 }, (_, at) =>
    aChild({
      id: idOf(950 + at),
      hasConsent: true,
      initials: 'AB',
      outcome: 'request',
      serviceId: 'ep-assessment',
    }),
  )
  const ledgers = [aLedger({ entitledHalfHours: 400 })]

  test('goes in steps that each fit a transaction, and goes on where it broke off', () => {
    let meeting = aMeeting({ days, children })
    const left: number[] = []
    const refusedIds = new Set<string>()
    for (let step = 0; step < 4; step += 1) {
      const { change, answer } = finish(found({}, { meeting, ledgers }))
      const kept = { userId: 'u', key: 'key-00000', answer: { fingerprint: '', status: 200, body: '' } }
      expect(writesOf('table', change, kept).length).toBeLessThanOrEqual(100)
      expect(answer.made).toBeLessThanOrEqual(MOST_MADE)
      meeting = change.records?.[0]?.next as PlanningMeeting
      left.push(answer.left)
      for (const { id } of answer.notMade) refusedIds.add(id)
      if (answer.left === 0) break
    }
    expect(left.at(-1)).toBe(0)
    // Weekends are refused: they stay drafts, the rest is made.
    const made = [...meeting.days, ...meeting.children].filter(({ requestId }) => requestId !== null)
    expect(made.length + refusedIds.size).toBe(58)
    expect(refusedIds.size).toBeGreaterThan(0)
  })
})

test('29 February is a day like any other', () => {
  const day = aDay({ halfTerm: 'spring-2', on: '2028-02-29', startMinutes: 600 })
  const setting = {
    ...SETTING,
    calendar: {
      terms: [
        { name: 'Spring 1', startsOn: '2028-01-04', endsOn: '2028-02-11' },
        { name: 'Spring 2', startsOn: '2028-02-21', endsOn: '2028-03-31' },
      ],
      closedDays: [],
    },
  }
  const of = found(
    { days: [day], academicYear: '2027-28', heldOn: '2028-02-28' },
    { setting, ledgers: [aLedger({ academicYear: '2027-28' })] },
  )
  const { answer } = finish(of, true, '2028-02-28T09:00:00.000Z')
  expect(answer).toMatchObject({ made: 1, notMade: [], status: 'finished' })
})
