import { Refusal } from '../../shared/refusal.ts'

/** The refusal an act ends in. @throws Error when it is not refused, or ends in a bug */
export function refused(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

/** The code of the refusal an act ends in. */
export function codeOf(act: () => unknown): string {
  return refused(act).code
}

/** The pointers of the fields a refusal names. */
export function pointersOf(refusal: Refusal): string[] {
  return (refusal.facts.fields ?? []).map(field => field.pointer)
}
