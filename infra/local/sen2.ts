import { runImport } from './importer/command.ts'
import { readArguments } from './sen2/arguments.ts'
import { makeReturn } from './sen2/make.ts'

/** `npm run sen2`: an authority's SEN2 return as files. Ends with 1 when it is not valid. */
await runImport({
  read: readArguments,
  run: async ({ table }, asked) => {
    const made = await makeReturn(table, asked, new Date())
    if (!made.isValid) process.exitCode = 1
    return made.lines
  },
})
