import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Two workers: what a small continuous-integration machine has. Rules first, each file on tables of its own in one
 * engine; then the real browser against the service as `npm start` runs it. The files of a worker share what they
 * import (`isolate: false`), because importing it anew for each takes longer than most tests: hand things in, patch no
 * module, put the environment back.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    maxWorkers: 2,
    isolate: false,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          env: { TZ: 'Pacific/Auckland', POWERTOOLS_DEV: 'false' },
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
