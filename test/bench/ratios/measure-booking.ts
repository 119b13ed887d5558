import { randomUUID } from 'node:crypto'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { type Often, sideBySide } from './side-by-side.ts'
import { book } from './use-cases.ts'

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>

/** Compares a booking with one raw transaction that writes items of the same size, under keys of their own. */
export async function measureBooking(place: Place, often: Often): Promise<Figure> {
  const { table } = place
  const writes = await writesOf(table, () => book(place, place.nextBookable()))
  const raw = (at: number) =>
    table.once.send(
      new TransactWriteCommand({
        TransactItems: renamed(writes, `raw${at}`),
        ClientRequestToken: randomUUID(),
      }),
    )
  const { ratio, one, other } = await sideBySide(() => book(place, place.nextBookable()), raw, often)
  return {
    goal: 'bookingCpu',
    value: ratio,
    baseline: `one raw TransactWrite of the same ${writes.length} items`,
    why: `${one.toFixed(2)} ms over ${other.toFixed(2)} ms`,
  }
}

/** What a booking hands to the SDK. @throws Error when it hands over nothing */
async function writesOf(table: Table, booking: () => Promise<unknown>): Promise<Writes> {
  const once = table.once as { send: unknown }
  const send = table.once.send.bind(table.once) as (command: unknown) => unknown
  let writes: Writes | undefined
  once.send = (command: unknown) => {
    if (command instanceof TransactWriteCommand) writes = command.input.TransactItems
    return send(command)
  }
  await booking()
  once.send = send
  if (writes === undefined) throw new Error('The booking wrote nothing')
  return writes
}

function renamed(writes: Writes, suffix: string): Writes {
  return writes.map(({ Put }) => {
    if (Put === undefined) throw new Error('A booking is expected to put items only')
    return {
      Put: {
        TableName: Put.TableName,
        Item: { ...Put.Item, pk: `${Put.Item?.pk}~${suffix}` },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    }
  })
}
