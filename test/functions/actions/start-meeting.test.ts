import { describe, expect, test } from 'vitest'
import { type StartMeetingFound, startMeeting } from '../../../functions/actions/start-meeting.ts'
import { MEETING_SHAPE, type PlanningMeeting } from '../../../shared/meetings/meeting.ts'
import { asLead, asSpecialist } from '../../builders/acting.ts'
import { idOf, TODAY } from '../../builders/clock.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aChild, aMeeting } from '../../builders/meeting.ts'
import { codeOf } from '../../builders/refused.ts'
import { aSetting } from '../../builders/setting.ts'
import { aSpecialist } from '../../builders/specialist.ts'

const found = (over: Partial<StartMeetingFound> = {}): StartMeetingFound => ({
  setting: SETTING,
  specialist: SAM,
  rows: [],
  last: null,
  ...over,
})
const start = (of: StartMeetingFound, heldOn = TODAY, plans: 'this-year' | 'next-year' = 'this-year') =>
  startMeeting(asSpecialist(), of, { heldOn, plans }).change
const meetingOf = (change: ReturnType<typeof start>) => change.records?.[0]?.next as PlanningMeeting

test('a meeting starts empty, for the academic year of its day or the one after, 29 February too', () => {
  expect(meetingOf(start(found()))).toMatchObject({ status: 'draft', academicYear: '2026-27', days: [] })
  expect(meetingOf(start(found(), '2027-07-12', 'next-year')).academicYear).toBe('2027-28')
  expect(meetingOf(start(found(), '2028-02-29', 'next-year')).academicYear).toBe('2028-29')
})

test('the setting hears of it, and the specialist where somebody else starts it', () => {
  const audiences = ({ tells }: ReturnType<typeof start>) => tells?.map(({ audience }) => audience)
  expect(audiences(start(found()))).toEqual(['setting#900001'])
  const byLead = startMeeting(asLead(), found(), { heldOn: TODAY, plans: 'this-year' }).change
  expect(audiences(byLead)).toEqual(['setting#900001', 'specialist#900-sp01'])
})

test('priorities, what is open and children to look at again are copied; consent and what came with it are not', () => {
  const last = aMeeting({
    status: 'finished',
    priorities: ['Calm starts'],
    points: [
      { id: idOf(1), text: 'Send the checklist', isDone: false },
      { id: idOf(2), text: 'Order books', isDone: true },
    ],
    children: [
      aChild({ hasConsent: true, initials: 'SO', ncYear: 4, outcome: 'review-later', note: 'Sleep' }),
      aChild({ id: idOf(3), label: 'Child B', outcome: 'advice' }),
      aChild({ id: idOf(4), label: 'Child C', outcome: 'review-later', note: 'Reading' }),
    ],
  })
  expect(meetingOf(start(found({ last })))).toMatchObject({
    priorities: ['Calm starts'],
    points: [{ text: 'Send the checklist' }],
    children: [
      { label: 'Child A', hasConsent: false, initials: null, ncYear: null, note: '', outcome: 'none' },
      { label: 'Child C', hasConsent: false, note: 'Reading', outcome: 'none' },
    ],
  })
})

describe('who can meet', () => {
  const linked = aSetting().linkedTo('autism', '900-sp09').build()

  test('a setting without links meets any specialist, one with links its own', () => {
    expect(codeOf(() => start(found({ setting: linked })))).toBe('not-eligible')
    const own = aSetting().linkedTo('educational-psychology', SAM.id).build()
    expect(meetingOf(start(found({ setting: own }))).specialistId).toBe(SAM.id)
  })

  test('nobody who is not working or must not be sent there, and no setting that has closed', () => {
    expect(codeOf(() => start(found({ specialist: aSpecialist().inactive().build() })))).toBe('not-eligible')
    const kept = aSpecialist().mustNotVisit(SETTING.id).build()
    expect(codeOf(() => start(found({ specialist: kept })))).toBe('not-eligible')
    expect(codeOf(() => start(found({ setting: aSetting().closedForGood().build() })))).toBe(
      'not-allowed-now',
    )
  })

  test('two have one meeting in preparation at a time', () => {
    const rowOf = MEETING_SHAPE.rowOf
    expect(codeOf(() => start(found({ rows: [rowOf(aMeeting())] })))).toBe('not-allowed-now')
    const over = [rowOf(aMeeting({ status: 'finished' })), rowOf(aMeeting({ specialistId: '900-sp02' }))]
    expect(meetingOf(start(found({ rows: over }))).status).toBe('draft')
  })
})
