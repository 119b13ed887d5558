import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import { settingItem } from '../../../functions/storage/items.ts'
import type { RowPlan } from './plan.ts'

const SIDE_BY_SIDE = 8

/**
 * Writes what was added and changed, each setting on condition of the version it was read at.
 * @returns the plans as they came out: one that somebody else overtook is refused
 */
export async function writePlans(
  table: Table,
  authority: string,
  plans: readonly RowPlan[],
): Promise<RowPlan[]> {
  const done: RowPlan[] = [...plans]
  const waiting = [...plans.entries()]
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      done[one[0]] = await writePlan(table, authority, one[1])
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker))
  return done
}

async function writePlan({ client, name }: Table, authority: string, plan: RowPlan): Promise<RowPlan> {
  if (plan.kind !== 'added' && plan.kind !== 'changed') return plan
  const condition =
    plan.kind === 'added'
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :was',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':was': plan.was.version },
        }
  try {
    await client.send(
      new PutCommand({ TableName: name, Item: settingItem(authority, plan.next), ...condition }),
    )
    return plan
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error
    const { line, urn, name: setting } = plan
    return { line, urn, name: setting, kind: 'refused', why: 'somebody changed it meanwhile: import again' }
  }
}
