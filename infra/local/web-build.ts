import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_FOLDER, WEB_FOLDER } from './folders.ts'

/** What the pages are built from. */
const SOURCES = ['web', 'shared', 'package-lock.json'].map(name => join(PROJECT_FOLDER, name))

/**
 * Builds the pages unless what is there is newer than everything it is built from, or WEB_FOLDER says that
 * they were built elsewhere.
 * @throws Error when the build fails, with the bundler's message
 */
export async function buildWebIfStale(log: (line: string) => void): Promise<void> {
  if (process.env.WEB_FOLDER) return
  const built = join(WEB_FOLDER, 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...SOURCES.map(newestMs))) return
  log('Building the pages…')
  const { build } = await import('vite')
  await build({ configFile: join(PROJECT_FOLDER, 'web', 'vite.config.ts'), logLevel: 'warn' })
}

/** When the newest file in a folder, or a file, was last changed; epoch milliseconds, 0 when there is none. */
export function newestMs(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newestMs(join(path, name))))
}
