import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../../functions/storage/client.ts'
import { authorityItem } from '../../../../functions/storage/items.ts'
import { KEYS } from '../../../../functions/storage/keys.ts'
import { getItem } from '../../../../functions/storage/queries.ts'
import { UnusableFile } from '../csv-file.ts'

/** An authority as it is kept, and as it is to be. */
export interface AuthorityPlan {
  readonly code: string
  /** Null: it is not there yet. */
  readonly was: string | null
  readonly name: string
}

/** The most letters an authority's name may have. */
const MOST_LETTERS = 120

/** @throws UnusableFile when the authority is not there yet and is not named, or its name is too long */
export async function planAuthority(
  table: Table,
  { authority: code, name }: { readonly authority: string; readonly name: string | undefined },
): Promise<AuthorityPlan> {
  const item = await getItem(table, KEYS.authority(code))
  const was = item === null ? null : (item.data as { name: string }).name
  const next = name ?? was
  if (next === null)
    throw new UnusableFile(`Authority ${code} is not there yet: name it, for example --name "Aldermere".`)
  if (next.length > MOST_LETTERS) throw new UnusableFile(`The name has more than ${MOST_LETTERS} letters.`)
  return { code, was, name: next }
}

/** Writes an authority that is new or has another name; no other name than the one read is written over. */
export async function writeAuthority(table: Table, { code, was, name }: AuthorityPlan): Promise<void> {
  if (was === name) return
  const condition =
    was === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#data.#name = :was',
          ExpressionAttributeNames: { '#data': 'data', '#name': 'name' },
          ExpressionAttributeValues: { ':was': was },
        }
  const Item = authorityItem(code, name)
  await table.client.send(new PutCommand({ TableName: table.name, Item, ...condition }))
}

/** What becomes of the authority itself, in a line. */
export function authorityLine({ code, was, name }: AuthorityPlan): string {
  if (was === null) return `Authority ${code}: added as “${name}”.`
  return was === name ? `Authority ${code}: “${name}”.` : `Authority ${code}: renamed “${was}” -> “${name}”.`
}
