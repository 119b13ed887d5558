/** Letters of a UPN's check letter, by remainder: no I, O or S. */
const CHECK_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** Whether text has the shape of a UPN: a letter, eleven digits, and a digit or, when temporary, a letter. */
export function isUpnShaped(upn: string): boolean {
  return /^[A-Za-z]\d{11}[A-Za-z\d]$/.test(upn)
}

/** Whether a UPN is a temporary one: it ends in a letter. */
export function isTemporaryUpn(upn: string): boolean {
  return /^[A-Za-z]\d{11}[A-Za-z]$/.test(upn)
}

/**
 * The letter a permanent UPN should begin with, or null for a temporary one: its last letter counts by a table
 * of its own, which is not known here. The digits count 2 for the first to 13 for the last; the remainder of
 * the sum by 23 picks the letter.
 * @example upnCheckLetter('X123456789012') -> 'A'
 * @source general knowledge, not checked against DfE's guidance: a mismatch is a query and never an error
 */
export function upnCheckLetter(upn: string): string | null {
  if (!/^[A-Za-z]\d{12}$/.test(upn)) return null
  const sum = Array.from(upn.slice(1)).reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return CHECK_LETTERS[sum % 23] ?? null
}
