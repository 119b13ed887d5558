import { runImport } from './importer/command.ts'
import { importReturn } from './sen2/import.ts'
import { readImportArguments } from './sen2/import-arguments.ts'

/** `npm run import:sen2`: a SEN2 return into cases. A dry run unless told. */
await runImport({
  read: readImportArguments,
  run: async ({ table }, asked) => (await importReturn(table, asked, new Date())).lines,
})
