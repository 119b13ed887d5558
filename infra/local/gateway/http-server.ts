import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Incoming } from './gateway-event.ts'
import type { Reply } from './gateway-reply.ts'

/** A server that listens; `stop` gives answers under way a moment to finish. */
export interface RunningServer {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Listens on this machine only.
 * @param port  0 lets the system choose
 * @throws Error with code EADDRINUSE when the port is taken
 */
export function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<RunningServer> {
  const server = createServer(answer)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address !== null ? address.port : port
      resolve({ port: chosen, stop: () => stopServer(server) })
    })
  })
}

/**
 * Reads a request whole.
 * @param mostBytes  a larger body is read to its end and not kept
 * @returns undefined when the body is larger than that
 */
export async function readIncoming(
  request: IncomingMessage,
  mostBytes: number,
): Promise<Incoming | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
  }
  if (size > mostBytes) return undefined
  return {
    method: request.method ?? 'GET',
    target: request.url ?? '/',
    headers: pairs(request.rawHeaders),
    body: Buffer.concat(chunks),
    sourceIp: request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '127.0.0.1',
  }
}

/** Writes an answer; one to HEAD has no body. */
export function writeReply(response: ServerResponse, reply: Reply): void {
  const setCookies = reply.headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value)
  for (const [name, value] of reply.headers) if (name !== 'set-cookie') response.setHeader(name, value)
  if (setCookies.length > 0) response.setHeader('set-cookie', setCookies)
  response.statusCode = reply.status
  const hasBody = response.req.method !== 'HEAD' && reply.status !== 204 && reply.status !== 304
  if (reply.status !== 204) response.setHeader('content-length', reply.body.length)
  response.end(hasBody ? reply.body : undefined)
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? '']] : []))
}

function stopServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 300).unref()
  })
}
