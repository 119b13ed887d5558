import { createServer } from 'node:net'

/**
 * A port nobody listens on at this moment. Another process may take it before it is used, so start soon.
 * @param wanted  try this one; without it the system chooses
 * @throws Error with code EADDRINUSE when `wanted` is taken on this machine's IPv4 or IPv6 loopback address
 */
export async function freePort(wanted?: number): Promise<number> {
  const port = await probe('127.0.0.1', wanted ?? 0)
  if (wanted !== undefined) await probeIpv6(wanted)
  return port
}

/** Whether an error says that an address is taken. */
export function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

/** A browser may try ::1 first for `localhost`, so a stranger there would answer instead of us. */
async function probeIpv6(port: number): Promise<void> {
  try {
    await probe('::1', port)
  } catch (error) {
    if (isAddressInUse(error)) throw error
  }
}

function probe(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port))
    })
  })
}
