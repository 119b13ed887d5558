import { DescribeTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import { TABLE } from '../../../functions/storage/table.ts'

/**
 * Does work with the table's stream switched off, and on again afterwards, as `TABLE` wants it: what is made up is
 * no news, and the embedded engine writes the slower the more its stream holds. Only for tables of one's own: on
 * AWS a stream that is switched on again is another stream. A run that breaks off in between is put right by the
 * next.
 */
export async function withoutStream<Result>(table: Table, work: () => Promise<Result>): Promise<Result> {
  await setStream(table, false)
  try {
    return await work()
  } finally {
    await setStream(table, true)
  }
}

async function setStream({ client, name }: Table, isOn: boolean): Promise<void> {
  const { Table: described } = await client.send(new DescribeTableCommand({ TableName: name }))
  if ((described?.StreamSpecification?.StreamEnabled ?? false) === isOn) return
  const StreamSpecification = isOn
    ? { StreamEnabled: true, StreamViewType: TABLE.stream }
    : { StreamEnabled: false }
  await client.send(new UpdateTableCommand({ TableName: name, StreamSpecification }))
}
