import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { BUNDLING, SOLVER_FILE, STAND_INS } from '../../infra/lambda.ts'

const folders: string[] = []

/** Removes what was bundled; for the end of a test file. */
export function removeBundles(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A function's code as it is deployed. */
export async function bundleOf(entry: string): Promise<string> {
  const { externalModules, banner, ...same } = BUNDLING
  const { outputFiles } = await build({
    ...same,
    entryPoints: [entry],
    external: externalModules,
    alias: STAND_INS,
    banner: { js: banner },
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** What Lambda gives a function to start with. */
const ENVIRONMENT = {
  TABLE_NAME: 'table',
  STAGE: 'live',
  LOG_LEVEL: 'INFO',
  CLIENT_ID: 'client',
  ORIGIN_SECRET: 'secret',
  PLAN_QUEUE_URL: 'https://sqs.eu-west-2.amazonaws.com/000000000000/plans',
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'ROLEKEY',
  AWS_SECRET_ACCESS_KEY: 'role-secret',
  AWS_SESSION_TOKEN: 'role-session',
}

/** Starts a bundle in a process of its own, as Lambda does, runs a script with its handler, gives the output. */
export async function runBundle(
  name: string,
  code: string,
  script: string,
  more: Record<string, string> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'))
  folders.push(folder)
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, code)
  if (name === 'plan') cpSync(SOLVER_FILE, join(folder, 'highs.wasm'))
  const source = `const { handler } = await import(${JSON.stringify(file)}); ${script}`
  const start = join(folder, `start-${name}.mjs`)
  writeFileSync(start, source)
  const { stdout } = await promisify(execFile)(process.execPath, [start], {
    env: { ...ENVIRONMENT, ...more },
  })
  return stdout.trim()
}
