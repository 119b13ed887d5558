import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { freePort } from '../free-port.ts'
import { databaseBinary } from './database-binary.ts'
import { endProcess, endStaleEngine, writeEngineRecord } from './database-process.ts'
import { ensureTable } from './database-table.ts'

/** What to start; `folder` holds the data, the pid file and the engine's log. */
export interface DatabaseOptions {
  readonly folder: string
  readonly port?: number
  /** created when missing */
  readonly table?: CreateTableCommandInput
  /** an engine that runs already: nothing is started; default the setting DYNAMODB_ENDPOINT */
  readonly endpoint?: string | undefined
}

/** A database that can be used; `stop` ends only what was started here, and may be called twice. */
export interface Database {
  readonly endpoint: string
  stop(): Promise<void>
}

/**
 * Starts the embedded database on a file in `folder`, or uses the one that DYNAMODB_ENDPOINT names.
 * An engine left by a crash is ended first; the data survive.
 * @throws Error when the engine is missing, does not answer within ten seconds, or its file is in use
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const given = options.endpoint ?? process.env.DYNAMODB_ENDPOINT
  const database = given ? { endpoint: given, stop: async () => {} } : await startEngine(options)
  try {
    if (options.table) await ensureTable(database.endpoint, options.table)
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function startEngine({ folder, port: wantedPort }: DatabaseOptions): Promise<Database> {
  const binary = databaseBinary()
  mkdirSync(folder, { recursive: true })
  const file = resolve(folder, 'database.sqlite')
  const pidFile = join(folder, 'database.pid')
  await endStaleEngine(pidFile, file)
  const port = await freePort(wantedPort)
  const engine = spawnEngine(binary, ['--port', String(port), '--db-path', file], folder)
  if (engine.pid !== undefined) writeEngineRecord(pidFile, engine.pid)
  const releaseSignals = endWithUs(engine)
  const stop = async () => {
    if (engine.pid !== undefined && engine.exitCode === null) await endProcess(engine.pid)
    releaseSignals()
    rmSync(pidFile, { force: true })
  }
  const endpoint = `http://127.0.0.1:${port}`
  await untilReady(endpoint, engine, join(folder, 'database.log')).catch(async error => {
    await stop()
    throw error
  })
  return { endpoint, stop }
}

/** In its own process group, so that Ctrl-C reaches us alone and we choose the order in which things end. */
function spawnEngine(binary: string, args: string[], folder: string): ChildProcess {
  const log = openSync(join(folder, 'database.log'), 'a')
  const engine = spawn(binary, ['serve', '--host', '127.0.0.1', ...args], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  engine.on('error', () => {})
  engine.unref()
  return engine
}

/** The engine outlives its parent unless it is told: on exit, and on a signal that nobody else handles. */
function endWithUs(engine: ChildProcess): () => void {
  const onExit = () => void engine.kill('SIGTERM')
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listeners(signal).some(listener => listener !== onSignal)) return
    onExit()
    release()
    process.kill(process.pid, signal)
  }
  const release = () => {
    process.off('exit', onExit).off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
  process.on('exit', onExit).on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return release
}

async function untilReady(endpoint: string, engine: ChildProcess, logFile: string): Promise<void> {
  const giveUpAtMs = performance.now() + 10_000
  while (performance.now() < giveUpAtMs) {
    if (engine.exitCode !== null || engine.pid === undefined) break
    const answered = await fetch(endpoint).then(
      response => response.body?.cancel().then(() => true) ?? true,
      () => false,
    )
    if (answered) return
    await sleep(10)
  }
  throw new Error(`The database did not start. Its log ends:\n${readFileSync(logFile, 'utf8').slice(-1000)}`)
}
