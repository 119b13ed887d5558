import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { expect, inject, test } from 'vitest'
import type * as z from 'zod'
import { openTableForTools } from '../../../../functions/storage/client.ts'
import type { Item } from '../../../../functions/storage/items.ts'
import { storesOn } from '../../../../functions/storage/stores.ts'
import { createTableInput } from '../../../../functions/storage/table.ts'
import { ensureTable } from '../../../../infra/local/database/database-table.ts'
import { demoItems, seedDemo } from '../../../../infra/local/demo/seed.ts'
import { AuditEntry } from '../../../../shared/audit/entry.ts'
import { BANK_HOLIDAYS } from '../../../../shared/calendar/bank-holidays.ts'
import { SERVICE_KEYS } from '../../../../shared/catalogue/services.ts'
import { Ledger } from '../../../../shared/hours/ledger.ts'
import { DISCIPLINE_KEYS } from '../../../../shared/people/disciplines.ts'
import { ROLE_KEYS } from '../../../../shared/people/roles.ts'
import { PHASES, Setting, settingClosedReason } from '../../../../shared/people/setting.ts'
import { Specialist } from '../../../../shared/people/specialist.ts'
import { User } from '../../../../shared/people/user.ts'
import { isOpen, Request } from '../../../../shared/requests/request.ts'
import { REQUEST_STATUS_KEYS } from '../../../../shared/requests/status.ts'
import { DiaryDay } from '../../../../shared/visits/diary-day.ts'
import { VISIT_STATUS_KEYS } from '../../../../shared/visits/status.ts'
import { isStanding, Visit } from '../../../../shared/visits/visit.ts'

const TODAY = '2026-11-23'
const items = demoItems({ authority: '900', today: TODAY })

/** Every record of a kind, checked against its schema. */
function all<Kind extends z.ZodType>(schema: Kind, isOne: (item: Item) => boolean): z.infer<Kind>[] {
  return items.filter(isOne).map(item => schema.parse(item.data))
}

const users = all(User, item => item.pk === '900#users')
const settings = all(Setting, item => item.pk === '900#settings')
const specialists = all(Specialist, item => item.pk === '900#specialists')
const requests = all(Request, item => item.sk === 'request')
const visits = all(Visit, item => item.sk.startsWith('visit#'))
const count = (status: string) => requests.filter(request => request.status === status).length

test('the demo has sixty settings of all phases, each open today and with a SENCO', () => {
  expect(settings).toHaveLength(60)
  expect(new Set(settings.map(setting => setting.phase))).toEqual(new Set(Object.keys(PHASES)))
  for (const setting of settings) {
    expect(settingClosedReason(setting, TODAY, BANK_HOLIDAYS)).toBeNull()
    expect(users.some(user => user.settingIds.includes(setting.id))).toBe(true)
    expect(setting.linkSpecialistIds['educational-psychology']).toBeDefined()
  }
})

test('the demo has forty specialists of every discipline, each with a user', () => {
  expect(specialists).toHaveLength(40)
  expect(new Set(specialists.flatMap(one => one.disciplines))).toEqual(new Set(DISCIPLINE_KEYS))
  for (const { id } of specialists) expect(users.filter(user => user.specialistId === id)).toHaveLength(1)
})

test('every role has somebody, somebody is suspended, and no two share a username', () => {
  expect(new Set(users.flatMap(user => user.roles))).toEqual(new Set(ROLE_KEYS))
  expect(users.filter(user => user.status === 'suspended')).toHaveLength(1)
  expect(new Set(users.map(user => user.username)).size).toBe(users.length)
  expect(new Set(users.map(user => user.userId)).size).toBe(users.length)
})

test('a name that is not all A to Z makes a plain username', () => {
  const aoife = users.find(user => user.name === "Aoife O'Brien-Søndergård")
  expect(aoife?.username).toBe('900.aoife.obrien-sondergard')
  expect(aoife?.settingIds).toHaveLength(2)
})

test('requests stand in every status and use every service', () => {
  expect(requests.length).toBeGreaterThanOrEqual(400)
  expect(new Set(requests.map(request => request.status))).toEqual(new Set(REQUEST_STATUS_KEYS))
  expect(new Set(requests.map(request => request.serviceId))).toEqual(new Set(SERVICE_KEYS))
  expect(new Set(visits.map(visit => visit.status))).toEqual(new Set(VISIT_STATUS_KEYS))
  expect(count('submitted')).toBeGreaterThanOrEqual(20)
  expect(count('accepted')).toBeGreaterThanOrEqual(15)
})

test('some requests are overdue, most are not', () => {
  const open = requests.filter(request => request.nextOn !== null)
  const overdue = open.filter(request => (request.nextOn ?? '') < TODAY)
  expect(overdue.length).toBeGreaterThan(15)
  expect(overdue.length).toBeLessThan(open.length / 3)
})

test('several diaries have a visit today, and some settings ask to move one', () => {
  expect(new Set(visits.filter(one => one.on === TODAY).map(one => one.specialistId)).size).toBeGreaterThan(3)
  expect(visits.some(visit => visit.moveAsked !== null)).toBe(true)
})

test('every setting has something open and a visit to come', () => {
  for (const { id } of settings) {
    expect(requests.some(one => one.settingId === id && isOpen(one))).toBe(true)
    expect(visits.some(one => one.settingId === id && one.on >= TODAY && isStanding(one))).toBe(true)
  }
})

test('diaries, hours and entries are what their schemas say', () => {
  expect(all(DiaryDay, item => item.pk.includes('#diary#')).length).toBeGreaterThan(100)
  expect(all(Ledger, item => item.pk.includes('#hours#')).length).toBeGreaterThanOrEqual(540)
  expect(all(AuditEntry, item => item.sk.startsWith('entry#')).length).toBeGreaterThan(2000)
})

test('the same seed and day give the same items, another seed others', () => {
  const small = { authority: '900', today: TODAY, settings: 6, specialists: 11, requests: 20 }
  expect(demoItems(small)).toEqual(demoItems(small))
  expect(demoItems({ ...small, seed: 2 })).not.toEqual(demoItems(small))
})

test('people and places stay the same whatever the day', () => {
  const small = { authority: '900', settings: 6, specialists: 11, requests: 5 }
  const names = (today: string) =>
    demoItems({ ...small, today }).flatMap(item =>
      item.pk === '900#users' ? [(item.data as User).username] : [],
    )
  expect(names('2027-06-01')).toEqual(names('2026-11-23'))
})

test('near the end of the known bank holidays it says which year to add', () => {
  const late = { authority: '900', today: '2028-12-30', settings: 3, specialists: 11, requests: 5 }
  expect(() => demoItems(late)).toThrow(/known up to 2028-12-31.*Add the next year/s)
})

test('seeding a table writes every authority, and leaves its stream on', async () => {
  const endpoint = inject('databaseEndpoint')
  const name = `demo-seed-${process.pid}`
  await ensureTable(endpoint, createTableInput(name))
  const table = openTableForTools(name, endpoint)
  const now = new Date('2026-11-23T09:00:00Z')
  const seeded = await seedDemo({ table, now, authorities: 2, settings: 4, specialists: 11, requests: 12 })
  expect(seeded).toMatchObject({ authorities: ['900', '901'], settings: 8, specialists: 22 })
  expect(seeded.requests).toBeGreaterThanOrEqual(24)
  expect(seeded.cases).toBeGreaterThan(50)
  const described = await table.client.send(new DescribeTableCommand({ TableName: name }))
  expect(described.Table?.StreamSpecification?.StreamEnabled).toBe(true)
  const stores = storesOn(table)
  expect(await stores.settings.list('901')).toHaveLength(4)
  const [senco] = (await stores.users.list('901')).filter(user => user.roles.includes('senco'))
  expect(senco?.username).toMatch(/^901\./)
})
