import type { Key } from './keys.ts'

/**
 * Keys of runs of planning. What a part is made from has a partition of its own, so that looking at a run does not
 * read it.
 *
 * | asked | read |
 * |---|---|
 * | a run with parts, results and acceptances | Query run/ID (accepted#…, entry#…, part#…, result#…, run) |
 * | its chain of entries | Query run/ID between entry#… |
 * | one part, the run alone | Get run/ID, part#…; run |
 * | what a part is made from | Query question/ID between part#… |
 * | statutory requests at risk, by discipline | Query at-risk |
 * | the authority's runs | byDate: runs, by when they were started |
 */
export const RUN_KEYS = {
  all: (authority: string, runId: string) => `${authority}#run#${runId}`,
  run: (authority: string, runId: string): Key => ({ pk: `${authority}#run#${runId}`, sk: 'run' }),
  part: (authority: string, runId: string, part: number): Key => ({
    pk: `${authority}#run#${runId}`,
    sk: `part#${twoDigits(part)}`,
  }),
  /** A result may be longer than an item can be: it is kept in pieces. */
  result: (authority: string, runId: string, part: number, piece: number): Key => ({
    pk: `${authority}#run#${runId}`,
    sk: `result#${twoDigits(part)}#${twoDigits(piece)}`,
  }),
  acceptance: (authority: string, runId: string, requestId: string): Key => ({
    pk: `${authority}#run#${runId}`,
    sk: `accepted#${requestId}`,
  }),
  entry: (authority: string, runId: string, sequence: number): Key => ({
    pk: `${authority}#run#${runId}`,
    sk: `entry#${String(sequence).padStart(6, '0')}`,
  }),
  questions: (authority: string, runId: string) => `${authority}#question#${runId}`,
  question: (authority: string, runId: string, part: number, piece: number): Key => ({
    pk: `${authority}#question#${runId}`,
    sk: `part#${twoDigits(part)}#${twoDigits(piece)}`,
  }),
  /** One for each discipline: what its newest plan says. */
  atRisk: (authority: string, discipline: string): Key => ({ pk: `${authority}#at-risk`, sk: discipline }),
  allAtRisk: (authority: string) => `${authority}#at-risk`,
  list: (authority: string) => `${authority}#runs`,
} as const

/** Parts and pieces are numbered with two digits. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
