import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { PROJECT } from '../../rules/read-source.ts'
import { type BuiltFile, filesFor } from './figures.ts'
import type { Figure } from './line.ts'

/** The pages each role sees first; a SENCO's comes with the frame. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'home of a SENCO': [],
  'home of a lead': ['home/lead-home.tsx'],
  'home of a specialist': ['home/specialist-home.tsx'],
}

/** Builds the pages into a folder of its own and adds up what a browser fetches to show a home page. */
export async function measureView(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'send-support-bench-web-'))
  try {
    await build({
      configFile: join(PROJECT, 'web/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, manifest: true },
    })
    const read = (file: string) => readFileSync(join(folder, file))
    const manifest = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, BuiltFile>
    return Object.entries(HOMES).map(([of, more]) => {
      const files = filesFor(manifest, ['index.html', ...more])
      const bytes = files.map(file => gzipSync(read(file)).length)
      const kilobytes = bytes.reduce((sum, one) => sum + one, 0) / 1000
      return { goal: 'firstView', of, value: kilobytes, baseline: `${files.length} files, gzip each` }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
