import { expect, test } from 'vitest'
import { answerDueOn } from '../../../shared/questions/policy.ts'
import {
  isLate,
  QUESTION_SHAPE,
  QUESTION_STATUSES,
  type QuestionStatus,
} from '../../../shared/questions/question.ts'
import { lateQuestionNotices } from '../../../shared/questions/question-notices.ts'
import { idOf, NOW } from '../../builders/clock.ts'
import { aQuestion } from '../../builders/question-world.ts'

test.each<[string, string | null, string]>([
  ['2026-11-23', '2026-11-30', 'a Monday'],
  ['2026-11-28', '2026-12-04', 'a Saturday'],
  ['2026-12-21', '2026-12-30', 'over Christmas with its substitute day'],
  ['2027-03-24', '2027-04-02', 'over Good Friday and Easter Monday'],
  ['2026-10-23', '2026-10-30', 'over the change to winter time'],
  ['2024-02-26', '2024-03-04', 'over 29 February'],
  ['2199-01-02', null, 'years whose bank holidays nobody knows'],
])('asked on %s it is answered by %s: %s', (on, dueOn) => {
  expect(answerDueOn(on)).toBe(dueOn)
})

const OPEN: Readonly<Record<QuestionStatus, boolean>> = {
  asked: true,
  answered: false,
  'followed-up': true,
  'turned-into-request': false,
  withdrawn: false,
}

test.each(Object.entries(OPEN))('%s waits for an answer: %s', (status, isOpen) => {
  const question = aQuestion({ status: status as QuestionStatus })
  expect(QUESTION_STATUSES[question.status].isOpen).toBe(isOpen)
  expect(isLate(question, '2026-11-30')).toBe(false)
  expect(isLate(question, '2026-12-01')).toBe(isOpen)
  expect(isLate({ ...question, dueOn: null }, '2027-12-01')).toBe(false)
  expect(QUESTION_SHAPE.placesOf(question).byPriority?.list).toBe(`${isOpen ? 'open' : 'ended'}#autism`)
})

test('its row says what it was given, and none of its text', () => {
  const [asked] = aQuestion().messages
  const by = { userId: 'u-sam', name: 'Sam Sailor' }
  const answer = { by, at: NOW, side: 'team' as const, text: 'Secret', minutes: 30 }
  const question = aQuestion({
    messages: [...(asked ? [asked] : []), answer, { ...answer, minutes: null }, { ...answer, minutes: 5 }],
  })
  const row = QUESTION_SHAPE.rowOf(question)
  expect(row).toMatchObject({ answers: 3, minutes: 35, isPublished: false })
  expect(JSON.stringify(row)).not.toMatch(/Secret|What helps/)
})

const TAKEN = { userId: 'u-sam', name: 'Sam Sailor', specialistId: '900-sp01' }

test.each([
  ['on the day it is due nobody', null, '2026-11-30', []],
  ['the leads, where nobody has it', null, '2026-12-01', ['team']],
  ['whoever has it', TAKEN, '2026-12-01', ['specialist#900-sp01']],
  ['the leads, for a lead who has it', { ...TAKEN, specialistId: null }, '2026-12-01', ['team']],
  ['the leads too after a week', TAKEN, '2026-12-08', ['specialist#900-sp01', 'team']],
])('a reminder goes to: %s', (_, takenBy, today, audiences) => {
  const notices = lateQuestionNotices(aQuestion({ takenBy }), today, NOW)
  expect(notices.map(({ audience }) => audience)).toEqual(audiences)
})

test('a reminder says how late it is in words, leads to the question, and is the same all week', () => {
  const on = (today: string) => lateQuestionNotices(aQuestion({ id: idOf(71) }), today, NOW)[0]
  expect(on('2026-12-01')).toEqual({
    id: 'question-late#0000000027#2026-11-30#week-1#team',
    audience: 'team',
    at: NOW,
    text: 'Question 00000-00027 is 1 day late: the setting waits for an answer.',
    requestId: null,
    link: '/questions/0000000027',
  })
  expect(on('2026-12-07')?.id).toBe('question-late#0000000027#2026-11-30#week-1#team')
  expect(on('2026-12-08')?.id).toBe('question-late#0000000027#2026-11-30#week-2#team')
})
