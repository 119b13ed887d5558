import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const PROJECT_FOLDER = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Everything a local run keeps: database, keys, checkpoints. Not under version control. Set LOCAL_FOLDER to
 * keep a second, separate run elsewhere.
 */
export const LOCAL_FOLDER = resolve(process.env.LOCAL_FOLDER || join(PROJECT_FOLDER, '.local'))

/** What test runs against a database of one's own keep: keys, and how far its stream was followed. */
export const TEST_FOLDER = join(LOCAL_FOLDER, 'test-runs')

/** The built pages, ready to be served. Set WEB_FOLDER to serve pages that were built elsewhere. */
export const WEB_FOLDER = resolve(process.env.WEB_FOLDER || join(PROJECT_FOLDER, 'dist', 'web'))
