interface Own {
  readonly settingId: string
  readonly id: string
}

/** The list of a setting's questions. */
export function ownList(settingId: string): string {
  return `/settings/${encodeURIComponent(settingId)}/questions`
}

/** A question as its setting sees it, or a page of what can be done with it. */
export function ownQuestion({ settingId, id }: Own, part = ''): string {
  return `${ownList(settingId)}/${id}${part && `/${part}`}`
}

/** A question as the team sees it, or a page of what can be done with it. */
export function teamQuestion(id: string, part = ''): string {
  return `/questions/${id}${part && `/${part}`}`
}

/** The team's list as its address says it; what is as usual is left out. */
export function teamList({ tab, discipline, cursor }: TeamList): string {
  const query = new URLSearchParams()
  if (tab === 'ended') query.set('tab', tab)
  if (discipline) query.set('discipline', discipline)
  if (cursor) query.set('cursor', cursor)
  return query.size === 0 ? '/questions' : `/questions?${query}`
}

/** Which of the team's questions are shown. */
export interface TeamList {
  readonly tab: 'open' | 'ended'
  readonly discipline: string | undefined
  readonly cursor: string | undefined
}

/** Reads the address of the team's list. */
export function teamListOf(query: Readonly<Record<string, string | undefined>>): TeamList {
  return {
    tab: query.tab === 'ended' ? 'ended' : 'open',
    discipline: query.discipline || undefined,
    cursor: query.cursor || undefined,
  }
}
