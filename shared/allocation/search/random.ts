/** Seeded chance for a search: quick, and the same draws for the same seed for ever. */
export class Random {
  private state: number

  constructor(seed: number) {
    this.state = Math.imul((seed | 0) ^ 0x2545f491, 0x9e3779b1) | 1
    for (let turn = 0; turn < 8; turn += 1) this.bits()
  }

  /** 32 bits, as a whole number from 0. */
  bits(): number {
    let x = this.state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.state = x
    return x >>> 0
  }

  /** From 0 up to but not including 1. */
  next(): number {
    return this.bits() / 4_294_967_296
  }

  /** A whole number from 0 up to but not including `end`; 0 for an `end` of 0. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }
}
