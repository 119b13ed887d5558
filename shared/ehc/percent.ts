/** A published rate: per cent to one decimal, or `x` where there is nothing to divide by. */
export type Percent = number | 'x'

/**
 * `part` of `whole` in per cent to one decimal, halves rounded up, as DfE publishes. `x`, unavailable, when the
 * whole is zero or either count is not known (null). Worked in whole numbers, so no half is lost to binary
 * fractions. Halves up is this product's reading: the one tie in the 2019 to 2024 release by authority is published so.
 * @throws RangeError when a count is below 0, not whole, or the part exceeds the whole
 * @example percentOf(3, 80) -> 3.8 (3.75); percentOf(0, 0) -> 'x'
 */
export function percentOf(part: number | null, whole: number | null): Percent {
  if (part === null || whole === null) return 'x'
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole)
    throw new RangeError(`Not a part of a whole: ${part} of ${whole}`)
  if (whole === 0) return 'x'
  return Math.floor((part * 2000 + whole) / (whole * 2)) / 10
}
