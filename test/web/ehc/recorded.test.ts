import { expect, test } from 'vitest'
import type { CaseEvent } from '../../../web/ehc/case-event.ts'
import { recordedWords } from '../../../web/ehc/recorded.ts'

const event = (part: Partial<CaseEvent> & Pick<CaseEvent, 'kind'>): CaseEvent =>
  ({
    id: '1',
    on: '2026-03-02',
    supersedes: null,
    why: null,
    details: {},
    recordedAt: '2026-03-02T10:00:00.000Z',
    recordedBy: { userId: 'u', name: 'Maya Reid' },
    ...part,
  }) as CaseEvent
const asked = (id: string, body: 'education' | 'medical') =>
  event({
    id,
    kind: 'advice-requested',
    details: { from: { body, name: '' }, receivedByBodyOn: '2026-03-02' },
  })

test('what was recorded is said with whose advice it is', () => {
  expect(recordedWords([asked('1', 'education')], 'advice-requested', 1)).toBe(
    'Recorded: advice requested, Education.',
  )
  const both = [asked('2', 'medical'), asked('1', 'education')]
  expect(recordedWords(both, 'advice-requested', 2)).toBe('Recorded: advice requested, Education; Health.')
  expect(recordedWords([], 'draft-served', 1)).toBe('Recorded: draft plan served.')
})

test('a correction is called one, and striking out names what was struck out', () => {
  const served = event({ id: '1', kind: 'draft-served' })
  const corrected = event({ id: '2', kind: 'draft-served', supersedes: '1', why: 'Wrong day' })
  expect(recordedWords([corrected, served], 'draft-served', 1)).toBe(
    'Corrected: draft plan served. The entry before it stays to be read.',
  )
  const struck = event({ id: '2', kind: 'recorded-in-error', supersedes: '1', why: 'Another child' })
  expect(recordedWords([struck, served], 'recorded-in-error', 1)).toBe(
    'Struck out: draft plan served, Monday 2 March 2026.',
  )
})
