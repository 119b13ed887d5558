import { expect, test } from 'vitest'
import { caseView } from '../../../functions/api/case-view.ts'
import { ehcRowOf } from '../../../shared/casework/case-row.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../../shared/ehc/settings.ts'
import { actorOf } from '../../../shared/people/user.ts'
import { anEhcCase } from '../../builders/ehc-case.ts'
import { PEOPLE } from '../../builders/world.ts'

const from = { body: 'educational-psychologist', name: '' } as const
const asked = (receivedByBodyOn: string) => ({ from, receivedByBodyOn })

/** Assessed in spring, its advice given in April; asked again in September for the reassessment. */
const again = anEhcCase()
  .received('2026-01-12')
  .happened('decision-to-assess', '2026-02-16')
  .happened('advice-requested', '2026-02-16', asked('2026-02-17'))
  .happened('advice-received', '2026-03-30', { from })
  .happened('draft-served', '2026-04-20')
  .happened('final-issued', '2026-05-18')
  .happened('reassessment-requested', '2026-09-01')
  .happened('reassessment-decision', '2026-09-10', { decision: 'reassess' })
  .happened('advice-requested', '2026-09-14', asked('2026-09-15'))

const adviceOn = (today: string, made = again) => {
  const found = { ...made.build(), entries: [] }
  return caseView(found, actorOf(PEOPLE.officer), today, DEFAULT_CLOCK_SETTINGS).advice.map(
    ({ requestedOn, dueOn, receivedOn }) => [requestedOn, dueOn, receivedOn],
  )
}

test('a body that is asked again has each asking with its own day and its own answer', () => {
  expect(adviceOn('2026-10-01')).toEqual([
    ['2026-02-16', '2026-03-31', '2026-03-30'],
    ['2026-09-14', '2026-10-27', null],
  ])
  const answered = again.happened('advice-received', '2026-10-20', { from })
  expect(adviceOn('2026-11-01', answered)).toEqual([
    ['2026-02-16', '2026-03-31', '2026-03-30'],
    ['2026-09-14', '2026-10-27', '2026-10-20'],
  ])
})

test('the lists show the statutory request of the asking that is open', () => {
  const { ehcCase, events } = again.build()
  const { dates } = ehcRowOf(ehcCase, events, '2026-10-01', DEFAULT_CLOCK_SETTINGS)
  const asking = events.findLast(({ kind }) => kind === 'advice-requested')
  expect(dates.filter(({ rule }) => rule === 'advice').map(({ requestId }) => requestId)).toEqual([
    asking?.id,
  ])
})
