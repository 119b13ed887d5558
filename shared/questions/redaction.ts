/** Whose names must not stand in what is published. */
export interface Known {
  readonly settingName: string
  /** Full names of all settings of the authority. */
  readonly settings: readonly string[]
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

/** What a setting's name ends with and people leave out. */
const LAST_WORD = / (?:school|academy|college)$/i

/** A letter with a point, and another: how a child's initials are written. */
const INITIALS = /\b[A-Z]\.\s?[A-Z]\b\.?/

/**
 * What in a text still says who asked or about whom, as sentences of what to do; empty where nothing does. It finds
 * names that are known and what looks like initials: reading it through stays somebody's task.
 */
export function revealingIn(text: string, known: Known): string[] {
  const { settingName, settings, people, others, child } = known
  const plain = plainOf(text)
  const says = (name: string) => plainOf(name) !== '' && hasName(plain, plainOf(name))
  const names = people.flatMap(withParts)
  const setting = [settingName, ...shortened(settingName), ...settingName.split(/\s+/).filter(isTelling)]
  const otherSettings = settings.flatMap(name => [name, ...shortened(name).filter(isOfWords)])
  const isChild = child !== null && namesOf(child).some(says)
  return [
    ...([...setting, ...otherSettings].some(says) ? ['Take out the name of the setting'] : []),
    ...([...names, ...others].some(says) ? ['Take out the names of staff'] : []),
    ...(isChild ? ['Take out the child’s name'] : []),
    ...(INITIALS.test(plain) || hasInitials(plain, child) ? ['Take out the initials'] : []),
  ]
}

/** One spelling for what is written in several ways: accents, apostrophes, hyphens and spaces. */
function plainOf(text: string): string {
  return text.normalize('NFC').replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s+/g, ' ').trim()
}

/** A name, and each part of it that is long enough to tell somebody. */
function withParts(name: string): string[] {
  return [
    name,
    ...plainOf(name)
      .split(/[ -]/)
      .filter(part => part.length > 2),
  ]
}

function namesOf({ givenName, familyName }: NonNullable<Known['child']>): string[] {
  return [`${givenName} ${familyName}`, givenName, familyName].flatMap(withParts)
}

/** The name as people say it; none where that tells nothing. @example 'Oak Primary School' -> ['Oak Primary'] */
function shortened(settingName: string): string[] {
  const name = plainOf(settingName)
  const short = name.replace(LAST_WORD, '')
  return short === name || short.split(' ').every(word => ORDINARY.test(word)) ? [] : [short]
}

function isOfWords(name: string): boolean {
  return name.includes(' ')
}

function isTelling(word: string): boolean {
  return word.length > 3 && !ORDINARY.test(word)
}

/** A name of several words in any case; a single word only as a name is written, so that “will” is no Will. */
function hasName(text: string, name: string): boolean {
  const flags = isOfWords(name) ? 'iu' : 'u'
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags).test(text)
}

function hasInitials(text: string, child: Known['child']): boolean {
  const letters =
    child === null ? '' : plainOf(child.givenName).charAt(0) + plainOf(child.familyName).charAt(0)
  return letters.length === 2 && hasName(text, letters)
}
