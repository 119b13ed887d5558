import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { WEB_FOLDER } from '../../infra/local/folders.ts'
import { freePort } from '../../infra/local/free-port.ts'
import { buildWebIfStale } from '../../infra/local/web-build.ts'
import { type Chromium, findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the service of this run answers, pages and API. */
    readonly serviceUrl: string
    /** The browser that is driven. */
    readonly chromium: Chromium
  }
}

/**
 * Starts the service as `npm start` does, on a folder of its own with a copy of the pages, which stays as it is when
 * they are built anew meanwhile, and unpacks the browser once for all files. It does not wait for the service: the demo
 * is made while the rules are tested, and whoever opens a browser waits for the rest.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'send-support-browser-'))
  await buildPages()
  const pages = join(folder, 'pages')
  cpSync(WEB_FOLDER, pages, { recursive: true })
  const port = await freePort()
  const service = spawn(process.execPath, ['--import', 'tsx', 'infra/local/start.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      LOCAL_FOLDER: folder,
      WEB_FOLDER: pages,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  printWhenItFails(service)
  project.provide('serviceUrl', `http://localhost:${port}`)
  project.provide('chromium', await findChromium())
  return async () => {
    const ended = new Promise(resolve => service.once('exit', resolve))
    if (service.kill('SIGINT')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As `npm start` builds them: the test runner's own NODE_ENV would make pages for developing. */
async function buildPages(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await buildWebIfStale(console.log)
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
}

/** When the service ends by itself, what it said is printed, for the tests then fail on its silence. */
function printWhenItFails(service: ChildProcess): void {
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString()
  }
  service.stdout?.on('data', hear)
  service.stderr?.on('data', hear)
  service.once('exit', code => {
    if (code) console.error(`The service ended with ${code}:\n${said}`)
  })
}
