import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROJECT, projectFiles, readSource, textOf } from './read-source.ts'

/** What may stand at the top; dot-files may too. */
const TOP = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'cdk.json',
  'functions',
  'infra',
  'package-lock.json',
  'package.json',
  'shared',
  'test',
  'tsconfig.json',
  'web',
]

/** Files longer than others, each with why. */
const LONG_FILES: Readonly<Record<string, string>> = {
  'shared/catalogue/services.ts': 'table of services, a row each',
  'web/app.tsx': 'every page and its address, a row each',
  'test/functions/api/permission-table.ts': 'who may do what, a row each route',
  'test/functions/api/permission-calls.ts': 'a target and a body for each route',
  'test/shared/contracts/routes.test.ts': 'what is expected of each route',
  'test/shared/people/roles.test.ts': 'what is expected of each role and permission',
  'test/shared/notices/rules.test.ts': 'what is expected of each audit verb',
  'test/browser/pages.ts': 'every page and the ways a test opens it',
  'test/shared/catalogue/services.test.ts': 'what is expected of each row of the services',
}

/** Lines a file may have. A test file is read a case at a time, so it may be a little longer. */
const MOST_LINES = { product: 200, test: 250 }

/** Names that say nothing of what is inside. */
const EMPTY_NAMES =
  /(^|-)(utils?|helpers?|common|misc|constants|types|managers?|processors?|base|index|shared|lib)$/

/** Such names that are somebody else's, each with whose. */
const NOT_OUR_NAMES: Readonly<Record<string, string>> = {
  'web/index.html': 'the page a web server answers a folder with',
  'web/styles/_base.scss': 'called as the part of the design system that it sets up',
}

const SOURCES = projectFiles('{shared,functions,infra,web,test}/**/*.{ts,tsx}')
const ALL = projectFiles('{shared,functions,infra,web,test}/**/*.{ts,tsx,scss,html}')

function linesOf(path: string): number {
  return textOf(path).trimEnd().split('\n').length
}

function nameOf(path: string): string {
  return basename(path)
    .replace(/^_/, '')
    .replace(/(\.test|\.config|\.d)?\.[a-z]+$/, '')
}

describe('the tree', () => {
  test('has at the top what belongs there and nothing else', () => {
    const ignored = textOf('.gitignore')
      .split('\n')
      .map(line => line.replace(/\/$/, ''))
    const found = readdirSync(PROJECT).filter(name => !name.startsWith('.') && !ignored.includes(name))
    expect(found.filter(name => !TOP.includes(name))).toEqual([])
  })

  test('has no long file but the tables named here', () => {
    const long = ALL.filter(path => {
      const most = path.startsWith('test/') ? MOST_LINES.test : MOST_LINES.product
      return linesOf(path) > most
    })
    expect(long.filter(path => LONG_FILES[path] === undefined)).toEqual([])
  })

  test('names no file as long that has become short', () => {
    const short = Object.keys(LONG_FILES).filter(path => linesOf(path) <= MOST_LINES.product)
    expect(short).toEqual([])
  })

  test('names every file and folder in small letters and dashes', () => {
    const odd = ALL.filter(path => !/^([a-z0-9]+(-[a-z0-9]+)*\/)+_?[a-z0-9]+([-.][a-z0-9]+)*$/.test(path))
    expect(odd).toEqual([])
  })

  test('has no name that says nothing', () => {
    const empty = ALL.filter(path => EMPTY_NAMES.test(nameOf(path)) && NOT_OUR_NAMES[path] === undefined)
    expect(empty).toEqual([])
    const folders = [...new Set(ALL.flatMap(path => path.split('/').slice(1, -1)))]
    expect(folders.filter(folder => EMPTY_NAMES.test(folder) && folder !== 'shared')).toEqual([])
  })

  test('has no file that only passes on what others hold', () => {
    const barrels = SOURCES.filter(path => isBarrel(path, textOf(path)))
    expect(barrels).toEqual([])
  })
})

/** Whether every statement of a file hands on something of another. */
function isBarrel(path: string, text: string): boolean {
  if (readSource(path, text).imports.length === 0) return false
  const statements = text
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split(/\n(?=\S)/)
    .map(statement => statement.trim())
    .filter(statement => statement !== '' && !statement.startsWith('}'))
  return statements.every(statement => /^export (type )?(\*|\{)/.test(statement))
}

test('a barrel is known when it is seen', () => {
  expect(isBarrel('a.ts', "export * from './b.ts'\nexport { c } from './c.ts'\n")).toBe(true)
  expect(isBarrel('a.ts', "// all of it\nexport type { C } from './c.ts'\n")).toBe(true)
  expect(isBarrel('a.ts', "import { c } from './c.ts'\n\nexport const d = c\n")).toBe(false)
  expect(isBarrel('a.ts', 'export const d = 1\n')).toBe(false)
})

test.each(['utils', 'string-utils', 'helpers', 'common', 'types', 'base', 'index', 'date-helper'])(
  '%s is a name that says nothing',
  name => {
    expect(EMPTY_NAMES.test(name)).toBe(true)
  },
)

test.each(['database', 'local-date', 'typed', 'basement', 'common-land-register'])(
  '%s says something',
  name => {
    expect(EMPTY_NAMES.test(name)).toBe(false)
  },
)
