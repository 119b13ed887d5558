import { expect, test } from 'vitest'
import { askedOf, EMPTY_ASK, leftOf, missingFromAsk } from '../../../web/ehc/ask-draft.ts'
import { NOT_A_DAY } from '../../../web/ehc/draft.ts'

const DRAFT = {
  ...EMPTY_ASK,
  on: '2026-03-02',
  receivedOn: '2026-03-03',
  bodies: ['education', 'medical'],
  names: { medical: ' Paediatrics ' },
  ownDays: { medical: '2026-03-05' },
} as const

test('each body chosen is asked by an entry of its own, received on its own day or that of the rest', () => {
  expect(askedOf(DRAFT).map(({ on, details }) => [on, details])).toEqual([
    ['2026-03-02', { from: { body: 'education', name: '' }, receivedByBodyOn: '2026-03-03' }],
    ['2026-03-02', { from: { body: 'medical', name: 'Paediatrics' }, receivedByBodyOn: '2026-03-05' }],
  ])
})

test('nothing chosen and no days are asked for; a day of the rest is not, where each has its own', () => {
  expect(missingFromAsk(DRAFT)).toEqual([])
  expect(missingFromAsk(EMPTY_ASK).map(({ id }) => id)).toEqual(['on', 'bodies'])
  const none = { ...DRAFT, receivedOn: '' }
  expect(missingFromAsk(none).map(({ id }) => id)).toEqual(['receivedOn'])
  expect(missingFromAsk({ ...none, bodies: ['medical'] })).toEqual([])
  const wrong = { ...DRAFT, ownDays: { medical: NOT_A_DAY } }
  expect(missingFromAsk(wrong)).toEqual([
    { id: 'own-medical', message: 'Health: the day must be a real date' },
  ])
})

test('what was recorded before something was refused is not sent again', () => {
  expect(leftOf(DRAFT, ['education']).bodies).toEqual(['medical'])
})
