import { expect, test } from 'vitest'
import { saveMeeting } from '../../../functions/actions/save-meeting.ts'
import type { MeetingContent } from '../../../shared/contracts/meetings.ts'
import type { PlanningMeeting } from '../../../shared/meetings/meeting.ts'
import { asSpecialist } from '../../builders/acting.ts'
import { idOf } from '../../builders/clock.ts'
import { SETTING } from '../../builders/found.ts'
import { aChild, aDay, aMeeting } from '../../builders/meeting.ts'
import { codeOf, pointersOf, refused } from '../../builders/refused.ts'

const dayInput = (over = {}) => {
  const { requestId: _requestId, visitId: _visitId, ...day } = aDay(over)
  return day
}
const save = (meeting: PlanningMeeting, content: MeetingContent, version = meeting.version) =>
  saveMeeting(asSpecialist(), { meeting, setting: SETTING }, { version, content }).change
const saved = (change: ReturnType<typeof save>) => change.records?.[0]?.next as PlanningMeeting

test('parts that are sent are saved, the others stay as they were', () => {
  const change = save(aMeeting({ minutes: 'Before', priorities: ['One'] }), { priorities: ['One', 'Two'] })
  expect(saved(change)).toMatchObject({ version: 2, minutes: 'Before', priorities: ['One', 'Two'] })
  expect(change.note).toMatchObject({ what: 'meeting-changed', facts: { parts: 'priorities' } })
})

test('an older version is refused with both, and a finished meeting is read-only', () => {
  expect(refused(() => save(aMeeting({ version: 3 }), {}, 2))).toMatchObject({
    code: 'stale-version',
    facts: { yourVersion: 2, currentVersion: 3 },
  })
  expect(codeOf(() => save(aMeeting({ status: 'finished' }), { minutes: '' }))).toBe('not-allowed-now')
})

test('what has become a request stays, whatever is sent of it', () => {
  const made = aDay({ requestId: idOf(1), visitId: idOf(2) })
  const child = aChild({ requestId: idOf(3), hasConsent: true, initials: 'SO' })
  const meeting = aMeeting({ days: [made], children: [child] })
  expect(saved(save(meeting, { days: [], children: [] }))).toMatchObject({ days: [made], children: [child] })
  expect(saved(save(meeting, { days: [dayInput({ purpose: 'Another' })] })).days).toEqual([made])
})

test('what cannot be planned is named field by field', () => {
  const days = [
    dayInput({ serviceId: 'hearing-support' }),
    dayInput({ id: idOf(2), stream: 'statutory' }),
    dayInput({ id: idOf(3), halfTerm: 'spring-1', on: '2026-11-24', startMinutes: 600 }),
    dayInput({ id: idOf(4), on: '2026-12-25', startMinutes: 600 }),
    dayInput({ id: idOf(5), on: '2026-11-24', startMinutes: 600 }),
  ]
  const { requestId: _requestId, ...child } = aChild({ serviceId: 'ep-statutory-advice' })
  expect(pointersOf(refused(() => save(aMeeting(), { days, children: [child] })))).toEqual([
    '/content/days/0/serviceId',
    '/content/days/1/stream',
    '/content/days/2/on',
    '/content/days/3/on',
    '/content/children/0/serviceId',
  ])
})

test('no text holds a UPN or a date of birth', () => {
  const { requestId: _requestId, ...child } = aChild({ note: 'UPN A823432112345' })
  const content = {
    children: [child],
    days: [dayInput({ purpose: 'For the one born 3 May 2018' })],
    priorities: ['Calm starts', 'DOB 03/05/2018'],
    points: [{ id: idOf(1), text: 'Find A823432112345', isDone: false }],
    minutes: 'Born on 2018-05-03',
  }
  const refusal = refused(() => save(aMeeting(), content))
  expect(refusal.code).toBe('invalid-input')
  expect(pointersOf(refusal)).toEqual([
    '/content/children/0/note',
    '/content/days/0/purpose',
    '/content/priorities/1',
    '/content/points/0/text',
    '/content/minutes',
  ])
})
