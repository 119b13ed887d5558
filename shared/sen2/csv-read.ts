import { readModuleFile } from './blade-file.ts'
import { moduleOfFile } from './blade-layout.ts'
import { perModule, type Sen2Module } from './items.ts'
import type { Sen2Return } from './modules.ts'
import { NEST_PROBLEMS, nest } from './nest.ts'

/** What keeps files from being a return; `row` counts the file's rows, the header being 1. Never quotes a cell. */
export interface BladeProblem {
  readonly module: Sen2Module | null
  readonly row: number | null
  readonly message: string
}

/** What reading gave: the return, or what stands in the way; and columns that were passed over. */
export interface BladeReading {
  readonly value: Sen2Return | null
  readonly problems: readonly BladeProblem[]
  /** Columns this product has no item for, as `module: column`. Their cells are not kept. */
  readonly passedOver: readonly string[]
}

/**
 * Reads the nine files of a blade export back into a return: columns in any order and letter case, days in
 * either form, `true` and `false` as 1 and 0, rows in the order of the order column. Values are taken as they
 * are, wrong ones too: what is wrong with them is for `validate`. Nothing is guessed or dropped: with any
 * problem there is no return, so reading is its own dry run.
 * @param files  text by file name; names end in `_person.csv` and so on
 */
export function readBladeFiles(files: Readonly<Record<string, string>>): BladeReading {
  const problems = misnamed(files)
  const passedOver: string[] = []
  const rows = perModule(module => {
    const name = Object.keys(files).find(each => moduleOfFile(each) === module)
    if (name === undefined) {
      problems.push({ module, row: null, message: 'The file is missing.' })
      return []
    }
    const read = readModuleFile(module, files[name] ?? '')
    problems.push(...read.problems.map(problem => ({ module, ...problem })))
    passedOver.push(...read.passedOver.map(column => `${module}: ${column}`))
    return read.rows
  })
  if (problems.length > 0) return { value: null, problems, passedOver }
  const nested = nest(perModule(module => rows[module].map(each => each.flat)))
  const misplaced = nested.problems.map(({ module, index, code }) => ({
    module,
    row: rows[module][index]?.row ?? null,
    message: `${NEST_PROBLEMS[code]}.`,
  }))
  return { value: nested.value, problems: misplaced, passedOver }
}

function misnamed(files: Readonly<Record<string, string>>): BladeProblem[] {
  const modules = Object.keys(files).map(moduleOfFile)
  return modules.flatMap((module, index): BladeProblem[] => {
    if (module === null) return [{ module, row: null, message: 'A file is none of the nine.' }]
    const again = modules.indexOf(module) !== index
    return again ? [{ module, row: null, message: 'There are two files of this module.' }] : []
  })
}
