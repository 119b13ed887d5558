import type * as z from 'zod'
import type { RouteContract } from '../../shared/contracts/route.ts'
import { type FieldProblem, Refusal } from '../../shared/refusal.ts'
import { isPlain, textProblems } from './plain-text.ts'
import { pointerTo } from './pointer.ts'
import { wordsFor } from './words-for-issues.ts'

/** What a caller sent, before it is looked at. A query field has every value it was sent with. */
export interface Raw {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, readonly string[]>>
  readonly body: string
}

/** The most bytes a body may have. */
export const BODY_LIMIT_BYTES = 256 * 1024

/** The most fields that are named as wrong at once. */
const MOST_PROBLEMS = 50

/** The three parts of an input, each as its contract says. */
export interface Input {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/**
 * What was sent, parsed by the contract.
 * @throws Refusal not-found for a path that names nothing that could exist; invalid-input with a pointer for each
 *   wrong field (body fields at the root, query fields under /query); too-large
 */
export function parseInput(contract: RouteContract, raw: Raw): Input {
  const params = contract.params?.safeParse(raw.params)
  if ((params && !params.success) || !Object.values(raw.params).every(isPlain)) throw new Refusal('not-found')
  const query = onceEach(raw.query)
  if (contract.query === undefined) assertNone(query)
  return {
    params: params?.data,
    query: contract.query ? parsed(contract.query, query, ['query']) : undefined,
    body: contract.body ? parsed(contract.body, jsonOf(raw.body), []) : undefined,
  }
}

function parsed(schema: z.ZodType, value: unknown, path: readonly string[]): unknown {
  const unkept = textProblems(value).map(problem => ({
    ...problem,
    pointer: pointerTo(path) + problem.pointer,
  }))
  if (unkept.length > 0) throw wrong(unkept)
  const read = schema.safeParse(value, { error: wordsFor })
  if (read.success) return read.data
  throw wrong(read.error.issues.flatMap(issue => problemsOf(issue, path)))
}

/** No query field of this service is sent twice. */
function onceEach(query: Raw['query']): Record<string, string> {
  const twice = Object.keys(query).filter(name => query[name]?.length !== 1)
  if (twice.length > 0)
    throw wrong(twice.map(name => ({ pointer: pointerTo(['query', name]), message: 'Send this once' })))
  return Object.fromEntries(Object.entries(query).map(([name, [value = '']]) => [name, value]))
}

function assertNone(query: Readonly<Record<string, string>>): void {
  const names = Object.keys(query)
  if (names.length > 0)
    throw wrong(names.map(name => ({ pointer: pointerTo(['query', name]), message: NOT_KNOWN })))
}

const NOT_KNOWN = 'This field is not known'

/** A field is told one thing at a time. */
function wrong(problems: readonly FieldProblem[]): Refusal {
  const first = new Map<string, FieldProblem>()
  for (const problem of problems) if (!first.has(problem.pointer)) first.set(problem.pointer, problem)
  const fields = [...first.values()].slice(0, MOST_PROBLEMS)
  return new Refusal('invalid-input', 'Check the fields named, then send it again.', { fields })
}

/** An unknown field is named itself, not only the object that holds it. */
function problemsOf(issue: z.core.$ZodIssue, path: readonly string[]): FieldProblem[] {
  const at = [...path, ...issue.path]
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerTo(at), message: issue.message }]
  return issue.keys.map(key => ({ pointer: pointerTo([...at, key]), message: NOT_KNOWN }))
}

function jsonOf(body: string): unknown {
  if (Buffer.byteLength(body) > BODY_LIMIT_BYTES)
    throw new Refusal('too-large', 'Send less than 256 KB at once.')
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal('invalid-input', 'The body is not JSON.', {
      fields: [{ pointer: '', message: 'Send a JSON object' }],
    })
  }
}
