import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

/** What `npm run sim` is told. @throws Error for a number of steps that is none */
function argumentsOf(): { seed: string; steps: number } {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, steps: { type: 'string', default: '500' } },
  })
  const steps = Number(values.steps)
  if (!Number.isInteger(steps) || steps < 1) throw new Error('Give --steps a whole number, 1 or more')
  return { seed: values.seed, steps }
}

const { seed, steps } = argumentsOf()
const { trace, ...found } = await simulate(seed, steps)
console.log(JSON.stringify(found))
if (found.breaches.length > 0) {
  console.error(`Broken with --seed ${seed} --steps ${steps}:`)
  for (const breach of found.breaches) console.error(`  ${breach}`)
  console.error('The last calls:')
  for (const line of trace) console.error(`  ${line}`)
  process.exitCode = 1
}
