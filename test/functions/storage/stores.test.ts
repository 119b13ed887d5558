import { inject } from 'vitest'
import { engineStores } from '../../fakes/engine-stores.ts'
import { inMemoryStores } from '../../fakes/in-memory-stores.ts'
import { storesSuite } from '../../suites/stores.ts'

storesSuite('the cupboard in memory', async () => inMemoryStores())
storesSuite('the cupboard on the engine', () => engineStores(inject('databaseEndpoint')))
