import { describe, expect, test } from 'vitest'
import { runChange } from '../../functions/actions/run-change.ts'
import type { Change } from '../../functions/ports.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import type { AtRisk } from '../../shared/allocation/at-risk.ts'
import type { RunFound } from '../../shared/allocation/run.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import { anAllocationProblem, aPlannableSetting } from '../builders/allocation-problem.ts'
import { aChange } from '../builders/change.ts'
import { idOf, idsFrom, NOW } from '../builders/clock.ts'
import { aRequest } from '../builders/request.ts'
import { aLine, aRun } from '../builders/run.ts'
import { aSpecialist } from '../builders/specialist.ts'
import type { Make } from './stores.ts'

const by = { userId: 'u-lead', name: 'Lena Lead' }
const ids = idsFrom(9500)
const acting = { at: NOW, by, newId: () => ids.next() }
const STARTED = { what: 'plan-started', why: null, facts: {} } as const
const READ = { what: 'plan-read', why: null, facts: {} } as const
const { run } = aRun().build()
const [waiting] = aRun().planning().build().parts as [RunFound['parts'][number]]
const [result] = aRun()
  .ready(aLine(aRequest().build(), aSpecialist().build(), [{ on: '2026-11-24', half: 'am' }]))
  .build().results as [RunFound['results'][number]]

const start = (over: Partial<typeof run> = {}): Change =>
  runChange(acting, null, { ...run, ...over }, STARTED)

/** What the cupboard promises of runs of planning. */
export function runSuite(make: Make): void {
  describe('runs', () => {
    test('are listed latest first, a page at a time', async () => {
      const { stores } = await make()
      for (const hour of [8, 9, 10])
        await stores.commit(start({ id: idOf(hour), startedAt: `2026-11-23T${hour + 10}:00:00.000Z` }), null)
      const first = await stores.runs.list('900', { size: 2 })
      expect(first.rows.map(({ id }) => id)).toEqual([idOf(10), idOf(9)])
      const next = await stores.runs.list('900', { size: 2, cursor: String(first.nextCursor) })
      expect(next).toMatchObject({ rows: [{ id: idOf(8), name: 'Autumn' }], nextCursor: null })
    })

    test('change on their version only, their parts are written with them, and their chain holds', async () => {
      const { stores } = await make()
      expect(await stores.commit(start(), null)).toBe('done')
      expect(await stores.commit(start(), null)).toBe('changed')
      const was = await stores.runs.get('900', run.id)
      if (was === null) throw new Error('There is no run')
      const split = (): Change => {
        const change = runChange(acting, was, { ...was, status: 'planning', partCount: 1 }, READ)
        return { ...change, run: { ...change.run, parts: [waiting] } }
      }
      expect(await stores.commit(split(), null)).toBe('done')
      expect(await stores.commit(split(), null)).toBe('changed')
      const found = await stores.runs.open('900', run.id)
      expect(found).toMatchObject({ run: { version: 2, status: 'planning' }, parts: [waiting], results: [] })
      const entries = await stores.runs.entries('900', run.id)
      expect(entries.map(({ what }) => what)).toEqual(['plan-started', 'plan-read'])
      expect(firstBrokenLink(entries, sha256)).toBeNull()
      expect(found?.run.chainHead).toBe(entries[1]?.hash)
    })

    test('a part takes progress until it is over, and ends once with its result', async () => {
      const { stores, give } = await make()
      await give({ authority: '900', runs: [aRun().planning().build()] })
      const planning = { ...waiting, status: 'planning', share: 0.3 } as const
      expect(await stores.runs.saveProgress(run, planning)).toBe(true)
      expect(await stores.runs.part('900', run.id, 1)).toEqual(planning)
      const ready = { ...waiting, status: 'ready', share: 1 } as const
      expect(await stores.runs.endPart(run, ready, result)).toBe(true)
      expect(await stores.runs.endPart(run, { ...ready, status: 'cancelled' }, null)).toBe(false)
      expect(await stores.runs.saveProgress(run, planning)).toBe(false)
      expect(await stores.runs.open('900', run.id)).toMatchObject({ parts: [ready], results: [result] })
    })

    test('a part that is not there takes nothing', async () => {
      const { stores } = await make()
      expect(await stores.runs.saveProgress(run, waiting)).toBe(false)
      expect(await stores.runs.endPart(run, waiting, null)).toBe(false)
      expect(await stores.runs.question('900', run.id, 1)).toBeNull()
      expect(await stores.runs.open('900', run.id)).toBeNull()
    })

    test('what a part is made from comes back as it was, however large, also where something longer stood', async () => {
      const { stores } = await make()
      const question = (count: number) => ({
        problem: anAllocationProblem({
          settings: Array.from({ length: count }, (_, at) =>
            aPlannableSetting({ id: `s${at}`, name: sha256(`${at}`), closedOn: [] }),
          ),
        }),
        evenShare: [1.5, 2],
        requests: [],
      })
      for (const count of [20_000, 3]) {
        await stores.runs.keepQuestion(run, 1, question(count))
        expect(await stores.runs.question('900', run.id, 1)).toEqual(question(count))
      }
    })

    test('what the newest plan of a discipline says of what is at risk stays, whichever plan ended last', async () => {
      const { stores } = await make()
      expect(await stores.runs.atRisk('900')).toEqual([])
      const saying = (hour: number, discipline: AtRisk['discipline']): AtRisk => ({
        authority: '900',
        discipline,
        runId: idOf(hour),
        runName: `Plan at ${hour}`,
        startedAt: `2026-11-23T${hour}:00:00.000Z`,
        inTime: [idOf(1)],
        late: [{ requestId: idOf(2), daysLate: 3, rescue: null }],
      })
      const [ten, eleven, other] = [saying(10, 'outreach'), saying(11, 'outreach'), saying(10, 'autism')]
      for (const one of [ten, eleven, other, ten]) await stores.runs.keepAtRisk(one)
      const kept = await stores.runs.atRisk('900')
      expect(kept.toSorted((a, b) => (a.discipline < b.discipline ? -1 : 1))).toEqual([other, eleven])
    })

    test('that a line was accepted is never written over, and what else is noted may be', async () => {
      const { stores, give } = await make()
      await give({
        authority: '900',
        runs: [
          aRun()
            .ready(...result.placed)
            .build(),
        ],
      })
      const note = (acceptance: 'accepted' | 'changed', words: string | null): Change =>
        aChange({ acceptance: { run, acceptance: { requestId: idOf(1), at: NOW, by, acceptance, words } } })
      expect(await stores.commit(note('changed', 'The week is full'), null)).toBe('done')
      expect(await stores.commit(note('accepted', null), null)).toBe('done')
      expect(await stores.commit(note('changed', 'Again'), null)).toBe('changed')
      expect((await stores.runs.open('900', run.id))?.acceptances).toEqual([
        { requestId: idOf(1), at: NOW, by, acceptance: 'accepted', words: null },
      ])
    })
  })
}
