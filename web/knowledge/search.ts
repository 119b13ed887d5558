/** What is looked for among the published answers, as the address says it. */
export interface KnowledgeSearch {
  readonly words: string
  readonly discipline: string | undefined
  readonly cursor: string | undefined
}

/** Reads the address of a search. */
export function knowledgeSearchOf(query: Readonly<Record<string, string | undefined>>): KnowledgeSearch {
  return {
    words: query.words ?? '',
    discipline: query.discipline || undefined,
    cursor: query.cursor || undefined,
  }
}

/** The address of a search; what is not asked for is left out. */
export function knowledgeHref({ words, discipline, cursor }: KnowledgeSearch): string {
  const query = new URLSearchParams()
  if (words !== '') query.set('words', words)
  if (discipline) query.set('discipline', discipline)
  if (cursor) query.set('cursor', cursor)
  return query.size === 0 ? '/knowledge' : `/knowledge?${query}`
}
