import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from '../../infra/local/free-port.ts'
import { type Chromium, findChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the service of this run answers, pages and API. */
    readonly serviceUrl: string
    /** The browser that is driven. */
    readonly chromium: Chromium
  }
}

/** How long the first start may take: it builds the pages and makes the demo authority. */
const START_SECONDS = 120

/** Starts the service as `npm start` does, on a folder of its own, and unpacks the browser once for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'send-support-browser-'))
  const port = await freePort()
  const service = spawn(process.execPath, ['--import', 'tsx', 'infra/local/start.ts'], {
    env: { ...process.env, PORT: String(port), LOCAL_FOLDER: folder, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(service)
  project.provide('serviceUrl', `http://localhost:${port}`)
  project.provide('chromium', await findChromium())
  return async () => {
    const ended = new Promise(resolve => service.once('exit', resolve))
    service.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function ready(service: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(
      () => reject(new Error(`The service did not start in time:\n${said}`)),
      START_SECONDS * 1000,
    )
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes('is running')) return
      clearTimeout(late)
      resolve()
    }
    service.stdout?.on('data', hear)
    service.stderr?.on('data', hear)
    service.once('exit', code => reject(new Error(`The service ended with ${code}:\n${said}`)))
  })
}
