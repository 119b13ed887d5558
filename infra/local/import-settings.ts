import { runImport } from './importer/command.ts'
import { readArguments } from './importer/settings/arguments.ts'
import { importSettings } from './importer/settings/import.ts'

/** `npm run import:settings`: real schools into an authority's settings. */
await runImport({
  read: readArguments,
  run: async ({ table }, asked) => (await importSettings(table, asked)).lines,
})
