import type * as z from 'zod'
import type { RouteContract } from '../../shared/contracts/route.ts'
import { type FieldProblem, Refusal } from '../../shared/refusal.ts'

/** What a caller sent, before it is looked at. */
export interface Raw {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: string
}

/** The most bytes a body may have. */
export const BODY_LIMIT_BYTES = 256 * 1024

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
  if (params && !params.success) throw new Refusal('not-found')
  return {
    params: params?.data,
    query: contract.query ? parsed(contract.query, raw.query, '/query') : undefined,
    body: contract.body ? parsed(contract.body, jsonOf(raw.body), '') : undefined,
  }
}

function parsed(schema: z.ZodType, value: unknown, prefix: string): unknown {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const fields = read.error.issues
    .flatMap(issue => problemsOf(issue, prefix))
    .filter(firstOfItsField)
    .slice(0, 50)
  throw new Refusal('invalid-input', 'Check the fields named, then send it again.', { fields })
}

/** A field is told one thing at a time. */
function firstOfItsField({ pointer }: FieldProblem, at: number, all: readonly FieldProblem[]): boolean {
  return all.findIndex(one => one.pointer === pointer) === at
}

/** An unknown field is named itself, not only the object that holds it. */
function problemsOf(issue: z.core.$ZodIssue, prefix: string): FieldProblem[] {
  const pointer = prefix + issue.path.map(part => `/${escaped(String(part))}`).join('')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      pointer: `${pointer}/${escaped(key)}`,
      message: 'This field is not known',
    }))
  return [{ pointer, message: issue.message }]
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

/** @source RFC 6901 section 3 */
function escaped(part: string): string {
  return part.replace(/~/g, '~0').replace(/\//g, '~1')
}
