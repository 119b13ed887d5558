import type { MoveLine } from '../../shared/contracts/allocation-moves.ts'
import { countWords, listWords } from './plan-words.ts'

/** What becomes of a booked visit, to finish "2 requests …". */
export const MOVE_WORDS: Readonly<Record<MoveLine['kind'], string>> = {
  'other-day': 'to another day of the same week',
  'other-week': 'to another week',
  'other-person': 'to another specialist',
  'left-out': 'no longer planned',
  'let-in': 'newly planned',
}

type Move = Pick<MoveLine, 'kind' | 'movedSessions' | 'settingId'>

/** How much moves, and how. @example '3 booked half-days of 2 requests at 1 setting move: 2 to another week.' */
export function movesWords(moves: readonly Move[]): string {
  const halves = moves.reduce((sum, move) => sum + move.movedSessions, 0)
  const settings = new Set(moves.map(move => move.settingId)).size
  const kinds = (Object.keys(MOVE_WORDS) as MoveLine['kind'][]).flatMap(kind => {
    const count = moves.filter(move => move.kind === kind).length
    return count === 0 ? [] : [`${count} ${MOVE_WORDS[kind]}`]
  })
  const [verb, all] = [halves === 1 ? 'moves' : 'move', countWords(moves.length, 'request')]
  return `${countWords(halves, 'booked half-day')} of ${all} at ${countWords(settings, 'setting')} ${verb}: ${listWords(kinds)}.`
}

/** Moves under their settings, both in the order they came in. */
export function bySetting<Line extends Pick<MoveLine, 'settingId' | 'settingName'>>(
  moves: readonly Line[],
): { readonly id: string; readonly name: string; readonly moves: readonly Line[] }[] {
  return [...Map.groupBy(moves, move => move.settingId)].map(([id, theirs]) => ({
    id,
    name: theirs[0]?.settingName ?? '',
    moves: theirs,
  }))
}
