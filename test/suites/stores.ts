import { describe } from 'vitest'
import type { Cupboard } from '../fakes/in-memory-stores.ts'
import { commitSuite } from './stores-commit.ts'
import { conditionSuite } from './stores-conditions.ts'
import { ehcSuite } from './stores-ehc.ts'
import { ehcListSuite } from './stores-ehc-lists.ts'
import { keptSuite } from './stores-kept.ts'
import { lastPageSuite } from './stores-last-page.ts'
import { listSuite } from './stores-lists.ts'
import { pagingSuite } from './stores-paging.ts'
import { policySuite } from './stores-policies.ts'
import { readAndNoticeSuite } from './stores-reads.ts'
import { recordSuite } from './stores-records.ts'
import { runSuite } from './stores-runs.ts'
import { tenantSuite } from './stores-tenants.ts'

/** Makes an empty cupboard. */
export type Make = () => Promise<Cupboard>

/** What the port of the cupboard promises, whatever stands behind it. */
export function storesSuite(name: string, make: Make): void {
  describe(name, () => {
    recordSuite(make)
    tenantSuite(make)
    listSuite(make)
    pagingSuite(make)
    lastPageSuite(make)
    commitSuite(make)
    ehcSuite(make)
    ehcListSuite(make)
    conditionSuite(make)
    readAndNoticeSuite(make)
    runSuite(make)
    keptSuite(make)
    policySuite(make)
  })
}
