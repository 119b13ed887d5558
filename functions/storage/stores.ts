import type { Stores } from '../ports.ts'
import type { Table } from './client.ts'
import { commit } from './commit.ts'
import { diaryStore, hourStore } from './diary.ts'
import { ehcStore } from './ehc.ts'
import { happeningIn } from './happenings.ts'
import { KEYS } from './keys.ts'
import { answerStore, noticeStore } from './notices.ts'
import { policyStore, settingStore, specialistStore, userStore } from './people.ts'
import { queryAll } from './queries.ts'
import { readStore } from './reads.ts'
import { recordStore } from './records.ts'
import { requestStore, visitStore } from './requests.ts'
import { runStore } from './runs.ts'

/** The cupboard on a DynamoDB table. */
export function storesOn(table: Table): Stores {
  return {
    authorities: async () => (await queryAll(table, KEYS.authorities)).map(item => String(item.sk)),
    users: userStore(table),
    policies: policyStore(table),
    settings: settingStore(table),
    specialists: specialistStore(table),
    requests: requestStore(table),
    visits: visitStore(table),
    ehc: ehcStore(table),
    diary: diaryStore(table),
    hours: hourStore(table),
    notices: noticeStore(table),
    answers: answerStore(table),
    reads: readStore(table),
    runs: runStore(table),
    records: recordStore(table),
    happeningIn,
    commit: (change, kept) => commit(table, change, kept),
  }
}
