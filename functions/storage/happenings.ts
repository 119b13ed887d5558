import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { AuditEntry } from '../../shared/audit/entry.ts'
import type { Told } from '../../shared/notices/told.ts'
import { RECORD_KINDS, type RecordKind } from '../../shared/records/kinds.ts'
import { SHARING_KEYS } from '../../shared/requests/sharing.ts'
import type { CaseRead } from '../request-ports.ts'
import type { Happening, StreamRecord } from '../stream-ports.ts'
import { partsOfKey } from './keys.ts'

/** What a record of the table's stream means to the rest of the service; null for what nothing follows from. */
export function happeningIn(record: StreamRecord): Happening | null {
  if (record.eventName !== 'INSERT' || record.dynamodb?.NewImage === undefined) return null
  const item = unmarshall(record.dynamodb.NewImage as Parameters<typeof unmarshall>[0])
  const { authority, kind, id } = partsOfKey(String(item.pk))
  if (kind === 'request' && String(item.sk).startsWith('entry#')) {
    return {
      kind: 'entry',
      authority,
      requestId: id,
      settingId: String(item.settingId),
      specialistId: typeof item.specialistId === 'string' ? item.specialistId : null,
      raisedFor: item.raisedFor === 'authority' ? 'authority' : 'setting',
      isSent: item.isSent !== false,
      sharing: SHARING_KEYS.find(key => key === item.sharing) ?? null,
      entry: item.data as AuditEntry,
    }
  }
  if (isRecordKind(kind) && String(item.sk).startsWith('entry#'))
    return { kind: 'told', authority, entry: item.data as AuditEntry, tells: (item.tells ?? []) as Told[] }
  if (kind === 'run') return planIn(authority, id, String(item.sk))
  if (kind === 'time') return { kind: 'time', authority, entry: item.data as AuditEntry }
  if (kind === 'reads' && item.sk !== 'head') return { kind: 'read', authority, read: item.data as CaseRead }
  return null
}

/** A run that is new waits to be read, and each of its parts to be planned. */
function planIn(authority: string, runId: string, sk: string): Happening | null {
  if (sk === 'run') return { kind: 'plan', authority, runId, part: null }
  const part = /^part#(\d+)$/.exec(sk)?.[1]
  return part === undefined ? null : { kind: 'plan', authority, runId, part: Number(part) }
}

function isRecordKind(kind: string): kind is RecordKind {
  return RECORD_KINDS.some(one => one === kind)
}
