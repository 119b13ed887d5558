import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What CBC came to. `value` and `bound` are null where it has none. */
export interface CbcAnswer {
  readonly value: number | null
  readonly bound: number | null
  readonly seconds: number
}

/** Whether CBC can be called here. It is Debian's package `coinor-cbc`. */
export function isCbcInstalled(): boolean {
  return spawnSync('cbc', ['-quit'], { stdio: 'ignore' }).error === undefined
}

/**
 * Has CBC minimise a model. With `cutoff` it stops at the first answer better than that.
 * @param seconds processor seconds it may take
 */
export function solveWithCbc(model: string, seconds: number, cutoff?: number): CbcAnswer {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cbc-'))
  try {
    const file = join(folder, 'model.lp')
    writeFileSync(file, model)
    const until = cutoff === undefined ? [] : ['-cutoff', String(cutoff), '-maxSolutions', '1']
    const { stdout } = spawnSync('cbc', [file, '-sec', seconds.toFixed(1), ...until, '-solve', '-quit'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return readCbc(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Reads what CBC prints at its end. Where it proved its answer best it prints no bound: that is the value then. */
export function readCbc(printed: string): CbcAnswer {
  const end = printed.slice(Math.max(0, printed.lastIndexOf('Result - ')))
  const numberAfter = (label: string) => {
    const found = new RegExp(`${label}:\\s+(-?[0-9.e+-]+)`).exec(end)
    return found === null ? null : Number(found[1])
  }
  const isFound = !end.includes('No feasible solution found') && !end.includes('infeasible')
  const value = isFound ? numberAfter('Objective value') : null
  const isBest = end.includes('Optimal solution found')
  return {
    value,
    bound: isBest ? value : numberAfter('Lower bound'),
    seconds: numberAfter('Time \\(CPU seconds\\)') ?? 0,
  }
}
