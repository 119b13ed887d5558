import type { FieldProblem } from '../../shared/refusal.ts'
import { pointerTo } from './pointer.ts'

const NOT_KNOWN = 'This field is not known'
const NOT_TEXT = 'This has a character that cannot be kept: type it again'

/** No field of ours lies deeper; what does is refused by the schema, and is not looked into. */
const DEEPEST = 12

/**
 * What no schema sees: text that is not well-formed Unicode or has a NUL in it, which nothing can keep, and the key
 * `__proto__`, which is no field of ours whatever it holds. Looks at everything in a value read from JSON.
 */
export function textProblems(value: unknown): FieldProblem[] {
  const found: FieldProblem[] = []
  const left: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: one, path } = next
    if (typeof one === 'string' && !isPlain(one)) found.push({ pointer: pointerTo(path), message: NOT_TEXT })
    if (typeof one !== 'object' || one === null || path.length === DEEPEST) continue
    for (const [key, inside] of Object.entries(one)) {
      const to = [...path, key]
      if (key === '__proto__' || !isPlain(key)) found.push({ pointer: pointerTo(to), message: NOT_KNOWN })
      else left.push({ value: inside, path: to })
    }
  }
  return found
}

/** Whether text can be kept: well-formed Unicode without NUL. */
export function isPlain(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
