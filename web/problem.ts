import type { ProblemCode } from '../shared/contracts/problem.ts'

/** One thing wrong with one field, as the summary and the field show it. */
export interface FieldError {
  /** Of the field's element; the summary links to it. Undefined where it belongs to no field. */
  readonly id?: string
  readonly message: string
}

/** What the API says when it says no (`application/problem+json`). */
export interface ProblemBody {
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly code?: ProblemCode
  readonly fields?: readonly { readonly pointer: string; readonly message: string }[]
  /** To quote to whoever looks after the service. */
  readonly reference?: string
  /** A reason (`why`) would let it be done all the same. */
  readonly canOverride?: boolean
  /** The case that is open for the child already. */
  readonly caseId?: string
}

/** Why a call did not succeed. `code` is null when no answer came or it was none of the service's. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode | 'offline' | null
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly fields: readonly { readonly pointer: string; readonly message: string }[]
  readonly reference: string | null
  /** A reason (`why`) would let it be done all the same. */
  readonly canOverride: boolean
  /** The case that is open for the child already, or null. */
  readonly caseId: string | null

  constructor(body: Omit<ProblemBody, 'code'> & { readonly code?: ProblemCode | 'offline' }) {
    super(body.title)
    this.code = body.code ?? null
    this.status = body.status
    this.title = body.title
    this.detail = body.detail ?? ''
    this.fields = body.fields ?? []
    this.reference = body.reference ?? null
    this.canOverride = body.canOverride === true
    this.caseId = body.caseId ?? null
  }
}

/** The problem of a call that got no answer. */
export function offline(): Problem {
  return new Problem({
    title: 'The service could not be reached',
    detail: 'Check your connection and try again. Nothing you typed is lost.',
    status: 0,
    code: 'offline',
  })
}

/**
 * The id of the field that a JSON Pointer of the API names.
 * @example fieldId('/need/concern') -> 'need-concern' · fieldId('/content/about/child/ncYear', 'content') -> 'about-child-ncYear'
 */
export function fieldId(pointer: string, below = ''): string {
  const path = pointer.replace(/^#?\//, '')
  const own = below !== '' && path.startsWith(`${below}/`) ? path.slice(below.length + 1) : path
  return own.replaceAll('/', '-')
}

/**
 * A problem as the error summary shows it: its fields, or what to do.
 * @param below  part of the pointers that the page's ids leave out, such as `content`
 */
export function errorsOf(problem: Problem | null, below = ''): FieldError[] {
  if (problem === null) return []
  if (problem.fields.length > 0)
    return problem.fields.map(({ pointer, message }) => ({ id: fieldId(pointer, below), message }))
  // A refusal explains itself; only a fault needs something to quote.
  const reference =
    problem.reference === null || problem.status < 500 ? '' : ` Reference: ${problem.reference}`
  return [{ message: `${problem.detail || problem.title}${reference}` }]
}

/** What is wrong with the field of that id, or undefined. */
export function errorFor(errors: readonly FieldError[], id: string): string | undefined {
  return errors.find(error => error.id === id)?.message
}
