import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { PROJECT_FOLDER } from '../../../infra/local/folders.ts'

/** A script that runs, with what it has printed so far. */
export interface Spawned {
  readonly process: ChildProcess
  readonly output: () => string
  /** Asks it to end and waits. @returns the exit code */
  stop(): Promise<number | null>
}

/**
 * Starts a script of `infra/local` as npm does and waits until it prints `sign`.
 * @throws Error with what it printed, when it ends before
 */
export async function spawnUntil(
  script: string,
  env: Record<string, string>,
  sign: RegExp,
): Promise<Spawned> {
  const child = spawn(process.execPath, ['--import', 'tsx', `infra/local/${script}`], {
    cwd: PROJECT_FOLDER,
    env: { ...process.env, DYNAMODB_ENDPOINT: '', NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString()
      if (sign.test(printed)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    ended.then(([code]) => reject(new Error(`${script} ended with ${code}:\n${printed}`)))
  })
  return {
    process: child,
    output: () => printed,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM')
      return (await ended)[0] as number | null
    },
  }
}
