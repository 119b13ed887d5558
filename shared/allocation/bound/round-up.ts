/** Finest step that is looked for. */
const FINEST = 1e-3

/**
 * A bound made as tight as the amounts allow: where every total is a sum of `amounts`, it is a multiple of their
 * largest common step, and no total lies between the bound and the next multiple.
 */
export function roundUpTo(bound: number, amounts: readonly number[]): number {
  if (!Number.isFinite(bound)) return bound
  const step = commonStep(amounts)
  return step === null ? bound : Math.max(bound, step * Math.ceil(bound / step - 1e-5))
}

/** The largest step of which all amounts are multiples, or null where it would be finer than a thousandth. */
export function commonStep(amounts: readonly number[]): number | null {
  let step = 0
  for (const amount of amounts) {
    const scaled = Math.round(amount / FINEST)
    if (Math.abs(scaled * FINEST - amount) > 1e-9 * Math.max(1, amount)) return null
    step = divisor(step, scaled)
  }
  return step === 0 ? null : step * FINEST
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}
