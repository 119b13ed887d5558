import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A browser to drive: where it is and what its process must be told. */
export interface Chromium {
  readonly path: string
  readonly environment: Record<string, string>
}

/**
 * The browser to drive: CHROME_PATH where it is set, else the one inside the npm package, unpacked on first use into
 * a folder of its own for each version. It uses the machine's fonts where there are some, and its own where there are none.
 */
export async function findChromium(): Promise<Chromium> {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, environment: {} }
  const folder = join(tmpdir(), 'send-support-chromium-153.0.0')
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'
  process.env.TMPDIR = folder
  const { default: chromium } = await import('@sparticuz/chromium')
  const path = await chromium.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : ownFonts(folder)
  return {
    path,
    environment: {
      TMPDIR: folder,
      HOME: folder,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: fonts,
    },
  }
}

/** A font configuration that names the fonts of the package where they were unpacked: without any, pages do not render. */
function ownFonts(folder: string): string {
  const named = `<dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${named}</fontconfig>`,
  )
  return folder
}
