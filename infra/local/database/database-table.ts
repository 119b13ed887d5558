import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'

/** The region every local part says it is in; the engine does not mind. */
export const LOCAL_REGION = 'eu-west-2'

/** A client for a database at `endpoint`; the keys are not secret, the engine accepts any. */
export function localClient(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: process.env.AWS_REGION ?? LOCAL_REGION,
    credentials: {
      accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'local',
    },
  })
}

/**
 * Creates the table unless it is there, and returns when it can be used.
 * @throws Error when the engine refuses the table or it is not ready within 30 seconds
 */
export async function ensureTable(endpoint: string, table: CreateTableCommandInput): Promise<void> {
  const client = localClient(endpoint)
  try {
    await client.send(new CreateTableCommand(table)).catch(error => {
      if (!(error instanceof ResourceInUseException)) throw error
    })
    await waitUntilTableExists(
      { client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 },
      { TableName: table.TableName },
    )
  } finally {
    client.destroy()
  }
}
