import { describe, expect, test } from 'vitest'
import type { MeetingDraft } from '../../../web/meetings/draft.ts'
import { mergeDrafts, resumed, yielded } from '../../../web/meetings/merge.ts'

const child = (id: string, over = {}) => ({
  id,
  label: `Child ${id}`,
  hasConsent: false,
  initials: null,
  ncYear: null,
  note: '',
  outcome: 'none' as const,
  serviceId: null,
  ...over,
})
const BASE: MeetingDraft = {
  heldOn: '2026-11-23',
  present: [],
  children: [child('A'), child('B')],
  priorities: ['Calm'],
  points: [],
  days: [],
  minutes: '',
}
const draft = (over: Partial<MeetingDraft> = {}): MeetingDraft => ({ ...BASE, ...over })

describe('two people’s changes', () => {
  test('to different things are both there', () => {
    const mine = draft({ minutes: 'Mine', children: [child('A', { note: 'Mine' }), child('B')] })
    const theirs = draft({
      priorities: ['Reading'],
      children: [child('A', { outcome: 'advice' }), child('B'), child('C')],
    })
    expect(mergeDrafts(BASE, mine, theirs)).toEqual({
      draft: draft({
        minutes: 'Mine',
        priorities: ['Reading'],
        children: [child('A', { note: 'Mine', outcome: 'advice' }), child('B'), child('C')],
      }),
      clashes: [],
    })
  })

  test('to the same field are said, and what is typed here stands', () => {
    const mine = draft({ minutes: 'Mine', children: [child('A', { note: 'Mine' }), child('B')] })
    const theirs = draft({ minutes: 'Theirs', children: [child('A', { note: 'Theirs' }), child('B')] })
    expect(mergeDrafts(BASE, mine, theirs)).toEqual({
      draft: mine,
      clashes: ['the minutes', 'the children to discuss'],
    })
  })

  test('that say the same are no clash', () => {
    const same = draft({ minutes: 'Same' })
    expect(mergeDrafts(BASE, same, same).clashes).toEqual([])
  })

  test('that add at once are both kept', () => {
    const mine = draft({ children: [...BASE.children, child('M')] })
    const theirs = draft({ children: [...BASE.children, child('T')] })
    const { draft: merged, clashes } = mergeDrafts(BASE, mine, theirs)
    expect(merged.children.map(({ id }) => id)).toEqual(['A', 'B', 'M', 'T'])
    expect(clashes).toEqual([])
  })
})

describe('something that one took out', () => {
  const without = draft({ children: [child('B')] })

  test('is gone where the other left it alone', () => {
    expect(mergeDrafts(BASE, without, BASE).draft.children).toEqual([child('B')])
    expect(mergeDrafts(BASE, BASE, without).draft.children).toEqual([child('B')])
  })

  test('is not lost where the other wrote in it', () => {
    const written = draft({ children: [child('A', { note: 'New' }), child('B')] })
    for (const [mine, theirs] of [
      [without, written],
      [written, without],
    ] as const) {
      const { draft: merged, clashes } = mergeDrafts(BASE, mine, theirs)
      expect(merged.children).toContainEqual(child('A', { note: 'New' }))
      expect(clashes).toEqual(['the children to discuss'])
    }
  })
})

test('what was put aside does not undo what was saved since', () => {
  const kept = { base: BASE, draft: draft({ minutes: 'Mine ' }) }
  const fresh = draft({ children: [...BASE.children, child('T')] })
  expect(resumed(kept, fresh)).toEqual({ base: fresh, draft: { ...fresh, minutes: 'Mine' }, clashes: [] })
  const clash = resumed(kept, draft({ minutes: 'Theirs' }))
  expect(clash).toEqual({ base: BASE, draft: draft({ minutes: 'Mine' }), clashes: ['the minutes'] })
})

test('showing theirs gives up only what both changed', () => {
  const mine = draft({ minutes: 'Mine', priorities: ['Mine'], children: [...BASE.children, child('M')] })
  const theirs = draft({ minutes: 'Theirs' })
  expect(yielded(BASE, mine, theirs)).toEqual({ ...mine, minutes: 'Theirs' })
})
