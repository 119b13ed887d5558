import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gatewayReply, type Reply } from './gateway-reply.ts'

/** The static web: a folder, files made at start such as `/config.json`, and headers for every answer. */
export interface StaticOptions {
  readonly folder: string
  /** path to text, in place of a file */
  readonly generated: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

/** Answers a request for a file; `path` is as sent, without the query. */
export type StaticFiles = (method: string, path: string) => Promise<Reply>

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Built files carry a hash of their content in the name, so that they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/

/**
 * Serves the built web as CloudFront does: a path without a file extension is a page of the application and
 * gets `index.html`; pages and run-time settings are never cached, hashed files for a year.
 */
export function createStaticFiles({ folder, generated, headers }: StaticOptions): StaticFiles {
  return async (method, sentPath) => {
    if (method !== 'GET' && method !== 'HEAD')
      return gatewayReply(405, 'Method Not Allowed', [['allow', 'GET, HEAD']])
    const path = filePath(sentPath)
    const body = path === undefined ? undefined : await content(folder, generated, path)
    if (path === undefined || body === undefined) return withHeaders(gatewayReply(404, 'Not Found'), headers)
    const own = {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': cacheFor(path),
    }
    return withHeaders({ status: 200, headers: Object.entries(own), body }, headers)
  }
}

/** The file a path means; undefined when the path is malformed or leads out of the folder. */
function filePath(sentPath: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(sentPath))
    if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined
    return extname(path) === '' ? '/index.html' : path
  } catch {
    return undefined
  }
}

async function content(folder: string, generated: StaticOptions['generated'], path: string) {
  const made = generated[path]
  if (made !== undefined) return Buffer.from(made)
  return readFile(join(folder, path)).catch(() => undefined)
}

function cacheFor(path: string): string {
  if (HASHED.test(path)) return 'public, max-age=31536000, immutable'
  return path.endsWith('.html') || path === '/config.json' ? 'no-store' : 'public, max-age=300'
}

function withHeaders(reply: Reply, headers: StaticOptions['headers']): Reply {
  return { ...reply, headers: [...reply.headers, ...Object.entries(headers)] }
}
