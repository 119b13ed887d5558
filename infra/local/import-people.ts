import { runImport } from './importer/command.ts'
import { readArguments } from './importer/people/arguments.ts'
import { importPeople } from './importer/people/import.ts'

/** `npm run import:people`: an authority, the people who sign in, its specialists, and its settings' hours. */
await runImport({
  read: readArguments,
  run: async (place, asked) => (await importPeople(place, asked)).lines,
})
