/** A column of a linear model: what one unit costs, how much there may be, and what it uses of which rows. */
export interface LinearColumn {
  readonly cost: number
  readonly lower: number
  readonly upper: number
  readonly isWhole: boolean
  readonly rows: readonly number[]
  readonly uses: readonly number[]
}

/** A row: what columns use of it together must lie between. */
export interface LinearRow {
  readonly lower: number
  readonly upper: number
  /** Columns already there that use it, and how much each does; later columns bring their own. */
  readonly columns?: readonly number[]
  readonly uses?: readonly number[]
}

/** When to stop before the end. Counted limits give the same answer every time; seconds do not and are a safeguard. */
export interface SolveLimits {
  readonly seconds: number
  /** Branches of the search for whole numbers. */
  readonly nodes?: number
  /** Steps of the simplex method in that search, looked at now and then. */
  readonly steps?: number
  /** What has been added since the last solve, if only that: a hint for the method. */
  readonly grown?: 'columns' | 'rows'
  /** Stop when the value is proved this near, as a share. */
  readonly gap?: number
}

/**
 * What a solve came to. `value` and `columns` are of the best found; `bound` is proved. `rowPrices`, of a relaxation
 * only, say what the value changes by when a row's limit grows by one: never above 0 where the upper limit binds.
 */
export interface LinearAnswer {
  readonly status: 'best' | 'stopped' | 'impossible' | 'failed'
  readonly value: number
  readonly bound: number
  readonly columns: Float64Array
  readonly rowPrices: Float64Array
}

/** A linear model that is kept between solves, so that a changed one starts where the last ended. It minimises. */
export interface LinearModel {
  addRows(rows: readonly LinearRow[]): void
  /** Adds columns; the index of the first. */
  addColumns(columns: readonly LinearColumn[]): number
  setRow(row: number, limits: Pick<LinearRow, 'lower' | 'upper'>): void
  setColumnCosts(costs: ReadonlyMap<number, number>): void
  setColumnLimits(column: number, lower: number, upper: number): void
  /** The relaxation: whole numbers are not asked for. */
  solveRelaxed(limits: SolveLimits): LinearAnswer
  /** With whole numbers, from a known answer where one is given. */
  solveWhole(limits: SolveLimits, start?: Float64Array): LinearAnswer
  close(): void
}

/** Where linear models come from. Handed in, because it is not ours; a null solver plans by search alone. */
export interface Solver {
  open(): LinearModel
}
