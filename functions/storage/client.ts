import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The one table: what talks to it and what it is called. */
export interface Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string
}

/**
 * The table's client. Against an endpoint of one's own the region and keys are placeholders the engine ignores.
 * Calls give up after three tries and five seconds each: a caller is told rather than kept waiting.
 */
export function openTable(name: string, endpoint?: string): Table {
  const local =
    endpoint === undefined
      ? {}
      : { endpoint, region: 'eu-west-2', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const client = new DynamoDBClient({
    ...local,
    maxAttempts: 3,
    requestHandler: { requestTimeout: 5000, connectionTimeout: 2000 },
  })
  return {
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name,
  }
}
