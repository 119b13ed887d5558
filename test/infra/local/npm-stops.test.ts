import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { isAlive } from '../../../infra/local/database/database-process.ts'
import { PROJECT_FOLDER } from '../../../infra/local/folders.ts'
import { freePort } from '../../../infra/local/free-port.ts'

let npm: ChildProcess | undefined
let started: number[] = []

afterEach(() => {
  for (const pid of [npm?.pid ?? 0, ...started].filter(pid => pid > 0 && isAlive(pid)))
    process.kill(pid, 'SIGKILL')
})

/** Every process that descends from one, by what /proc says of parents. */
function descendantsOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => [Number(name), parentOf(name)] as const)
  const children = parents.filter(([, parent]) => parent === pid).map(([child]) => child)
  return [...children, ...children.flatMap(descendantsOf)]
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return 0
  }
}

/** Runs an npm script until it says that it is ready. */
async function runScript(script: string, environment: Record<string, string>): Promise<ChildProcess> {
  const { DYNAMODB_ENDPOINT: _, ...inherited } = process.env
  const child = spawn('npm', ['run', script], { cwd: PROJECT_FOLDER, env: { ...inherited, ...environment } })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (/^ready /m.test(said)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`It ended with ${code}:\n${said}`)))
  })
  return child
}

test.each(['start', 'serve:test', 'seed:test'])(
  '%s runs in the place of the shell that npm starts it with',
  script => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8'))
    expect(scripts[script]).toMatch(/^exec node /)
  },
)

test('asking npm to end ends the service and its database with it', async () => {
  const port = String(await freePort())
  npm = await runScript('serve:test', { PORT: port })
  const pid = npm.pid ?? 0
  started = descendantsOf(pid)
  expect(started.length, 'a server and a database').toBeGreaterThanOrEqual(2)
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; waited < 10_000 && [pid, ...started].some(isAlive); waited += 50) await sleep(50)
  expect([pid, ...started].filter(isAlive)).toEqual([])
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow()
}, 180_000)
