import { Readable } from 'node:stream'
import type { Table } from '../../../functions/storage/client.ts'

/** What went over the wire for one call of the engine. */
export interface WireCall {
  /** Such as `Query` or `TransactWriteItems`. */
  readonly operation: string
  /** Items the engine looked at, those that a filter passed over included. */
  readonly items: number
  readonly writes: number
  readonly bytes: number
  /** Capacity units as the engine counts them. */
  readonly units: number
}

interface WireRequest {
  headers: Record<string, string>
  body: string | Uint8Array
}
interface WireResponse {
  statusCode: number
  headers: Record<string, string>
  body: unknown
}
type Handle = (request: WireRequest, options: unknown) => Promise<{ response: WireResponse }>

/** What stands between the SDK and the engine, below the SDK's own retries. */
export interface Between {
  /** Called with each answer, when it is whole. */
  readonly seen?: (call: WireCall) => void
  /** Waits before a call is sent. */
  readonly before?: () => Promise<void>
  /** Called when a call's answer is whole. */
  readonly after?: () => void
  /** Whether this call is turned away as throttled. */
  readonly isThrottled?: () => boolean
}

/**
 * Puts something between a table's clients and the engine.
 * @returns how to take it away again
 */
export function putBetween(table: Table, between: Between): () => void {
  const handler = table.client.config.requestHandler as unknown as { handle: Handle }
  const handle = handler.handle
  handler.handle = async (request, options) => {
    await between.before?.()
    try {
      if (between.isThrottled?.()) return { response: throttled() }
      const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? ''
      if (between.seen) askForUnits(request)
      const { response } = await handle.call(handler, request, options)
      const text = await textOf(response.body)
      between.seen?.(callOf(operation, plain(request.body), text))
      response.body = Readable.from([Buffer.from(text)])
      return { response }
    } finally {
      between.after?.()
    }
  }
  return () => {
    handler.handle = handle
  }
}

function askForUnits(request: WireRequest): void {
  request.body = JSON.stringify({ ...JSON.parse(plain(request.body)), ReturnConsumedCapacity: 'TOTAL' })
  request.headers['content-length'] = String(Buffer.byteLength(request.body))
}

function plain(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

async function textOf(body: unknown): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of body as AsyncIterable<Buffer>) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

function callOf(operation: string, asked: string, answered: string): WireCall {
  const sent = JSON.parse(asked) as { TransactItems?: readonly unknown[] }
  const answer = JSON.parse(answered) as {
    ScannedCount?: number
    Item?: unknown
    ConsumedCapacity?: { CapacityUnits: number } | readonly { CapacityUnits: number }[]
  }
  const used = answer.ConsumedCapacity ?? []
  const writes = sent.TransactItems?.length ?? (operation === 'PutItem' ? 1 : 0)
  return {
    operation,
    items: answer.ScannedCount ?? (answer.Item === undefined ? 0 : 1),
    writes,
    bytes: Buffer.byteLength(answered),
    units: [used].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0),
  }
}

function throttled(): WireResponse {
  const type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException'
  return {
    statusCode: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Readable.from([Buffer.from(JSON.stringify({ __type: type, message: 'Too much at once' }))]),
  }
}
