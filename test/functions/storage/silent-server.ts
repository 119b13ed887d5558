import { createServer as createHttpServer, type Server } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A server that is there and is no use. */
export interface Useless {
  readonly endpoint: string
  stop(): Promise<void>
}

/** Takes every connection and never says a word. */
export async function silentServer(): Promise<Useless> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
  })
  return listening(server, () => {
    for (const socket of sockets) socket.destroy()
  })
}

/** Answers every call with this body, whatever was asked. */
export async function answering(status: number, body: string): Promise<Useless> {
  const server: Server = createHttpServer((request, response) => {
    request.resume()
    request.on('end', () => response.writeHead(status).end(body))
  })
  return listening(server, () => server.closeAllConnections())
}

/** Takes a call and breaks the line. */
export async function breaking(): Promise<Useless> {
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.once('data', () => socket.resetAndDestroy())
  })
  return listening(server, () => {})
}

async function listening(server: ReturnType<typeof createServer>, end: () => void): Promise<Useless> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        end()
        server.close(() => resolve())
      }),
  }
}
