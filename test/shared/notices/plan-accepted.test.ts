import { expect, test } from 'vitest'
import { type NoticeCause, noticesOf } from '../../../shared/notices/rules.ts'
import { idOf, NOW } from '../../builders/clock.ts'

const SOON = 'Tuesday 24 November 2026 at 9:30am'
const WAS = 'Monday 30 November 2026 at 1pm'
const SAYS = `Request 7K4M2-Q9ABC was allocated to Sam Sailor, with a visit proposed for ${SOON}`
const FACTS = { specialistName: 'Sam Sailor', visits: 1, days: SOON, visitsCancelled: 0 }

/** Who is told what of a plan that was accepted. */
function told(facts: NoticeCause['entry']['facts'], over: Partial<NoticeCause> = {}) {
  const notices = noticesOf({
    entry: { id: idOf(7), at: NOW, what: 'plan-accepted', facts },
    requestId: '7K4M2Q9ABC',
    settingId: '900001',
    specialistId: '900-sp01',
    raisedFor: 'setting',
    isSent: true,
    sharing: null,
    ...over,
  })
  return notices.map(({ audience, text }) => [audience, text])
}

test('each hears the days, and the setting what to do', () => {
  expect(told(FACTS, { raisedFor: 'authority', sharing: 'dates' })).toEqual([
    ['setting#900001', `${SAYS}: confirm or ask to move.`],
    ['officers', `${SAYS}.`],
    ['specialist#900-sp01', `${SAYS}.`],
  ])
})

test('where visits were moved, each hears which are cancelled, and so does who had them', () => {
  const facts = { ...FACTS, visitsCancelled: 1, daysCancelled: WAS, formerSpecialistId: '900-sp02' }
  const cancelled = `; cancelled: the visit on ${WAS}.`
  expect(told(facts)).toEqual([
    ['setting#900001', `${SAYS}: confirm or ask to move${cancelled}`],
    ['specialist#900-sp01', `${SAYS}${cancelled}`],
    [
      'specialist#900-sp02',
      `Request 7K4M2-Q9ABC is no longer yours: it was allocated to Sam Sailor${cancelled}`,
    ],
  ])
  const two = told({ ...facts, visitsCancelled: 2, daysCancelled: `${WAS}; ${SOON}` })
  expect(two[1]?.[1]).toContain(`; cancelled: the visits on ${WAS}; ${SOON}.`)
})
