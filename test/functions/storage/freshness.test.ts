import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { expect, test } from 'vitest'
import type { Stores } from '../../../functions/ports.ts'
import { openTable } from '../../../functions/storage/client.ts'
import { storesOn } from '../../../functions/storage/stores.ts'
import { idOf, NOW } from '../../builders/clock.ts'

type Read = (stores: Stores) => Promise<unknown>

const page = { size: 20 }
const read = { id: idOf(1), requestId: idOf(2), at: NOW, userId: 'u-lead', granted: true }

/** What decides a write, an access or a record of who did what: a read that is a moment behind would be wrong. */
const LATEST: Readonly<Record<string, Read>> = {
  'the person': stores => stores.users.get('900', 'u-lead'),
  'what the authority has decided': stores => stores.policies.get('900'),
  'how it came to be decided': stores => stores.policies.entries('900'),
  'a kept answer': stores => stores.answers.get('900', 'u-lead', 'key-00001', new Date(NOW)),
  'a request': stores => stores.requests.open('900', idOf(1)),
  'a needs assessment': stores => stores.ehc.open('900', idOf(1)),
  'the open cases of alike children': stores => stores.ehc.openCasesAlike('900', 'somebody'),
  'the open case of a child': stores => stores.ehc.openCaseOf('900', 'somebody'),
  'a specialist': stores => stores.specialists.get('900', '900-sp01'),
  'what was done to a specialist’s time': stores => stores.specialists.entries('900', '900-sp01'),
  'days of a diary': stores => stores.diary.days('900', '900-sp01', '2026-11-23', '2026-11-30'),
  ledgers: stores => stores.hours.ofSetting('900', '900001', '2026-27'),
  'a read to seal': stores => stores.reads.seal('900', read),
  'reads of a case': stores => stores.reads.list('900', idOf(1)),
}

/** Lists, which an index gives a moment late anyway. */
const RECENT: Readonly<Record<string, Read>> = {
  'a work list': stores => stores.requests.workList('900', { tab: 'triage', sort: 'priority', ...page }),
  'a setting’s requests': stores => stores.requests.ofSetting('900', '900001', 'open', page),
  'a setting’s visits': stores => stores.visits.ofSetting('900', '900001', '2026-11-23', page),
  'cases of a list': stores => stores.ehc.list('900', 'open', {}, page),
  'rows of cases': stores => stores.ehc.rows('900', 'open'),
  'everybody’s week': stores => stores.diary.week('900', '2026-11-23'),
  'visits behind hours': stores => stores.visits.ofYear('900', '900001', '2026-27'),
  'visits a pot pays for': stores => stores.visits.paidBy('900', 'pot1', '2026-27'),
  'everybody’s ledgers': stores => stores.hours.ofYear('900', '2026-27'),
  settings: stores => stores.settings.list('900'),
}

async function asked(ask: Read): Promise<unknown[]> {
  const table = openTable('test', 'http://127.0.0.1:1')
  const mock = mockClient(table.client)
  mock.on(GetCommand).resolves({})
  mock.on(QueryCommand).resolves({})
  await ask(storesOn(table)).catch(() => {})
  const calls = [...mock.commandCalls(GetCommand), ...mock.commandCalls(QueryCommand)]
  return calls.map(call => call.args[0].input.ConsistentRead ?? false)
}

test.each(Object.entries(LATEST))('%s is read as it is now', async (_, ask) => {
  const flags = await asked(ask)
  expect(flags.length).toBeGreaterThan(0)
  expect(new Set(flags)).toEqual(new Set([true]))
})

test.each(Object.entries(RECENT))('%s may be a moment behind', async (_, ask) => {
  expect(await asked(ask)).toEqual([false])
})
