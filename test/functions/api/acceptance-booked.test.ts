import { describe, expect, test } from 'vitest'
import type { DatedHalf } from '../../../shared/allocation/problem.ts'
import type { RunAsk } from '../../../shared/contracts/allocation-ask.ts'
import type { Specialist } from '../../../shared/people/specialist.ts'
import type { Request } from '../../../shared/requests/request.ts'
import type { Visit } from '../../../shared/visits/visit.ts'
import { idOf } from '../../builders/clock.ts'
import { dayOf } from '../../builders/diary.ts'
import { aRequest } from '../../builders/request.ts'
import { aLine, aRun } from '../../builders/run.ts'
import { aVisit } from '../../builders/visit.ts'
import { PAT, PEOPLE, PIER, SAM, WORLD } from '../../builders/world.ts'
import { anApi } from '../../fakes/api.ts'

const { lead, senco } = PEOPLE
const ROUTE = 'POST /allocation/runs/:runId/requests/:requestId/acceptance'
const TUESDAY: DatedHalf = { on: '2026-12-01', half: 'am' }
const THE_8TH: DatedHalf = { on: '2026-12-08', half: 'am' }
const LATER = '2026-11-23T15:00:00.000Z'
const runId = idOf(81)

const request = aRequest().id(idOf(73)).of(PIER).complete().allocatedTo(PAT).booked('2026-12-08').build()
const visit = aVisit().for(request).id(idOf(1073)).on('2026-12-08').build()

/** What a run saw and says of a request. */
interface Said {
  readonly by?: Pick<Specialist, 'id' | 'name'>
  readonly halves?: readonly DatedHalf[]
  readonly wasBooked?: DatedHalf[]
  readonly ask?: Partial<RunAsk>
}

/** A run that may move booked visits, and the request with its visits as they are now. */
async function opened(of: Request, visits: readonly Visit[], said: Said = {}) {
  const { by = SAM, halves = [TUESDAY], wasBooked = [THE_8TH], ask } = said
  const line = { ...aLine(of, by, halves), wasBooked }
  const run = aRun()
    .id(runId)
    .ready(line)
    .asking({ booked: 'balanced', ...ask })
  const diaryDays = visits.filter(one => one.status !== 'completed').map(one => dayOf(one, PIER))
  const given = { authority: '900', requests: [of], runs: [run.build()], visits: [...visits], diaryDays }
  const api = await anApi([...WORLD, given])
  const params = { runId, requestId: of.id }
  return {
    api,
    accept: () => api.call(lead, ROUTE, { params, body: { why: '' } }),
    open: () => api.cupboard.stores.requests.open('900', of.id),
  }
}

type Opened = Awaited<ReturnType<typeof opened>>

async function expectRefused(it: Opened, words: string) {
  const before = (await it.open())?.visits
  const { json } = await it.accept()
  expect(json.code).toBe('not-allowed-now')
  expect(json.detail).toContain(words)
  expect((await it.open())?.visits).toEqual(before)
}

describe('a visit the run saw', () => {
  test('that it moved to somebody else leaves and the new one comes, in one step that tells the days', async () => {
    const it = await opened(request, [visit])
    const reply = await it.accept()
    expect(reply.status, reply.text).toBe(200)
    const found = await it.open()
    expect(found?.request).toMatchObject({ status: 'booked', allocation: { specialistId: SAM.id } })
    expect(found?.visits.map(({ status, on, cancelled }) => [status, on, cancelled?.reason]).sort()).toEqual([
      ['cancelled', '2026-12-08', 'replanned'],
      ['proposed', '2026-12-01', undefined],
    ])
    expect(found?.entries.at(-1)?.facts).toMatchObject({
      days: 'Tuesday 1 December 2026 at 9am',
      visitsCancelled: 1,
      daysCancelled: 'Tuesday 8 December 2026 at 10am',
      formerSpecialistId: PAT.id,
    })
    const { stores } = it.api.cupboard
    const [old] = await stores.diary.days('900', PAT.id, '2026-12-08', '2026-12-08')
    expect(old?.intervals).toEqual([])
    const [ledger] = await stores.hours.ofSetting('900', PIER.id, '2026-27')
    expect(ledger?.reservedHalfHours).toBe(4)
  })

  test('stays where the plan wants it there', async () => {
    const it = await opened(request, [visit], { by: PAT, halves: [THE_8TH] })
    expect((await it.accept()).status).toBe(200)
    expect((await it.open())?.visits).toEqual([visit])
  })

  test('stays so too when it has become settled meanwhile', async () => {
    const on = '2026-12-04'
    const wasBooked: DatedHalf[] = [{ on, half: 'am' }]
    const soon = aVisit().for(request).id(visit.id).on(on).build()
    const it = await opened(request, [soon], { by: PAT, halves: wasBooked, wasBooked })
    it.api.clock.set('2026-11-24T09:00:00.000Z')
    expect((await it.accept()).status).toBe(200)
    expect((await it.open())?.visits).toEqual([soon])
  })
})

describe('is refused where the plan would cancel what a person has done since:', () => {
  const booked = 'Visits of this request were booked, moved, held or cancelled since this plan was made'

  const news = 'A visit of this request was confirmed, booked or asked about since this plan was made'

  test('a visit booked by hand', async () => {
    await expectRefused(await opened(request, [visit], { by: PAT, wasBooked: [] }), booked)
  })

  test('a visit moved by hand', async () => {
    const moved = aVisit().for(request).id(visit.id).on('2026-12-15').build()
    await expectRefused(await opened(request, [moved], { by: PAT, halves: [THE_8TH] }), booked)
  })

  test('a visit that took the place of another at the same time', async () => {
    await expectRefused(await opened(request, [{ ...visit, bookedAt: LATER }], { by: PAT }), news)
  })

  test('a proposed visit that the setting has confirmed', async () => {
    const it = await opened(request, [{ ...visit, status: 'proposed' }], { by: PAT })
    it.api.clock.set(LATER)
    const params = { requestId: request.id, visitId: visit.id }
    const body = { version: visit.version }
    const route = 'POST /requests/:requestId/visits/:visitId/confirmation'
    expect((await it.api.call(senco, route, { params, body })).status).toBe(200)
    await expectRefused(it, news)
  })

  test('an allocation to somebody else', async () => {
    const allocated = aRequest().id(request.id).of(PIER).complete().allocatedTo(PAT).build()
    const at = { ...allocated, allocation: allocated.allocation && { ...allocated.allocation, at: LATER } }
    const it = await opened(at, [], { wasBooked: [] })
    await expectRefused(it, 'The request was allocated to Pat Porter since this plan was made')
  })
})

test('a visit whose day has come is not cancelled any more', async () => {
  const it = await opened(request, [visit])
  it.api.clock.set('2026-12-08T09:00:00.000Z')
  await expectRefused(it, 'The day of a visit that was to move has come')
})

describe('whom a request was allocated to before the run', () => {
  const allocated = aRequest().id(request.id).of(PIER).complete().allocatedTo(PAT).build()
  const goesOn = 'Pat Porter has this request and goes on with it.'

  test('keeps it where booked visits are kept', async () => {
    const it = await opened(request, [visit], { wasBooked: [], ask: { booked: 'keep' } })
    await expectRefused(it, goesOn)
  })

  test('loses it to whom the run itself was told to give it', async () => {
    const pins = [{ requestId: request.id, specialistId: SAM.id, weeksOf: [], why: 'Asked for' }]
    const it = await opened(allocated, [], { wasBooked: [], ask: { booked: 'keep', pins } })
    const reply = await it.accept()
    expect(reply.status, reply.text).toBe(200)
    expect((await it.open())?.request.allocation?.specialistId).toBe(SAM.id)
  })

  test('keeps what they have begun', async () => {
    const hearing = aRequest().id(request.id).of(PIER).for('hearing-support').complete()
    const begun = hearing.allocatedTo(PAT).delivered().build()
    const held = aVisit().for(begun).on('2026-11-10').completed().build()
    await expectRefused(await opened(begun, [held], { wasBooked: [] }), goesOn)
  })

  test('keeps a visit whose time was agreed by word of mouth', async () => {
    const advice = aRequest().id(request.id).of(PIER).for('ep-statutory-advice').complete()
    const hidden = advice.allocatedTo(PAT).booked('2026-12-08').with({ sharing: 'nothing' }).build()
    const halves: DatedHalf[] = [TUESDAY, { ...TUESDAY, half: 'pm' }]
    const agreed = aVisit().for(hidden).on('2026-12-08').build()
    await expectRefused(await opened(hidden, [agreed], { halves, wasBooked: [] }), goesOn)
  })
})
