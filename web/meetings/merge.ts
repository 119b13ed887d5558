import { isSame, type MeetingDraft, PARTS, type Part, tidied } from './draft.ts'

/** Two people's changes in one, and where both changed the same thing: there, what is typed here stands. */
export interface Merged {
  readonly draft: MeetingDraft
  /** What both changed, in words. */
  readonly clashes: readonly string[]
}

interface Named {
  readonly id: string
}

/**
 * Takes over what a colleague saved while one was typing. Each field that only one side changed is taken from that side;
 * things of a list are told apart by their ids, so that two people can add to it at once.
 * @param base  what both began with
 */
export function mergeDrafts(base: MeetingDraft, mine: MeetingDraft, theirs: MeetingDraft): Merged {
  const clashes = new Set<string>()
  const whole = <Key extends Part>(part: Key): MeetingDraft[Key] =>
    pick(base[part], mine[part], theirs[part], () => clashes.add(PARTS[part]))
  const list = <Thing extends Named>(part: Part, of: (draft: MeetingDraft) => readonly Thing[]): Thing[] =>
    mergeLists(of(base), of(mine), of(theirs), () => clashes.add(PARTS[part]))
  const draft: MeetingDraft = {
    heldOn: whole('heldOn'),
    present: whole('present'),
    priorities: whole('priorities'),
    minutes: whole('minutes'),
    children: list('children', ({ children }) => children),
    points: list('points', ({ points }) => points),
    days: list('days', ({ days }) => days),
  }
  return { draft, clashes: [...clashes] }
}

/** What was typed, with what it began with. */
export interface Kept {
  readonly base: MeetingDraft
  readonly draft: MeetingDraft
}

/** What was put aside when the session ended, with what colleagues saved since. In a clash its base stays. */
export function resumed(kept: Kept, fresh: MeetingDraft): Merged & Kept {
  const merged = mergeDrafts(kept.base, tidied(kept.draft), fresh)
  return { ...merged, base: merged.clashes.length === 0 ? fresh : kept.base }
}

/** Both people's changes; where both changed the same thing, what the colleague wrote stands. */
export function yielded(base: MeetingDraft, mine: MeetingDraft, theirs: MeetingDraft): MeetingDraft {
  return mergeDrafts(base, theirs, mine).draft
}

function pick<Value>(base: Value, mine: Value, theirs: Value, onClash: () => void): Value {
  if (isSame(mine, base)) return theirs
  if (!isSame(theirs, base) && !isSame(mine, theirs)) onClash()
  return mine
}

function mergeLists<Thing extends Named>(
  base: readonly Thing[],
  mine: readonly Thing[],
  theirs: readonly Thing[],
  onClash: () => void,
): Thing[] {
  const of = (all: readonly Thing[], id: string) => all.find(one => one.id === id)
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))]
  return ids.flatMap(id => {
    const [was, here, there] = [of(base, id), of(mine, id), of(theirs, id)]
    if (here !== undefined && there !== undefined) return mergeThings(was, here, there, onClash)
    const left = here ?? there
    if (left === undefined || was === undefined) return left ?? []
    // One side took it out. What the other side has written since is not lost.
    if (isSame(left, was)) return []
    onClash()
    return left
  })
}

function mergeThings<Thing extends Named>(
  was: Thing | undefined,
  here: Thing,
  there: Thing,
  onClash: () => void,
): Thing {
  const base = was ?? there
  const keys = Object.keys(here) as (keyof Thing)[]
  return Object.fromEntries(
    keys.map(key => [key, pick(base[key], here[key], there[key], onClash)]),
  ) as unknown as Thing
}
