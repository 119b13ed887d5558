/**
 * The id meant by a typed reference, or null when it cannot be one: ten letters and digits without I, L, O or U.
 * Forgives case, spaces and dashes, and reads O as 0 and I or L as 1.
 * @example idOfTypedReference('7k4m2-q9abc') -> '7K4M2Q9ABC'
 */
export function idOfTypedReference(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(letters) ? letters : null
}
