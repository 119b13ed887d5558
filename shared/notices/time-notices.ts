import type { AuditEntry } from '../audit/entry.ts'
import type { Notice } from './rules.ts'

/**
 * The notices that follow from a change of a specialist's time: the team hears of visits and sessions that no longer fit, and who is
 * asked to cover hears of that. Why somebody is away is not told.
 */
export function timeNotices({
  id,
  at,
  facts,
  what,
}: Pick<AuditEntry, 'id' | 'at' | 'facts' | 'what'>): Notice[] {
  const { specialistId, specialistName, visits, coverId, when } = facts
  const about = { at, requestId: null, specialistId: String(specialistId) }
  const hit: Notice[] =
    Number(visits) > 0
      ? [
          {
            ...about,
            id: `${id}#team`,
            audience: 'team',
            text: `${specialistName}: ${Number(visits) === 1 ? '1 booked visit or training session no longer fits' : `${visits} booked visits or training sessions no longer fit`} after a change of working time or leave. Move or re-plan ${Number(visits) === 1 ? 'it' : 'them'}.`,
          },
        ]
      : []
  if (what !== 'cover-arranged' || typeof coverId !== 'string') return hit
  const audience = `specialist#${coverId}`
  return [
    ...hit,
    {
      at,
      requestId: null,
      id: `${id}#${audience}`,
      audience,
      text: `You are asked to cover for ${specialistName}: ${when}.`,
    },
  ]
}
