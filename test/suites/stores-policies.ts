import { describe, expect, test } from 'vitest'
import { setPolicy } from '../../functions/actions/set-policy.ts'
import { sha256 } from '../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../shared/audit/entry.ts'
import { asLead } from '../builders/acting.ts'
import { aPolicy } from '../builders/policy.ts'
import type { Make } from './stores.ts'

const FAST = aPolicy({ 'km-per-hour': 60 })
const SLOW = aPolicy({ 'km-per-hour': 30 })

/** What an authority has decided is one record with its chain. */
export function policySuite(make: Make): void {
  describe('an authority’s policy', () => {
    test('is not there until somebody sets it', async () => {
      const { stores } = await make()
      expect(await stores.policies.get('900')).toBeNull()
      expect(await stores.policies.entries('900')).toEqual([])
    })

    test('is kept with each version’s entry, oldest first, in one chain', async () => {
      const { stores } = await make()
      for (const [version, policy] of [FAST, SLOW, null].entries()) {
        const was = await stores.policies.get('900')
        const { change } = setPolicy(asLead(), was, { version, policy, why: `Why ${version}` })
        expect(await stores.commit({ ...change, entryId: `entry-${version}` }, null)).toBe('done')
      }
      const record = await stores.policies.get('900')
      const entries = await stores.policies.entries('900')
      expect(record).toMatchObject({ version: 3, policy: null, why: 'Why 2', chain: { length: 3 } })
      expect(record?.chain.head).toBe(entries[2]?.hash)
      expect(entries.map(({ what, why }) => [what, why])).toEqual([
        ['policy-set', 'Why 0'],
        ['policy-set', 'Why 1'],
        ['policy-reset', 'Why 2'],
      ])
      expect(firstBrokenLink(entries, sha256)).toBeNull()
    })

    test('is set by one of two who saw the same version', async () => {
      const { stores } = await make()
      const of = (policy: typeof FAST, id: string) => ({
        ...setPolicy(asLead(), null, { version: 0, policy, why: 'x' }).change,
        entryId: id,
      })
      const results = await Promise.all([
        stores.commit(of(FAST, 'one'), null),
        stores.commit(of(SLOW, 'other'), null),
      ])
      expect(results.sort()).toEqual(['changed', 'done'])
      expect(await stores.policies.entries('900')).toHaveLength(1)
    })
  })
}
