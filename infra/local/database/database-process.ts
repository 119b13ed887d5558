import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the pid file says: the engine, the process that started it, and when that process began. */
export interface EngineRecord {
  readonly pid: number
  readonly ownerPid: number
  /** clock ticks since boot, from /proc: a pid that was used again has another one */
  readonly ownerStartedTicks: string
}

/** Writes the pid file of an engine that this process has started. */
export function writeEngineRecord(pidFile: string, pid: number): void {
  const record: EngineRecord = {
    pid,
    ownerPid: process.pid,
    ownerStartedTicks: startedTicks(process.pid) ?? '',
  }
  writeFileSync(pidFile, JSON.stringify(record))
}

/**
 * Ends an engine that outlived its owner, so that two engines never share a file. A process counts as ours
 * only when its command line names the database file; anything else is left alone.
 * @throws Error when the owner is still running: its data are in use
 */
export async function endStaleEngine(pidFile: string, databaseFile: string): Promise<void> {
  const record = readEngineRecord(pidFile)
  if (record === undefined) return
  if (isOurs(record.pid, databaseFile)) {
    if (record.ownerPid !== process.pid && isSameProcess(record)) throw new Error(inUse(record, databaseFile))
    await endProcess(record.pid)
  }
  rmSync(pidFile, { force: true })
}

/** Ends a process: asks first, insists after two seconds. Returns when it is gone. */
export async function endProcess(pid: number): Promise<void> {
  signal(pid, 'SIGTERM')
  for (let waited = 0; isAlive(pid); waited += 20) {
    if (waited === 2000) signal(pid, 'SIGKILL')
    if (waited > 5000) throw new Error(`Process ${pid} does not end`)
    await sleep(20)
  }
}

/** Whether a process exists and has not ended; one that waits to be collected has ended. */
export function isAlive(pid: number): boolean {
  const stat = readProc(pid, 'stat')
  return stat !== undefined && !/\) [ZX] /.test(stat)
}

function readEngineRecord(pidFile: string): EngineRecord | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(pidFile, 'utf8'))
    return isRecord(read) ? read : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is EngineRecord {
  return typeof value === 'object' && value !== null && Number.isInteger((value as EngineRecord).pid)
}

function isOurs(pid: number, databaseFile: string): boolean {
  const words = readProc(pid, 'cmdline')?.split('\0') ?? []
  return words.includes(databaseFile) && words.some(word => word.endsWith('dynoxide'))
}

function isSameProcess({ ownerPid, ownerStartedTicks }: EngineRecord): boolean {
  return isAlive(ownerPid) && startedTicks(ownerPid) === ownerStartedTicks
}

/** Field 22 of /proc/PID/stat; the second field, the name, may hold spaces and brackets. */
function startedTicks(pid: number): string | undefined {
  return readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ')[19]
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name)
  } catch {
    // it has gone already, which is what was wanted
  }
}

function inUse({ ownerPid }: EngineRecord, databaseFile: string): string {
  return `The database ${databaseFile} is in use by process ${ownerPid}. Stop that one first (Ctrl-C in its window).`
}
