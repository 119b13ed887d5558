const UNCHECKED = / \((?:([a-z ]+); )?(number|paragraph|letter|regulation) not checked\)/g

/** A provision as people read it, and whether exactly where it stands has not been checked. */
export interface ProvisionWords {
  readonly text: string
  readonly isUnchecked: boolean
}

/**
 * Takes the table's marks for what was not checked out of words for people.
 * @example provisionWords('reg. 24 (number not checked)') -> { text: 'reg. 24', isUnchecked: true }
 */
export function provisionWords(words: string): ProvisionWords {
  const text = words.replaceAll(UNCHECKED, (_, before?: string) =>
    before === undefined ? '' : ` (${before})`,
  )
  return { text, isUnchecked: text !== words }
}

/** Said where the mark was. */
export const UNCHECKED_WORDS =
  'The exact place in the source has not been checked: look it up before quoting it.'
