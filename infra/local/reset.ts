import { LOCAL_FOLDER } from './folders.ts'
import { clearLocalData } from './local-data.ts'

/** `npm run reset`: forgets everything local runs have kept. Refuses while one is running. */
async function reset(): Promise<void> {
  const count = await clearLocalData(LOCAL_FOLDER)
  console.log(
    count > 0 ? 'Local data are gone. npm start makes the demo anew.' : 'There was nothing to clear.',
  )
}

await reset().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
