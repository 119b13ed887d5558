import type { LevelView } from '../contracts/allocation.ts'
import type { TrialLevel } from '../contracts/allocation-options.ts'
import { VALUE_TOLERANCE } from './objective.ts'
import { countWords, roundWords } from './report/plain-words.ts'

/**
 * What one thing more brings on each level, between what is proved of the plan without it and of the plan with it. A
 * difference within the gap that is left without it could be the plan's own, and is not told as one. A level whose
 * earlier levels differ is not compared: it was made second to them.
 */
export function trialLevels(without: readonly LevelView[], withIt: readonly LevelView[]): TrialLevel[] {
  let isSameSoFar = true
  return without.flatMap((before, at) => {
    const after = withIt[at]
    if (after === undefined) return []
    const gain = isSameSoFar ? gainOf(before, after) : NOT_COMPARED
    isSameSoFar &&= isSame(before.value, after.value)
    return [{ label: before.label, without: before.value, with: after.value, ...gain }]
  })
}

type Gain = Pick<TrialLevel, 'atLeast' | 'atMost' | 'words'>

const NOT_COMPARED: Gain = {
  atLeast: null,
  atMost: null,
  words: 'Not compared: a line above it differs, and comes first.',
}

function gainOf(before: LevelView, after: LevelView): Gain {
  if (before.bound === null)
    return {
      atLeast: null,
      atMost: null,
      words: 'Not known: nothing is proved of the plan without it, so no difference can be told.',
    }
  const gap = Math.max(0, before.value - before.bound)
  const atLeast = before.value - after.value - gap
  const atMost = after.bound === null ? null : Math.max(0, before.value - after.bound)
  const most = atMost === null ? '' : `, and at most ${roundWords(atMost)}`
  if (atLeast > tolerance(before.value)) {
    const isExact = atMost !== null && isSame(atLeast, atMost)
    return {
      atLeast,
      atMost,
      words: isExact
        ? `Better by exactly ${countWords(atLeast, 'point')}.`
        : `Better by at least ${countWords(atLeast, 'point')}${most}.`,
    }
  }
  if (atMost !== null && atMost <= tolerance(before.value))
    return { atLeast: 0, atMost: 0, words: 'It changes nothing: both are the best there can be.' }
  const why =
    gap > tolerance(before.value)
      ? `the plan without it may itself be ${countWords(gap, 'point')} from the best`
      : 'no better plan was found with it'
  const limit = atMost === null ? '' : ` At most it could be ${countWords(atMost, 'point')}.`
  return { atLeast: 0, atMost, words: `Not distinguishable from 0: ${why}.${limit}` }
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance(one)
}

function tolerance(value: number): number {
  return VALUE_TOLERANCE * Math.max(1, Math.abs(value))
}
