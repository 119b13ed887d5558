/** What is measured. */
export type GoalKey =
  | 'rounds'
  | 'readRounds'
  | 'bookingItems'
  | 'itemsShown'
  | 'getCpu'
  | 'bookingCpu'
  | 'growthItems'
  | 'growthUnits'
  | 'growthBytes'
  | 'growthCpu'
  | 'bundle'
  | 'startUp'
  | 'loading'
  | 'firstView'
  | 'logBytes'
  | 'throttling'
  | 'goodput'

interface Goal {
  readonly name: string
  readonly unit: string
  /** The most it may be. */
  readonly most?: number
  /** The least it may be. */
  readonly least?: number
  readonly stretch?: number
}

/** What is measured, and what it should be. A row without a goal is printed beside one that has it. */
export const GOALS: Readonly<Record<GoalKey, Goal>> = {
  rounds: { name: 'sequential round trips before the answer', unit: 'round trips', most: 1 },
  readRounds: { name: 'sequential round trips before the transaction', unit: 'round trips', most: 1 },
  bookingItems: { name: 'items written by a booking', unit: 'items', most: 6 },
  itemsShown: { name: 'items read over items shown', unit: 'ratio', most: 1.1, stretch: 1 },
  getCpu: { name: 'CPU of an authenticated GET', unit: 'ratio', most: 1.6, stretch: 1.3 },
  bookingCpu: { name: 'CPU of a booking', unit: 'ratio', most: 1.8, stretch: 1.4 },
  growthItems: { name: 'items read at 100x', unit: 'ratio', most: 1.1, stretch: 1.02 },
  growthUnits: { name: 'capacity units at 100x', unit: 'ratio', most: 1.1, stretch: 1.02 },
  growthBytes: { name: 'bytes read at 100x', unit: 'ratio', most: 1.1, stretch: 1.02 },
  growthCpu: { name: 'CPU at 100x', unit: 'ratio', most: 1.1, stretch: 1.02 },
  bundle: { name: 'API bundle, minified', unit: 'KB', most: 600, stretch: 480 },
  startUp: { name: 'start-up of the API bundle', unit: 'ratio', most: 12, stretch: 8 },
  loading: { name: 'loading the code of the API bundle', unit: 'ms of CPU' },
  firstView: { name: 'first view, JS and CSS, gzip', unit: 'KB', most: 60, stretch: 45 },
  logBytes: { name: 'log bytes per request', unit: 'bytes', most: 800, stretch: 400 },
  throttling: { name: 'SDK calls at 10 % throttling', unit: 'ratio', most: 1.5, stretch: 1.2 },
  goodput: { name: 'goodput at twice saturation', unit: 'ratio', least: 0.8, stretch: 0.95 },
}
