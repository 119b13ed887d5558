import * as z from 'zod'

/** Crockford's 32 letters and digits: no I, L, O or U, so a reference survives being read out. */
export const ID_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A record's id: ten letters and digits of `ID_ALPHABET`, 50 bits. Says nothing about what it names. */
export const Id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/, 'An id has ten letters and digits')
export type Id = z.infer<typeof Id>

/** An authority's three-digit code (DfE "old" local-authority code), the first part of every key. */
export const AuthorityCode = z.string().regex(/^\d{3}$/, 'An authority code has three digits')
export type AuthorityCode = z.infer<typeof AuthorityCode>

/**
 * A request's reference as people write it. The id itself, in two groups: there is no second number to keep.
 * @example referenceOf('7K4M2Q9ABC') -> '7K4M2-Q9ABC'
 */
export function referenceOf(id: Id): string {
  return `${id.slice(0, 5)}-${id.slice(5)}`
}

/** An id from ten random bytes, handed in because chance lives outside `shared/`. */
export function idOfBytes(bytes: Uint8Array): Id {
  return Array.from({ length: 10 }, (_, at) => ID_ALPHABET[(bytes[at] ?? 0) % 32]).join('')
}
