import { describe, expect, test } from 'vitest'
import { isHolding } from '../../functions/actions/ehc-changes.ts'
import { addDays } from '../../shared/calendar/local-date.ts'
import type { CaseTab } from '../../shared/casework/case-row.ts'
import { childText } from '../../shared/casework/ehc-case.ts'
import { idOf } from '../builders/clock.ts'
import { A_CHILD, anEhcCase } from '../builders/ehc-case.ts'
import type { GivenCase } from '../fakes/in-memory-state.ts'
import type { Make } from './stores.ts'

const child = (name: string) => ({ ...A_CHILD, givenName: name })
const at = (number: number) => idOf(600 + number)

/** One case for each list and a few days: received weeks apart, planned, ended. */
const CASES: readonly GivenCase[] = [
  anEhcCase().id(at(1)).child(child('A')).received('2026-11-02').build(),
  anEhcCase().id(at(2)).child(child('B')).received('2026-10-19').build(),
  anEhcCase()
    .id(at(3))
    .child(child('C'))
    .of({ id: '900002', name: 'Harbour High' })
    .officer({ userId: 'u-other', name: 'Other Officer' })
    .received('2026-10-26')
    .build(),
  planned(4, 'D'),
  anEhcCase().id(at(5)).child(child('E')).received('2026-09-01').happened('withdrawn', '2026-09-10').build(),
  anEhcCase()
    .id(at(6))
    .child(child('F'))
    .received('2026-09-01')
    .happened('decision-to-assess', '2026-10-01', { decision: 'not-assess' })
    .build(),
]

function planned(number: number, name: string): GivenCase {
  return anEhcCase()
    .id(at(number))
    .child(child(name))
    .received('2026-03-02')
    .happened('decision-to-assess', '2026-04-01')
    .happened('decision-to-issue', '2026-06-01')
    .happened('draft-served', '2026-06-02')
    .happened('final-issued', '2026-07-01')
    .build()
}

const page = { size: 20 }
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** What the cupboard promises of lists of needs assessments and plans. */
export function ehcListSuite(make: Make): void {
  describe('cases', () => {
    test('open with their own events as they were recorded, and with nothing of another', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      const [, , , plan] = CASES
      expect(await stores.ehc.open('900', at(4))).toEqual({ ...plan, entries: [] })
      expect(await stores.ehc.open('900', at(40))).toBeNull()
    })

    test.each<[CaseTab, string[]]>([
      ['open', [at(2), at(3), at(1)]],
      ['plans', [at(4)]],
      ['ended', [at(6), at(5)]],
    ])('of the list “%s” come by their next due day, those without one last', async (tab, expected) => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      const listed = await stores.ehc.list('900', tab, {}, page)
      if (tab === 'ended') expect(ids(listed.rows).sort()).toEqual([...expected].sort())
      else expect(ids(listed.rows)).toEqual(expected)
      expect(ids(await stores.ehc.rows('900', tab))).toEqual(ids(listed.rows))
    })

    test('are filtered by officer and by setting, also by both', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      const listed = async (filter: { officerId?: string; settingId?: string }) =>
        ids((await stores.ehc.list('900', 'open', filter, page)).rows)
      expect(await listed({ officerId: 'u-other' })).toEqual([at(3)])
      expect(await listed({ settingId: '900001' })).toEqual([at(2), at(1)])
      expect(await listed({ officerId: 'u-officer', settingId: '900002' })).toEqual([])
    })

    test('are read up to a day with that day and without the next', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      // six weeks after 19 October, 26 October and 2 November
      const upTo = async (on: string) => ids(await stores.ehc.rows('900', 'open', on))
      expect(await upTo('2026-11-29')).toEqual([])
      expect(await upTo('2026-11-30')).toEqual([at(2)])
      expect(await upTo(addDays('2026-12-07', -1))).toEqual([at(2)])
      expect(await upTo('2026-12-07')).toEqual([at(2), at(3)])
      expect(await upTo('2026-12-14')).toEqual([at(2), at(3), at(1)])
    })

    test('of a setting are all of its children’s and no other', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      expect(ids((await stores.ehc.ofSetting('900', '900002', page)).rows)).toEqual([at(3)])
      expect((await stores.ehc.ofSetting('900', '900001', page)).rows).toHaveLength(5)
      expect((await stores.ehc.ofSetting('900', '900009', page)).rows).toEqual([])
    })

    test('of a setting that may see nothing stand where no day is told, after those that it may see', async () => {
      const { stores, give } = await make()
      const [late, early] = CASES.slice(0, 2) as [GivenCase, GivenCase]
      const hidden = { ...early, ehcCase: { ...early.ehcCase, sharing: 'nothing' } } as const
      await give({ authority: '900', cases: [hidden, late] })
      const first = await stores.ehc.ofSetting('900', '900001', { size: 1 })
      expect(ids(first.rows)).toEqual([at(1)])
      const cursor = first.nextCursor as string
      const second = await stores.ehc.ofSetting('900', '900001', { size: 1, cursor })
      expect(ids(second.rows)).toEqual([at(2)])
      const all = await stores.ehc.ofSetting('900', '900001', {
        size: 1,
        cursor: second.nextCursor ?? cursor,
      })
      const told = [second.nextCursor, all.nextCursor].map(text =>
        Buffer.from(text ?? '', 'base64').toString(),
      )
      expect(told.filter(text => text.includes('2026-11-30'))).toEqual([])
      expect(ids((await stores.ehc.list('900', 'open', {}, page)).rows)).toEqual([at(2), at(1)])
    })

    test('of a child hold it exactly while they are open', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', cases: CASES })
      for (const { ehcCase, events } of CASES)
        expect(await stores.ehc.openCaseOf('900', childText(ehcCase.child))).toBe(
          isHolding(events) ? ehcCase.id : null,
        )
    })
  })
}
