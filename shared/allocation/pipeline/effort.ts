/** How hard to try. Counted, so that the same effort and seed give the same plan on any machine. */
export interface Effort {
  /** Rounds of search over statutory requests. */
  readonly latenessIterations: number
  /** Rounds of search over all requests before anything is known of prices, for 400 requests; in proportion up to `MOST_SCALED`. */
  readonly iterations: number
  /** The same once prices are known. */
  readonly guidedIterations: number
  /** Rounds of column generation for each level; 0 proves nothing. */
  readonly rounds: number
  /** Times each request is chosen for in an integer programme over a block of them, and how many of these at most. */
  readonly passes: number
  readonly blocks: number
  /** Branches and simplex steps of each integer programme. */
  readonly nodes: number
  readonly steps: number
  /** Seconds of each solve at most: a safeguard. */
  readonly solveSeconds: number
  /** Seconds of the whole part at most: a safeguard. */
  readonly seconds: number
}

/** TABLE of efforts. Numbers found by trial on made-up authorities of 40 specialists and 400 requests. */
export const EFFORTS = {
  quick: {
    latenessIterations: 4_000,
    iterations: 15_000,
    guidedIterations: 15_000,
    rounds: 0,
    passes: 0,
    blocks: 0,
    nodes: 0,
    steps: 0,
    solveSeconds: 1,
    seconds: 20,
  },
  usual: {
    latenessIterations: 30_000,
    iterations: 15_000,
    guidedIterations: 30_000,
    rounds: 60,
    passes: 5,
    blocks: 40,
    nodes: 200,
    steps: 3_000,
    solveSeconds: 20,
    seconds: 110,
  },
  thorough: {
    latenessIterations: 60_000,
    iterations: 60_000,
    guidedIterations: 200_000,
    rounds: 150,
    passes: 20,
    blocks: 400,
    nodes: 2_000,
    steps: 20_000,
    solveSeconds: 60,
    seconds: 240,
  },
} as const satisfies Record<string, Effort>

export type EffortKey = keyof typeof EFFORTS
export const EFFORT_KEYS = Object.keys(EFFORTS) as [EffortKey, ...EffortKey[]]
