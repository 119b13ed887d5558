import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { isHolding } from '../../functions/actions/ehc-changes.ts'
import { openTableForTools, type Table } from '../../functions/storage/client.ts'
import { alikeItem, childItem, ehcEventItem, ehcItem } from '../../functions/storage/ehc-items.ts'
import {
  authorityItem,
  diaryDayItem,
  type Item,
  ledgerItem,
  loadItem,
  policyItem,
  requestItem,
  settingItem,
  specialistItem,
  userItem,
  visitItem,
} from '../../functions/storage/items.ts'
import { recordItem } from '../../functions/storage/records.ts'
import { acceptanceItem, resultItems, runItem, runPartItem } from '../../functions/storage/run-items.ts'
import { storesOn } from '../../functions/storage/stores.ts'
import { createTableInput } from '../../functions/storage/table.ts'
import { ensureTable } from '../../infra/local/database/database-table.ts'
import type { RunFound } from '../../shared/allocation/run.ts'
import { ehcRowOf } from '../../shared/casework/case-row.ts'
import { alikeText, childText } from '../../shared/casework/ehc-case.ts'
import { DEFAULT_CLOCK_SETTINGS } from '../../shared/ehc/settings.ts'
import { TODAY } from '../builders/clock.ts'
import type { Given, GivenCase } from './in-memory-state.ts'
import type { Cupboard } from './in-memory-stores.ts'

let made = 0

/** The cupboard on the run's database engine, on a new table of its own. */
export async function engineStores(endpoint: string): Promise<Cupboard & { readonly table: Table }> {
  made += 1
  const name = `test-${process.pid}-${made}`
  await ensureTable(endpoint, createTableInput(name))
  const table = openTableForTools(name, endpoint)
  return {
    table,
    stores: storesOn(table),
    give: given => write(table, itemsOf(given)),
    dump: async without => {
      const items = (await everything(table)).filter(item => !String(item.pk).includes(`#${without}#`))
      return JSON.stringify(items.map(inOrder))
    },
  }
}

function itemsOf(given: Given): Item[] {
  const { authority } = given
  return [
    authorityItem(authority, `Authority ${authority}`),
    ...(given.users ?? []).map(userItem),
    ...(given.settings ?? []).map(setting => settingItem(authority, setting)),
    ...(given.specialists ?? []).map(specialist => specialistItem(authority, specialist)),
    ...(given.loads ?? []).map(one => loadItem(authority, one.specialistId, one.minutes, one.openRequests)),
    ...(given.requests ?? []).map(requestItem),
    ...(given.visits ?? []).map(visit => visitItem(authority, visit)),
    ...(given.diaryDays ?? []).map(day => diaryDayItem(authority, day)),
    ...(given.ledgers ?? []).map(ledger => ledgerItem(authority, ledger)),
    ...(given.policies ?? []).map(policyItem),
    ...(given.cases ?? []).flatMap(caseItems),
    ...(given.runs ?? []).flatMap(runItems),
    ...(given.records ?? []).map(recordItem),
  ]
}

function runItems({ run, parts, results, acceptances }: RunFound): Item[] {
  return [
    runItem(run),
    ...parts.map(part => runPartItem(run, part)),
    ...results.flatMap((result, at) => resultItems(run, at + 1, result)),
    ...acceptances.map(acceptance => acceptanceItem({ run, acceptance })),
  ]
}

function caseItems({ ehcCase, events, on = TODAY }: GivenCase): Item[] {
  const { authority, id, child } = ehcCase
  return [
    ehcItem(ehcCase, ehcRowOf(ehcCase, events, on, DEFAULT_CLOCK_SETTINGS)),
    ...events.map(event => ehcEventItem(authority, id, event)),
    ...(isHolding(events)
      ? [
          childItem(authority, id, { text: childText(child), isHeld: true }),
          alikeItem(authority, alikeText(child), [id]),
        ]
      : []),
  ]
}

async function write({ client, name }: Table, items: readonly Item[]): Promise<void> {
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map(item => ({ PutRequest: { Item: item } }))
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: puts } }))
  }
}

/** Every item, in the order of its keys. */
async function everything({ client, name }: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** The engine gives attributes in any order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]))
}
