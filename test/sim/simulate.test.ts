import { describe, expect, test } from 'vitest'
import type { Change } from '../../functions/ports.ts'
import { type Cupboard, inMemoryStores } from '../fakes/in-memory-stores.ts'
import { simulate } from './simulate.ts'

/** A cupboard that keeps a change otherwise than it was told. */
function keeping(otherwise: (change: Change) => Change): () => Cupboard {
  return () => {
    const cupboard = inMemoryStores()
    const { stores } = cupboard
    return {
      ...cupboard,
      stores: { ...stores, commit: (change, kept) => stores.commit(otherwise(change), kept) },
    }
  }
}

describe('a simulation', () => {
  test.each(['1', '2', '3'])(
    'of people at work while the cupboard fails breaks nothing: seed %s',
    async seed => {
      const { breaches, trace, faults, acknowledged } = await simulate(seed, 120)
      expect({ breaches, trace }).toEqual({ breaches: [], trace: [] })
      expect(acknowledged).toBeGreaterThan(20)
      expect(faults['lost-after'] + faults.conflict).toBeGreaterThan(2)
    },
  )

  test('plays the same for the same seed', async () => {
    expect(await simulate('7', 60)).toEqual(await simulate('7', 60))
  })

  test.each<[string, RegExp, (change: Change) => Change]>([
    ['hours that are not set aside', /^hours /, ({ ledgers: _, ...change }) => change],
    ['a diary that is not written', /^diary lacks /, ({ diaryDays: _, ...change }) => change],
    ['a load that is not counted', /^load /, ({ loads: _, ...change }) => change],
  ])('notices %s, and says which calls led there', async (_, breach, otherwise) => {
    const found = await simulate('1', 400, keeping(otherwise))
    expect(found.breaches.join('\n')).toMatch(new RegExp(breach.source, 'm'))
    expect(found.trace.length).toBeGreaterThan(0)
  })

  test('notices an answer that was given for a write that was never made', async () => {
    const cupboard = () => {
      const real = inMemoryStores()
      let count = 0
      const commit: typeof real.stores.commit = async (change, kept) => {
        count += 1
        return count % 5 === 0 ? 'done' : real.stores.commit(change, kept)
      }
      return { ...real, stores: { ...real.stores, commit } }
    }
    const { breaches } = await simulate('1', 200, cupboard)
    expect(breaches.join('\n')).toMatch(/was told of and is not there|was answered/)
  })
})
