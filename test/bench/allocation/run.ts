import { type BenchAsk, readArguments, USAGE } from './arguments.ts'
import { measureAuthorities } from './measure-authorities.ts'
import type { MeasuredInstance } from './measure-instance.ts'
import type { MeasuredReplan } from './measure-replan.ts'
import { instanceInOwnProcess, replanInOwnProcess } from './own-process.ts'
import { reportAuthorities } from './report-authorities.ts'
import { reportCbc } from './report-cbc.ts'
import { reportLoad } from './report-instances.ts'
import { reportReplan } from './report-replan.ts'

/**
 * Measures the planning of made-up authorities: how good, how near its bounds, how soon and with how much memory,
 * beside plans by hand. Prints JSON lines for programs and tables for people. Every plan is checked by code that shares
 * nothing with the solver.
 * @returns what is wrong with plans, in words; nothing when all is well
 */
async function bench(ask: BenchAsk): Promise<string[]> {
  if (ask.authorities > 0) {
    const measured = await measureAuthorities(ask.authorities, ask)
    reportAuthorities(measured)
    return measured.authorities.flatMap(one => named(`authority ${one.ask.seed}`, one.wrong))
  }
  const wrong: string[] = []
  for (const load of ask.loads)
    wrong.push(...(ask.replan ? await replans(ask, load) : await plans(ask, load)))
  return wrong
}

async function plans({ size, seeds, effort, cbc }: BenchAsk, load: number): Promise<string[]> {
  const measured: MeasuredInstance[] = []
  for (let seed = 1; seed <= seeds; seed += 1)
    measured.push(await instanceInOwnProcess({ ...size, load, seed, effort, cbc }))
  reportLoad(measured)
  if (cbc) reportCbc(measured)
  return measured.flatMap(one => named(`load ${load} seed ${one.ask.seed}`, one.wrong))
}

async function replans({ size, seeds, effort }: BenchAsk, load: number): Promise<string[]> {
  const measured: MeasuredReplan[] = []
  for (let seed = 1; seed <= seeds; seed += 1)
    measured.push(await replanInOwnProcess({ ...size, load, seed, effort }))
  reportReplan(measured)
  return measured.flatMap(one => named(`load ${load} seed ${one.ask.seed}`, one.wrong))
}

function named(name: string, wrong: readonly string[]): string[] {
  return wrong.map(words => `${name}: ${words}`)
}

let ask: BenchAsk
try {
  ask = readArguments(process.argv.slice(2))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  process.exit(2)
}
const wrong = await bench(ask)
for (const words of wrong) console.error(words)
console.log(
  wrong.length === 0 ? '\nEvery plan was checked: nothing wrong.' : `\n${wrong.length} things wrong.`,
)
process.exitCode = wrong.length === 0 ? 0 : 1
