import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { openTableForTools } from '../../../../functions/storage/client.ts'
import { createTableInput } from '../../../../functions/storage/table.ts'
import { startDatabase } from '../../../../infra/local/database/database.ts'
import { sweepExpired } from '../../../../infra/local/database/expiry-sweep.ts'

test('what has expired goes, what has not or never does stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-test-'))
  const database = await startDatabase({ folder, table: createTableInput('sweep-test') })
  try {
    const table = openTableForTools('sweep-test', database.endpoint)
    const now = new Date('2026-11-23T09:00:00Z')
    const nowSeconds = now.getTime() / 1000
    const items = [
      { pk: 'a', sk: 'expired', expiresAtSeconds: nowSeconds - 1 },
      { pk: 'a', sk: 'later', expiresAtSeconds: nowSeconds + 1 },
      { pk: 'a', sk: 'never' },
    ]
    for (const Item of items) await table.client.send(new PutCommand({ TableName: table.name, Item }))
    expect(await sweepExpired(table, now)).toBe(1)
    const left = await table.client.send(new ScanCommand({ TableName: table.name }))
    expect(left.Items?.map(item => item.sk).sort()).toEqual(['later', 'never'])
    table.client.destroy()
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
