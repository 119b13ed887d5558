import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Item } from './items.ts'
import type { Key } from './keys.ts'

/** One write of a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** Collects the writes of a transaction, each on its condition. */
export class Writer {
  readonly writes: Write[] = []
  private readonly tableName: string

  constructor(tableName: string) {
    this.tableName = tableName
  }

  fresh(item: Item): void {
    this.writes.push({
      Put: { TableName: this.tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
    })
  }

  /** Expired items are swept late: until then one counts as gone. */
  freshOrExpired(item: Item, at: string): void {
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAtSeconds <= :now',
        ExpressionAttributeValues: { ':now': Math.floor(new Date(at).getTime() / 1000) },
      },
    })
  }

  /** A child is held by one open case at a time: this one, or none yet. */
  unlessHeld(item: Item, caseId: string): void {
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR caseId = :none OR caseId = :mine',
        ExpressionAttributeValues: { ':none': '', ':mine': caseId },
      },
    })
  }

  /** What says that a line of a run was accepted stays as it is. */
  unlessAccepted(item: Item): void {
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk) OR #acceptance <> :accepted',
        ExpressionAttributeNames: { '#acceptance': 'acceptance' },
        ExpressionAttributeValues: { ':accepted': 'accepted' },
      },
    })
  }

  /** Puts a case among those of alike children, or takes it out; again changes nothing. */
  member(key: Key, caseId: string, isIn: boolean): void {
    this.writes.push({
      Update: {
        TableName: this.tableName,
        Key: { pk: key.pk, sk: key.sk },
        UpdateExpression: `${isIn ? 'ADD' : 'DELETE'} #cases :case`,
        ExpressionAttributeNames: { '#cases': 'cases' },
        ExpressionAttributeValues: { ':case': new Set([caseId]) },
      },
    })
  }

  plain(item: Item): void {
    this.writes.push({ Put: { TableName: this.tableName, Item: item } })
  }

  put(item: Item, expects: number): void {
    if (expects === 0) {
      this.fresh(item)
      return
    }
    this.writes.push({
      Put: {
        TableName: this.tableName,
        Item: item,
        ConditionExpression: '#version = :expects',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':expects': expects },
      },
    })
  }

  add(key: { pk: string; sk: string }, minutes: number, requests: number): void {
    this.writes.push({
      Update: {
        TableName: this.tableName,
        Key: key,
        UpdateExpression: 'ADD #minutes :minutes, #requests :requests',
        ExpressionAttributeNames: { '#minutes': 'minutes', '#requests': 'requests' },
        ExpressionAttributeValues: { ':minutes': minutes, ':requests': requests },
      },
    })
  }
}
