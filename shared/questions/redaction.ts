/** Whose names must not stand in what is published. */
export interface Known {
  readonly settingName: string
  /** Full names of the people who wrote, and of the setting's own. */
  readonly people: readonly string[]
  /** Full names of everybody else who uses the service. */
  readonly others: readonly string[]
  /** The child of the request that the question became. */
  readonly child: { readonly givenName: string; readonly familyName: string } | null
}

/** Words in names of settings that say nothing of which one it is. */
const ORDINARY =
  /^(?:school|primary|junior|infants?|nursery|academy|college|high|secondary|community|church|catholic|special|centre|house|free|grammar|first|middle|lower|upper|sixth|form|early|years|children|the|and|saint)$/i

/** A letter with a point, and another: how a child's initials are written. */
const INITIALS = /\b[A-Z]\.\s?[A-Z]\b\.?/

/**
 * What in a text still says who asked or about whom, as sentences of what to do; empty where nothing does. It finds
 * names that are known and what looks like initials: reading it through stays somebody's task.
 */
export function revealingIn(text: string, known: Known): string[] {
  const { settingName, people, others, child } = known
  const says = (name: string) => name.trim() !== '' && hasName(text, name)
  const names = people.flatMap(name => [name, ...name.split(/\s+/).filter(part => part.length > 2)])
  const setting = [settingName, ...settingName.split(/\s+/).filter(isTelling)]
  const isChild = child !== null && [child.givenName, child.familyName].some(says)
  return [
    ...(setting.some(says) ? ['Take out the name of the setting'] : []),
    ...([...names, ...others].some(says) ? ['Take out the names of staff'] : []),
    ...(isChild ? ['Take out the child’s name'] : []),
    ...(INITIALS.test(text) || hasInitials(text, child) ? ['Take out the initials'] : []),
  ]
}

function isTelling(word: string): boolean {
  return word.length > 3 && !ORDINARY.test(word)
}

/** A name of several words in any case; a single word only as a name is written, so that “will” is no Will. */
function hasName(text: string, name: string): boolean {
  const flags = /\s/.test(name.trim()) ? 'iu' : 'u'
  const escaped = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(text)
}

function hasInitials(text: string, child: Known['child']): boolean {
  const letters = child === null ? '' : `${child.givenName.charAt(0)}${child.familyName.charAt(0)}`
  return letters.length === 2 && hasName(text, letters)
}
