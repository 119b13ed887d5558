import { describe, expect, test } from 'vitest'
import { CaseEvent, CaseEventInput, currentEvents, EVENT_KINDS, ofKind } from '../../../shared/ehc/case.ts'
import { EVENT_LABELS } from '../../../shared/ehc/event-labels.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { A_PLAN, happened } from './a-case.ts'

const correcting = (supersedes: string, on: string) =>
  happened('request-received', on, {}, { supersedes, why: 'Wrong day' })

describe('an event', () => {
  test.each(EVENT_KINDS)('%s is valid with its least details and nothing more', kind => {
    const event = happened(kind, '2026-03-10')
    expect(CaseEvent.parse(event)).toEqual(event)
    expect(CaseEvent.safeParse({ ...event, details: { ...event.details, extra: 1 } }).success).toBe(false)
    const { id: _, recordedAt: __, recordedBy: ___, ...said } = event
    expect(CaseEventInput.parse(said)).toEqual(said)
    expect(EVENT_LABELS[kind]).not.toBe('')
  })

  test('a day that does not exist is not valid', () => {
    expect(CaseEvent.safeParse({ ...happened('draft-served', '2028-02-29'), on: '2027-02-29' }).success).toBe(
      false,
    )
  })

  test('a plan names one primary setting and at most two', () => {
    const [place] = A_PLAN.places
    const naming = (places: unknown[]) =>
      CaseEvent.safeParse(happened('final-issued', '2026-05-29', { plan: { ...A_PLAN, places } as never }))
        .success
    expect(naming([])).toBe(false)
    expect(naming([place, { ...place, rank: '2' }])).toBe(true)
    expect(naming([place, place])).toBe(false)
    expect(naming([place, { ...place, rank: '2' }, { ...place, rank: '2' }])).toBe(false)
  })
})

describe('the events that stand', () => {
  const first = happened('request-received', '2026-01-12')
  const second = correcting(first.id, '2026-01-13')

  test('the last of a chain of corrections stands', () => {
    const third = correcting(second.id, '2026-01-09')
    expect(currentEvents([third, first, second])).toEqual([third])
  })

  test('an entry struck out is gone, and so is the striking out', () => {
    const struck = happened(
      'recorded-in-error',
      '2026-01-14',
      {},
      { supersedes: first.id, why: 'Another child' },
    )
    expect(currentEvents([first, struck])).toEqual([])
  })

  test('they come in the order they happened', () => {
    const draft = happened('draft-served', '2026-04-20')
    expect(currentEvents([draft, first])).toEqual([first, draft])
    expect(ofKind([draft, first], 'draft-served')).toEqual([draft])
  })

  test('on one day what begins a case comes first', () => {
    const rest = [happened('ceased', first.on), happened('decision-to-assess', first.on)]
    const told = happened('brought-to-attention', first.on)
    expect(currentEvents([...rest, first, told]).map(({ kind }) => kind)).toEqual([
      'brought-to-attention',
      'request-received',
      'ceased',
      'decision-to-assess',
    ])
  })

  test('corrections in a circle, of nothing, or twice of one entry are refused', () => {
    const circle = [{ ...first, supersedes: second.id }, second]
    expect(() => currentEvents(circle)).toThrow(Refusal)
    expect(() => currentEvents([{ ...first, supersedes: first.id }])).toThrow('in a circle')
    expect(() => currentEvents([second])).toThrow('not in this case')
    expect(() => currentEvents([first, second, correcting(first.id, '2026-01-15')])).toThrow('same one')
  })
})
