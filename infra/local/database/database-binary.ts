import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The package that holds the database engine, an optional dependency for Linux on x64. */
export const ENGINE_PACKAGE = '@dynoxide/linux-x64'

/**
 * The path of the database engine.
 * @param resolve  how a package's file is found; tests hand in one that fails
 * @throws Error saying what to do when the engine is not installed, as on any other platform
 */
export function databaseBinary(
  resolve: (file: string) => string = createRequire(import.meta.url).resolve,
): string {
  try {
    return join(dirname(resolve(`${ENGINE_PACKAGE}/package.json`)), 'dynoxide')
  } catch (cause) {
    throw new Error(
      `The embedded database (${ENGINE_PACKAGE}) is not installed: it exists for Linux on x64 only. ` +
        'Start a DynamoDB-compatible database yourself and set DYNAMODB_ENDPOINT to its address, ' +
        'for example DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
      { cause },
    )
  }
}
