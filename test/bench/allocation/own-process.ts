import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type InstanceAsk, type MeasuredInstance, measureInstance } from './measure-instance.ts'
import { type MeasuredReplan, measureReplan, type ReplanAsk } from './measure-replan.ts'

/** What can be measured in a process of its own, so that time and memory are of nothing else. */
type ProcessAsk =
  | { readonly kind: 'instance'; readonly ask: InstanceAsk }
  | { readonly kind: 'replan'; readonly ask: ReplanAsk }

/** @throws Error when the process ends without an answer */
export function instanceInOwnProcess(ask: InstanceAsk): Promise<MeasuredInstance> {
  return inOwnProcess({ kind: 'instance', ask })
}

/** @throws Error when the process ends without an answer */
export function replanInOwnProcess(ask: ReplanAsk): Promise<MeasuredReplan> {
  return inOwnProcess({ kind: 'replan', ask })
}

function inOwnProcess<Answer>(ask: ProcessAsk): Promise<Answer> {
  const script = fileURLToPath(import.meta.url)
  const child = spawn(process.execPath, [...process.execArgv, script, JSON.stringify(ask)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(said).toString('utf8')) as Answer)
      else reject(new Error(`Measuring ${JSON.stringify(ask)} ended with ${code}`))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = JSON.parse(process.argv[2] ?? '') as ProcessAsk
  const answer = asked.kind === 'instance' ? await measureInstance(asked.ask) : await measureReplan(asked.ask)
  process.stdout.write(JSON.stringify(answer))
}
