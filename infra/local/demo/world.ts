import type { Change } from '../../../functions/ports.ts'
import type { RequestCase } from '../../../functions/request-ports.ts'
import type { Item } from '../../../functions/storage/items.ts'
import { KEYS, type Key } from '../../../functions/storage/keys.ts'
import { RECORD_KEYS } from '../../../functions/storage/records.ts'
import { writesOf } from '../../../functions/storage/writes.ts'
import type { LocalDate } from '../../../shared/calendar/local-date.ts'
import type { Ledger } from '../../../shared/hours/ledger.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Load } from '../../../shared/people/load.ts'
import type { RecordKind, RecordOf } from '../../../shared/records/kinds.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { type DiaryDay, emptyDiaryDay } from '../../../shared/visits/diary-day.ts'
import type { Visit } from '../../../shared/visits/visit.ts'

/**
 * A table in memory that the history is played on. It takes the very writes the store would send, with their
 * conditions, so that chains, versions, ledgers and diaries come out as if people had used the service.
 */
export interface World {
  /** Puts an item that is there from the start. */
  put(item: Item): void
  /** @throws Error when a condition fails: the history has a mistake */
  commit(change: Change): void
  caseOf(requestId: Id): RequestCase
  /** @throws Error when there is none */
  record<Kind extends RecordKind>(kind: Kind, id: Id): RecordOf<Kind>
  diaryDay(specialistId: string, on: LocalDate): DiaryDay
  ledgersOf(settingId: string, academicYear: string): Ledger[]
  loads(): Load[]
  items(): Item[]
}

/** An empty world of one authority. */
export function createWorld(authority: string): World {
  const partitions = new Map<string, Map<string, Item>>()
  const partition = (pk: string) => partitions.get(pk) ?? new Map<string, Item>()
  const get = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk)
  const put = (item: Item) => {
    const rows = partition(item.pk)
    rows.set(item.sk, item)
    partitions.set(item.pk, rows)
  }
  const add = (key: Key, minutes: number, requests: number) => {
    const was = get(key)
    put({
      ...key,
      minutes: Number(was?.minutes ?? 0) + minutes,
      requests: Number(was?.requests ?? 0) + requests,
    })
  }
  return {
    put,
    commit: change => {
      for (const { Put, Update } of writesOf('', change, null)) {
        const values = Put?.ExpressionAttributeValues ?? Update?.ExpressionAttributeValues ?? {}
        if (Put !== undefined) {
          const item = Put.Item as Item
          if (Put.ConditionExpression !== undefined) assertVersion(get(item), values[':expects'])
          put(item)
        }
        if (Update !== undefined)
          add(Update.Key as unknown as Key, Number(values[':minutes']), Number(values[':requests']))
      }
    },
    record: (kind, id) => {
      const found = get(RECORD_KEYS.record(kind, authority, id))
      if (found === undefined) throw new Error(`The demo has no ${kind} ${id}`)
      return found.data as RecordOf<typeof kind>
    },
    caseOf: requestId => {
      const rows = [...partition(KEYS.requestCase(authority, requestId)).values()]
      return {
        request: rows.find(row => row.sk === 'request')?.data as Request,
        visits: rows.filter(row => row.sk.startsWith('visit#')).map(row => row.data as Visit),
        entries: [],
      }
    },
    diaryDay: (specialistId, on) =>
      (get(KEYS.diaryDay(authority, specialistId, on))?.data as DiaryDay | undefined) ??
      emptyDiaryDay(specialistId, on),
    ledgersOf: (settingId, academicYear) =>
      [...partition(KEYS.hours(authority, settingId, academicYear)).values()].map(row => row.data as Ledger),
    loads: () =>
      [...partition(KEYS.loads(authority)).values()].map(({ sk, minutes, requests }) => ({
        specialistId: sk,
        minutes: Number(minutes),
        openRequests: Number(requests),
      })),
    items: () => [...partitions.values()].flatMap(rows => [...rows.values()]),
  }
}

/** `expects` undefined: the item must not be there yet. */
function assertVersion(was: Item | undefined, expects: unknown): void {
  if (was?.version === expects && (expects !== undefined || was === undefined)) return
  throw new Error(
    `The demo's history is wrong: version ${was?.version ?? 'none'} where ${expects ?? 'none'} was expected`,
  )
}
