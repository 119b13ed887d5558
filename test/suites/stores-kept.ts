import { describe, expect, test } from 'vitest'
import { type NextRecord, recordChange } from '../../functions/actions/record-change.ts'
import type { Change } from '../../functions/ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import type { Question } from '../../shared/questions/question.ts'
import { actingAs } from '../builders/acting.ts'
import { idOf } from '../builders/clock.ts'
import { QUESTION } from '../builders/question.ts'
import { aUser } from '../builders/user.ts'
import type { Make } from './stores.ts'

const acting = actingAs(aUser().lead().build())
const ASKED = { what: 'question-asked', why: null, facts: {} } as const
const ANSWERED = { what: 'question-answered', why: null, facts: {} } as const

function asking(over: Partial<NextRecord<'question'>> = {}): Change {
  return recordChange(acting, { kind: 'question', was: null, next: { ...QUESTION, ...over } }, ASKED).change
}

function answering(was: Question): Change {
  const next = { ...was, status: 'answered' } as const
  return recordChange(acting, { kind: 'question', was, next }, ANSWERED).change
}

/** What the cupboard promises of records that are kept alike. */
export function keptSuite(make: Make): void {
  describe('records that are kept alike', () => {
    test('change on their version only, and their chain holds', async () => {
      const { stores } = await make()
      expect(await stores.commit(asking(), null)).toBe('done')
      expect(await stores.commit(asking(), null)).toBe('changed')
      const was = await stores.records.get('question', '900', QUESTION.id)
      if (was === null) throw new Error('There is no question')
      expect(was).toMatchObject({ version: 1, status: 'asked' })
      expect(await stores.commit(answering(was), null)).toBe('done')
      expect(await stores.commit(answering(was), null)).toBe('changed')
      const found = await stores.records.open('question', '900', QUESTION.id)
      expect(found?.record).toMatchObject({ version: 2, status: 'answered' })
      expect(found?.entries.map(({ what }) => what)).toEqual(['question-asked', 'question-answered'])
      expect(firstBrokenLink(found?.entries ?? [], sha256)).toBeNull()
      expect(found?.record.chainHead).toBe(found?.entries[1]?.hash)
    })

    test('stand in the lists their shape says, in its order, a page at a time, and leave them again', async () => {
      const { stores } = await make()
      for (const [id, dueOn] of [
        [1, '2026-12-03'],
        [2, '2026-12-01'],
        [3, '2026-12-02'],
      ] as const)
        await stores.commit(asking({ id: idOf(id), dueOn }), null)
      const ask = { by: 'byDate', list: 'open', size: 2 } as const
      const first = await stores.records.list('question', '900', ask)
      expect(first.rows.map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
      const next = await stores.records.list('question', '900', { ...ask, cursor: String(first.nextCursor) })
      expect(next).toMatchObject({ rows: [{ id: idOf(1) }], nextCursor: null })
      const late = await stores.records.list('question', '900', { ...ask, from: '2026-12-02' })
      expect(late.rows.map(({ id }) => id)).toEqual([idOf(3), idOf(1)])
      const was = await stores.records.get('question', '900', idOf(2))
      if (was === null) throw new Error('There is no question')
      await stores.commit(answering(was), null)
      const rows = await stores.records.rows('question', '900', { by: 'byDate', list: 'open' })
      expect(rows.map(({ id }) => id)).toEqual([idOf(3), idOf(1)])
      expect(JSON.stringify(rows)).not.toContain('What helps?')
      const ofSetting = { by: 'bySetting', list: '900001' } as const
      expect(await stores.records.rows('question', '900', ofSetting)).toHaveLength(3)
      expect(await stores.records.rows('meeting', '900', ofSetting)).toEqual([])
    })

    test('one that is not there is null', async () => {
      const { stores } = await make()
      expect(await stores.records.get('question', '900', QUESTION.id)).toBeNull()
      expect(await stores.records.open('question', '900', QUESTION.id)).toBeNull()
    })
  })
}
