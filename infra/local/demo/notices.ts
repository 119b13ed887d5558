import type { Item } from '../../../functions/storage/items.ts'
import { partsOfKey } from '../../../functions/storage/keys.ts'
import { noticeItem } from '../../../functions/storage/notices.ts'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import { noticesOf } from '../../../shared/notices/rules.ts'
import { type Told, toldNotices } from '../../../shared/notices/told.ts'
import type { Request } from '../../../shared/requests/request.ts'

/** The notices of the entries among `items` from an instant on: what the table's stream would have made of them. */
export function demoNotices(items: readonly Item[], since: string): Item[] {
  return items.flatMap(item => {
    const { authority, kind, id: requestId } = partsOfKey(item.pk)
    if (!item.sk.startsWith('entry#')) return []
    const entry = item.data as AuditEntry
    if (entry.at < since) return []
    const tells = item.tells as readonly Told[] | undefined
    if (tells !== undefined) return toldNotices(entry, tells).map(notice => noticeItem(authority, notice))
    if (kind !== 'request') return []
    const cause = {
      entry,
      requestId,
      settingId: String(item.settingId),
      specialistId: item.specialistId === null ? null : String(item.specialistId),
      raisedFor: item.raisedFor as Request['raisedFor'],
      isSent: item.isSent === true,
      sharing: item.sharing as Request['sharing'],
    }
    return noticesOf(cause).map(notice => noticeItem(authority, notice))
  })
}
