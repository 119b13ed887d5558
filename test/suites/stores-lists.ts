import { describe, expect, test } from 'vitest'
import type { Page } from '../../functions/ports.ts'
import type { RequestStatus, RequestTab } from '../../shared/requests/status.ts'
import { changeOf } from '../builders/change.ts'
import { idOf } from '../builders/clock.ts'
import { completeContent } from '../builders/content.ts'
import { aLedger } from '../builders/ledger.ts'
import { aRequest, type RequestBuilder } from '../builders/request.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aVisit } from '../builders/visit.ts'
import type { Make } from './stores.ts'

const SAM = aSpecialist().build()
const PAT = aSpecialist().id('900-sp02', 'Pat Porter').build()
const page = { size: 50 }
const allocated = () => aRequest().allocatedTo(SAM)

/** A request in each status, and the work list it must stand in (the tabs of the issue and of the status table). */
const BY_STATUS: Readonly<Record<RequestStatus, { made: RequestBuilder; tab: RequestTab }>> = {
  draft: { made: aRequest(), tab: 'drafts' },
  submitted: { made: aRequest().submitted(), tab: 'triage' },
  'more-information-needed': { made: aRequest().asked(), tab: 'waiting' },
  accepted: { made: aRequest().accepted(), tab: 'to-allocate' },
  allocated: { made: allocated(), tab: 'under-way' },
  booked: { made: allocated().booked('2026-11-24'), tab: 'under-way' },
  delivered: { made: allocated().delivered(), tab: 'under-way' },
  closed: { made: allocated().closed(), tab: 'ended' },
  signposted: { made: aRequest().accepted().with({ status: 'signposted', nextOn: null }), tab: 'ended' },
  declined: { made: aRequest().declined(), tab: 'ended' },
  withdrawn: { made: aRequest().submitted().withdrawn(), tab: 'ended' },
}
const TABS: readonly RequestTab[] = ['drafts', 'triage', 'waiting', 'to-allocate', 'under-way', 'ended']
const ids = (found: Pick<Page<{ id: string }>, 'rows'>): string[] => found.rows.map(({ id }) => id)

/** Which list a record stands in, in which order, and what filters let through. */
export function listSuite(make: Make): void {
  describe('lists', () => {
    test('a request stands in the one work list of its status', async () => {
      const { stores, give } = await make()
      const rows = Object.entries(BY_STATUS).map(([status, { made, tab }], at) => {
        const own = made.id(idOf(at + 1)).with(tab === 'drafts' ? { raisedFor: 'authority' } : {})
        return { status, tab, request: own.build() }
      })
      await give({ authority: '900', requests: rows.map(row => row.request) })
      for (const tab of TABS) {
        const expected = rows.filter(row => row.tab === tab).map(row => row.request.id)
        for (const sort of ['priority', 'next-date', 'next-date-last'] as const) {
          const found = ids(await stores.requests.workList('900', { tab, sort, ...page }))
          expect(found.sort(), `${tab} by ${sort}`).toEqual(expected)
        }
      }
    })

    test('a setting sees its own by open, drafts and ended; a specialist what is allocated to them', async () => {
      const { stores, give } = await make()
      const requests = Object.values(BY_STATUS).map(({ made }, at) => made.id(idOf(at + 1)).build())
      const foreign = aRequest().of({ id: '900002', name: 'Other' }).allocatedTo(PAT).id(idOf(50)).build()
      await give({ authority: '900', requests: [...requests, foreign] })
      const counts = async (tab: 'open' | 'drafts' | 'ended') =>
        ids(await stores.requests.ofSetting('900', '900001', tab, page)).length
      expect([await counts('open'), await counts('drafts'), await counts('ended')]).toEqual([6, 1, 4])
      const sams = async (tab: 'open' | 'ended') =>
        (await stores.requests.ofSpecialist('900', SAM.id, tab, page)).rows.map(row => row.status)
      expect((await sams('open')).sort()).toEqual(['allocated', 'booked', 'delivered'])
      expect(await sams('ended')).toEqual(['closed'])
      expect(ids(await stores.requests.ofSpecialist('900', PAT.id, 'open', page))).toEqual([foreign.id])
    })

    test('a draft is listed only for the side whose draft it is', async () => {
      const { stores, give } = await make()
      const theirs = aRequest().id(idOf(1)).build()
      const ours = aRequest().id(idOf(2)).for('ep-statutory-advice').build()
      await give({ authority: '900', requests: [theirs, ours] })
      expect(ids(await stores.requests.ofSetting('900', '900001', 'drafts', page))).toEqual([theirs.id])
      for (const sort of ['priority', 'next-date', 'next-date-last'] as const)
        expect(ids(await stores.requests.workList('900', { tab: 'drafts', sort, ...page }))).toEqual([
          ours.id,
        ])
    })

    test('a draft taken back unsent stays with its side', async () => {
      const { stores, give } = await make()
      const theirs = aRequest().withdrawn().id(idOf(1)).build()
      const ours = aRequest().for('ep-statutory-advice').withdrawn().id(idOf(2)).build()
      const sent = aRequest().submitted().withdrawn().id(idOf(3)).build()
      await give({ authority: '900', requests: [theirs, ours, sent] })
      const found = ids(await stores.requests.ofSetting('900', '900001', 'ended', page))
      expect(found.sort()).toEqual([theirs.id, sent.id])
      for (const sort of ['priority', 'next-date', 'next-date-last'] as const)
        expect(ids(await stores.requests.workList('900', { tab: 'ended', sort, ...page })).sort()).toEqual([
          ours.id,
          sent.id,
        ])
    })

    test('priority puts more points first, then who was sent first', async () => {
      const { stores, give } = await make()
      const sent = (n: number, day: string, points: number) =>
        aRequest()
          .submitted(`2026-11-${day}T09:00:00.000Z`)
          .id(idOf(n))
          .with({ priority: { points, reasons: [] } })
          .build()
      const requests = [
        sent(1, '20', 5),
        sent(2, '18', 5),
        sent(3, '20', 500),
        sent(4, '20', 30),
        sent(5, '21', 0),
      ]
      await give({ authority: '900', requests })
      const found = ids(await stores.requests.workList('900', { tab: 'triage', sort: 'priority', ...page }))
      expect(found).toEqual([3, 4, 2, 1, 5].map(idOf))
    })

    test('the next date sorts both ways, without a date comes last; ended requests begin with the latest', async () => {
      const { stores, give } = await make()
      const due = (n: number, nextOn: string | null) =>
        aRequest().submitted().with({ nextOn }).id(idOf(n)).build()
      const ended = (n: number, day: string) =>
        aRequest()
          .declined()
          .with({ changedAt: `2026-11-${day}T09:00:00.000Z` })
          .id(idOf(n))
          .build()
      const requests = [
        due(1, '2026-12-02'),
        due(2, null),
        due(3, '2026-11-30'),
        ended(4, '10'),
        ended(5, '12'),
      ]
      await give({ authority: '900', requests })
      const found = async (tab: RequestTab, sort: 'next-date' | 'next-date-last') =>
        ids(await stores.requests.workList('900', { tab, sort, ...page }))
      expect(await found('triage', 'next-date')).toEqual([3, 1, 2].map(idOf))
      expect(await found('triage', 'next-date-last')).toEqual([2, 1, 3].map(idOf))
      expect(await found('ended', 'next-date')).toEqual([5, 4].map(idOf))
      expect(ids(await stores.requests.ofSetting('900', '900001', 'open', page))).toEqual([3, 1, 2].map(idOf))
      expect(ids(await stores.requests.ofSetting('900', '900001', 'ended', page))).toEqual([5, 4].map(idOf))
    })

    test('filters by service, area and setting let through exact matches only, alone and together', async () => {
      const { stores, give } = await make()
      const withAreas = (...areas: ('cognition-and-learning' | 'sensory-and-physical')[]) => {
        const content = completeContent('ep-consultation')
        return { ...content, need: content.need && { ...content.need, areas } }
      }
      const requests = [
        aRequest().content(withAreas('cognition-and-learning')).submitted().id(idOf(1)).build(),
        aRequest()
          .for('ep-assessment')
          .content(withAreas('sensory-and-physical'))
          .submitted()
          .id(idOf(2))
          .build(),
        aRequest()
          .for('hearing-support')
          .content(withAreas('sensory-and-physical'))
          .submitted()
          .id(idOf(3))
          .build(),
        aRequest().of({ id: '900002', name: 'Other' }).submitted().id(idOf(4)).build(),
      ]
      await give({ authority: '900', requests })
      const found = async (filter: { serviceIds?: string[]; area?: string; settingId?: string }) =>
        ids(await stores.requests.workList('900', { tab: 'triage', sort: 'next-date', ...page, ...filter }))
      expect(await found({ serviceIds: ['ep-assessment'] })).toEqual([idOf(2)])
      expect(await found({ serviceIds: ['ep-assessment', 'hearing-support'] })).toEqual([2, 3].map(idOf))
      expect(await found({ area: 'sensory-and-physical' })).toEqual([2, 3].map(idOf))
      expect(await found({ settingId: '900001' })).toEqual([1, 2, 3].map(idOf))
      expect(await found({ area: 'sensory-and-physical', serviceIds: ['hearing-support'] })).toEqual([
        idOf(3),
      ])
      expect(await found({ area: 'sensory-and-physical', settingId: '900002' })).toEqual([])
    })

    test('coming visits of a setting are those that stand, from a day on, by day and time', async () => {
      const { stores, give } = await make()
      const visit = (n: number, on: string, at: number) => aVisit().id(idOf(n)).on(on, at)
      const visits = [
        visit(1, '2026-11-24', 780),
        visit(2, '2026-11-24', 600).proposed(),
        visit(3, '2026-11-23', 600),
        visit(4, '2026-11-25', 540).cancelled(),
        visit(5, '2026-11-20', 600).completed(),
        visit(6, '2026-11-25', 600).with({ settingId: '900002' }),
        visit(7, '2026-12-01', 540),
      ].map(one => one.build())
      await give({ authority: '900', visits })
      const from = async (on: string) => ids(await stores.visits.ofSetting('900', '900001', on, page))
      expect(await from('2026-11-23')).toEqual([3, 2, 1, 7].map(idOf))
      expect(await from('2026-11-24')).toEqual([2, 1, 7].map(idOf))
      expect(await from('2026-12-02')).toEqual([])
    })

    test('visits that a pot pays for stand with their setting and with the pot, by day, whatever became of them', async () => {
      const { stores, give } = await make()
      const visit = (n: number, on: string) => aVisit().id(idOf(n)).on(on)
      const visits = [
        visit(1, '2026-12-01').with({ payerId: 'pot1' }),
        visit(2, '2026-11-24').with({ payerId: 'pot1', settingId: '900002' }).cancelled(),
        visit(3, '2026-11-25').with({ payerId: 'pot2' }),
        visit(4, '2026-11-26'),
        visit(5, '2027-09-06').with({ payerId: 'pot1' }),
      ].map(one => one.build())
      await give({ authority: '900', visits })
      const paid = await stores.visits.paidBy('900', 'pot1', '2026-27')
      expect(ids({ rows: paid })).toEqual([2, 1].map(idOf))
      expect(paid.map(({ payerId }) => payerId)).toEqual(['pot1', 'pot1'])
      const ofYear = await stores.visits.ofYear('900', '900001', '2026-27')
      expect(ids({ rows: ofYear })).toEqual([3, 4, 1].map(idOf))
    })

    test('the ledgers of a year are everybody’s, by stream', async () => {
      const { stores, give } = await make()
      const ledgers = [
        aLedger({ stream: 'traded' }),
        aLedger({ settingId: 'pot1' }),
        aLedger(),
        aLedger({ academicYear: '2027-28' }),
      ]
      await give({ authority: '900', ledgers })
      const found = await stores.hours.ofYear('900', '2026-27')
      expect(found).toEqual([ledgers[2], ledgers[1], ledgers[0]])
      expect(await stores.hours.ofYear('900', '2025-26')).toEqual([])
    })

    test('a request that moves on leaves the lists it was in', async () => {
      const { stores, give } = await make()
      const was = aRequest().allocatedTo(SAM).build()
      await give({ authority: '900', requests: [was] })
      await stores.commit(changeOf(was, aRequest().allocatedTo(PAT).build(), 'allocated'), null)
      expect(ids(await stores.requests.ofSpecialist('900', SAM.id, 'open', page))).toEqual([])
      expect(ids(await stores.requests.ofSpecialist('900', PAT.id, 'open', page))).toEqual([was.id])
      const now = (await stores.requests.open('900', was.id))?.request ?? was
      await stores.commit(changeOf(now, aRequest().withdrawn().build(), 'withdrawn'), null)
      const underWay = { tab: 'under-way', sort: 'priority', ...page } as const
      expect(ids(await stores.requests.workList('900', underWay))).toEqual([])
      expect(ids(await stores.requests.ofSetting('900', '900001', 'open', page))).toEqual([])
    })
  })
}
