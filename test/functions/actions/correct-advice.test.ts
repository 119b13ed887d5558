import { describe, expect, test } from 'vitest'
import { recordEvent } from '../../../functions/actions/record-event.ts'
import type { WithdrawFound } from '../../../functions/actions/withdraw-request.ts'
import { sha256 } from '../../../functions/storage/chain.ts'
import { firstBrokenLink } from '../../../shared/audit/entry.ts'
import { academicYearOf } from '../../../shared/calendar/local-date.ts'
import type { Request } from '../../../shared/requests/request.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { asOfficer } from '../../builders/acting.ts'
import { type CaseWalk, said, walkedTo } from '../../builders/case-walk.ts'
import { idOf, idsFrom } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { SAM, SETTING } from '../../builders/found.ts'
import { aLedger } from '../../builders/ledger.ts'
import { codeOf } from '../../builders/refused.ts'
import { aVisit } from '../../builders/visit.ts'

const EP = { body: 'educational-psychologist', name: '' } as const
const why = 'Read the letter again'
const received = (on: string) => said('advice-requested', '2026-02-23', { from: EP, receivedByBodyOn: on })
const later = (supersedes: string) => ({ ...received('2026-02-25'), on: '2026-02-25', supersedes, why })
const struckOut = (supersedes: string) => said('recorded-in-error', '2026-02-25', {}, { supersedes, why })
const fromMedical = (supersedes: string) =>
  said(
    'advice-requested',
    '2026-02-25',
    { from: { body: 'medical', name: '' }, receivedByBodyOn: '2026-02-25' },
    { supersedes, why },
  )

/** A case in which the psychologist was asked, with the request, changed as said, and its visits. */
async function asked(over: Partial<Request> = {}, visits: (request: Request) => Visit[] = () => []) {
  const walk = await walkedTo('advice-requested')
  const change = await walk.record(received('2026-02-23'))
  const eventId = change.ehc?.event?.id ?? ''
  const made = await walk.cupboard.stores.requests.open('900', eventId)
  if (made === null) throw new Error('Asking makes a request')
  const request = { ...made.request, ...over }
  const standing = visits(request)
  const diaryDays = standing.map(visit => dayOf(visit, SETTING))
  const ledgers = standing.map(visit =>
    aLedger({
      stream: visit.stream,
      reservedHalfHours: visit.reservedHalfHours,
      academicYear: academicYearOf('2026-03-10'),
    }),
  )
  await walk.cupboard.give({ authority: '900', requests: [request], visits: standing, diaryDays, ledgers })
  const found: WithdrawFound = { ...made, request, visits: standing, days: diaryDays, ledgers }
  return { walk, eventId, found }
}

const ids = idsFrom(70_001)

async function correct(
  { walk, found }: { walk: CaseWalk; found: WithdrawFound | null },
  event: ReturnType<typeof said>,
  at = '2026-02-26T09:00:00.000Z',
) {
  const kept = await walk.found()
  const acting = { ...asOfficer(at), newId: () => ids.next() }
  const input = { version: kept.ehcCase.version, event }
  const { change } = recordEvent(acting, { ...kept, asked: found }, input)
  return { change, result: await walk.cupboard.stores.commit(change, null) }
}

const toSam = {
  specialistId: SAM.id,
  specialistName: SAM.name,
  reason: '',
  recommended: true,
  plannedMinutes: 330,
  by: { userId: 'u-lead', name: 'Lena Lead' },
  at: '2026-02-24T09:00:00.000Z',
}
const booked = { status: 'booked', nextOn: '2026-03-10', allocation: toSam } as const
const onTheTenth = (request: Request) => [aVisit().for(request).id(idOf(901)).on('2026-03-10').build()]

describe('a correction of the day the psychologist received the request', () => {
  test('moves the day the request is due, with an entry, in the same transaction', async () => {
    const it = await asked()
    const { result } = await correct(it, later(it.eventId))
    expect(result).toBe('done')
    const kept = await it.walk.cupboard.stores.requests.open('900', it.eventId)
    expect(kept?.request).toMatchObject({
      status: 'accepted',
      dueOn: '2026-04-08',
      version: 2,
      content: { questions: { 'asked-on': '2026-02-25' } },
    })
    expect(kept?.entries.at(-1)).toMatchObject({
      what: 'due-day-moved',
      why: 'The day the psychologist received it was corrected',
      facts: { was: '2026-04-06', dueOn: '2026-04-08' },
    })
    expect(firstBrokenLink(kept?.entries ?? [], sha256)).toBeNull()
  })

  test('keeps a booked visit, its time and its hours', async () => {
    const it = await asked(booked, onTheTenth)
    const { change, result } = await correct(it, later(it.eventId))
    expect(result).toBe('done')
    expect(change.also).toMatchObject({
      request: { next: { status: 'booked', dueOn: '2026-04-08', nextOn: '2026-03-10' } },
    })
    expect([change.also?.visits, change.also?.diaryDays, change.also?.ledgers, change.also?.loads]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('that changes something else leaves the request as it is', async () => {
    const it = await asked()
    const event = said(
      'advice-requested',
      '2026-02-20',
      { from: EP, receivedByBodyOn: '2026-02-23' },
      { supersedes: it.eventId, why },
    )
    const { change, result } = await correct(it, event)
    expect([result, change.also]).toEqual(['done', undefined])
  })

  test('of a correction moves the same request again', async () => {
    const it = await asked()
    const first = await correct(it, later(it.eventId))
    const now = await it.walk.cupboard.stores.requests.open('900', it.eventId)
    const found = { ...it.found, ...now } as WithdrawFound
    const event = {
      ...received('2026-02-24'),
      on: '2026-02-24',
      supersedes: first.change.ehc?.event?.id ?? '',
      why,
    }
    const { result } = await correct({ ...it, found }, event)
    expect(result).toBe('done')
    expect((await it.walk.cupboard.stores.requests.open('900', it.eventId))?.request).toMatchObject({
      dueOn: '2026-04-07',
      version: 3,
    })
  })
})

describe.each([
  ['striking it out', struckOut],
  ['saying that another body was asked', fromMedical],
])('%s', (_, correction) => {
  test('takes the request back, off the specialist, with no visit, time or hour left over', async () => {
    const it = await asked(booked, onTheTenth)
    const { change, result } = await correct(it, correction(it.eventId))
    expect(result).toBe('done')
    const kept = await it.walk.cupboard.stores.requests.open('900', it.eventId)
    expect(kept?.request).toMatchObject({
      status: 'withdrawn',
      nextOn: null,
      withdrawal: { reason: 'sent-in-error' },
    })
    expect(kept?.visits).toMatchObject([{ status: 'cancelled', cancelled: { reason: 'no-longer-needed' } }])
    expect(kept?.entries.at(-1)).toMatchObject({ what: 'withdrawn', facts: { visitsCancelled: 1 } })
    expect(change.also?.loads).toEqual([{ specialistId: SAM.id, minutes: -330, requests: -1 }])
    const [day] = await it.walk.cupboard.stores.diary.days('900', SAM.id, '2026-03-10', '2026-03-10')
    expect(day?.intervals).toEqual([])
    expect(change.also?.ledgers).toMatchObject([{ next: { reservedHalfHours: 0 } }])
  })

  test('is refused while a visit has begun that nobody has recorded', async () => {
    const it = await asked(booked, onTheTenth)
    const kept = await it.walk.found()
    const input = { version: kept.ehcCase.version, event: correction(it.eventId) }
    const run = () => recordEvent(asOfficer('2026-03-11T09:00:00.000Z'), { ...kept, asked: it.found }, input)
    expect(codeOf(run)).toBe('not-allowed-now')
  })
})

describe.each([
  ['closed', later],
  ['closed', struckOut],
  ['withdrawn', later],
  ['withdrawn', fromMedical],
] as const)('a request that is %s', (status, correction) => {
  test('stays as it is, and the case is corrected all the same', async () => {
    const it = await asked({ status })
    const { change, result } = await correct(it, correction(it.eventId))
    expect([result, change.also]).toEqual(['done', undefined])
  })
})

test('a case that came without a request is corrected all the same', async () => {
  const it = await asked()
  const { change, result } = await correct({ walk: it.walk, found: null }, later(it.eventId))
  expect([result, change.also]).toEqual(['done', undefined])
})

test('asking the psychologist again after it was struck out makes a new request', async () => {
  const it = await asked()
  await correct(it, struckOut(it.eventId))
  const change = await it.walk.record({ ...received('2026-02-26'), on: '2026-02-26' })
  expect(change.also?.request?.next).toMatchObject({ id: change.ehc?.event?.id, dueOn: '2026-04-09' })
})
