import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** The project's top folder, with a slash at the end. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url))

/** Folders with nothing of ours in them. */
const NOT_OURS = [
  'node_modules/**',
  'dist/**',
  'cdk.out/**',
  'coverage/**',
  '.local/**',
  '.git/**',
  '.npm/**',
]

/** Every file of the project that fits a pattern, as paths from the top folder. */
export function projectFiles(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: PROJECT, exclude: NOT_OURS }).sort()
}

/** The text of a project file. */
export function textOf(path: string): string {
  return readFileSync(`${PROJECT}${path}`, 'utf8')
}

/** Something a file brings in. `from` is a path from the project's top for our own files, else the package's name. */
export interface Import {
  readonly from: string
  readonly isOurs: boolean
  readonly isTypeOnly: boolean
}

/** What the rules look at in a file. */
export interface Source {
  readonly path: string
  readonly imports: readonly Import[]
  /** Uses of clock, chance, environment and network, as they are written. */
  readonly impurities: readonly string[]
  /** Every name in it, of our own making or not. */
  readonly names: ReadonlySet<string>
}

type Node = { readonly type: string; readonly [field: string]: unknown }

/**
 * A file read through the parser, so that comments and strings say nothing.
 * @throws Error for a file that does not parse
 */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const nodes = nodesOf(program)
  return {
    path,
    imports: nodes.flatMap(node => importOf(path, node)),
    impurities: nodes.flatMap(impurityOf),
    names: new Set(nodes.filter(node => node.type === 'Identifier').map(node => String(node.name))),
  }
}

function nodesOf(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = Object.values(value).flatMap(nodesOf)
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...parts] : parts
}

const BRINGS_IN = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

function importOf(path: string, node: Node): Import[] {
  const from = (node.source as { value?: unknown } | null | undefined)?.value
  if (!BRINGS_IN.includes(node.type) || typeof from !== 'string') return []
  const isOurs = from.startsWith('.')
  return [
    {
      from: isOurs ? posix.join(posix.dirname(path), from) : from,
      isOurs,
      isTypeOnly: isTypeOnly(node),
    },
  ]
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as { importKind?: string; exportKind?: string }[]
  return specifiers.length > 0 && specifiers.every(one => (one.importKind ?? one.exportKind) === 'type')
}

function impurityOf(node: Node): string[] {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date')
    return (node.arguments as unknown[]).length === 0 ? ['new Date()'] : []
  if (node.type === 'CallExpression') {
    const called = nameOf(node.callee)
    if (['fetch', 'globalThis.fetch'].includes(called)) return ['fetch(']
    if (called === 'Date') return ['Date()']
  }
  if (node.type === 'MemberExpression') {
    const name = nameOf(node)
    if (FORBIDDEN_MEMBERS.includes(name)) return [name]
  }
  const isName = node.type === 'Identifier' && ['randomUUID', 'XMLHttpRequest'].includes(String(node.name))
  return isName ? [String(node.name)] : []
}

const FORBIDDEN_MEMBERS = [
  'Date.now',
  'Math.random',
  'process.env',
  'performance.now',
  'crypto.getRandomValues',
]

/** A name or a chain of names, `a.b`; empty for anything else. */
function nameOf(value: unknown): string {
  const node = value as Node | null | undefined
  if (node?.type === 'Identifier') return String(node.name)
  if (node?.type !== 'MemberExpression') return ''
  const property = node.property as { name?: unknown; value?: unknown }
  const last = node.computed === true ? property.value : property.name
  return typeof last === 'string' ? `${nameOf(node.object)}.${last}` : ''
}
