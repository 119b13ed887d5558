import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The one table: what talks to it and what it is called. */
export interface Table {
  /** For reads, and for writes that may be sent again without harm: it tries again by itself. */
  readonly client: DynamoDBDocumentClient
  /** For transactions: it sends once, so that whoever commits knows what may have been written. */
  readonly once: DynamoDBDocumentClient
  readonly name: string
  /** Waits before a transaction is sent again, longer each time. */
  readonly pause: (attempt: number) => Promise<void>
}

/**
 * How long one try may take, in milliseconds, and how often a read is tried. Together they stay within the time a
 * call of the API may take (`MOST_MILLISECONDS` in `functions/api/patience.ts`).
 */
export const TRIES = { requestTimeout: 3000, connectionTimeout: 2000, reads: 3 } as const

const MARSHALLING = { marshallOptions: { removeUndefinedValues: true } }

/**
 * The table's clients. Against an endpoint of one's own the region and keys are placeholders the engine ignores.
 * A try that is not answered in time is an error: a caller is told rather than kept waiting.
 */
export function openTable(
  name: string,
  endpoint?: string,
  pause: Table['pause'] = shortWait,
  requestTimeout: number = TRIES.requestTimeout,
): Table {
  const local =
    endpoint === undefined
      ? {}
      : { endpoint, region: 'eu-west-2', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  const { connectionTimeout, reads } = TRIES
  const requestHandler = { requestTimeout, connectionTimeout, throwOnRequestTimeout: true }
  const client = new DynamoDBClient({ ...local, maxAttempts: reads, requestHandler })
  const once = new DynamoDBClient({
    ...local,
    maxAttempts: 1,
    requestHandler: client.config.requestHandler,
  })
  return {
    client: DynamoDBDocumentClient.from(client, MARSHALLING),
    once: DynamoDBDocumentClient.from(once, MARSHALLING),
    name,
    pause,
  }
}

/** Up to 50 ms the first time and twice that the next, by chance, so that writers who met do not meet again. */
function shortWait(attempt: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, Math.random() * 50 * attempt))
}

/** How long one try may take where nobody waits at a screen: filling a table by the thousand on a busy machine. */
const UNHURRIED_MILLISECONDS = 60_000

/** The table for tools that fill or read it whole. */
export function openTableForTools(name: string, endpoint?: string): Table {
  return openTable(name, endpoint, shortWait, UNHURRIED_MILLISECONDS)
}
