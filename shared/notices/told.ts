import type { AuditEntry } from '../audit/entry.ts'
import type { Notice } from './rules.ts'

/** Who hears of something, in which words, and the page it leads to. The words never say who a child is. */
export interface Told {
  readonly audience: string
  readonly text: string
  /** A path of this service, like `/training/sessions/7K4M2Q9ABC`. */
  readonly link: string
}

/** The notices that an entry gives: one for each audience, the same again when it comes twice. */
export function toldNotices(entry: Pick<AuditEntry, 'id' | 'at'>, tells: readonly Told[]): Notice[] {
  const byAudience = new Map(tells.map(told => [told.audience, told]))
  return [...byAudience.values()].map(({ audience, text, link }) => ({
    id: `${entry.id}#${audience}`,
    audience,
    at: entry.at,
    text,
    requestId: null,
    link,
  }))
}
