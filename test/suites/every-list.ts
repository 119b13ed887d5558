import type { Page, Stores } from '../../functions/ports.ts'
import { idOf, TODAY } from '../builders/clock.ts'
import { anEhcCase } from '../builders/ehc-case.ts'
import { aRequest } from '../builders/request.ts'
import { aSpecialist } from '../builders/specialist.ts'
import { aVisit } from '../builders/visit.ts'

type Row = { readonly id: string }
/** Asks a list for one of its pages, of an authority or of '900'. */
export type Ask = (
  stores: Stores,
  page: { cursor?: string | undefined; size: number },
  of?: string,
) => Promise<Page<Row>>

const SAM = aSpecialist().build()

/** Every list there is, each as a question for a page. */
export const LISTS: Readonly<Record<string, Ask>> = {
  'a setting’s open requests': (stores, page, of = '900') =>
    stores.requests.ofSetting(of, '900001', 'open', page),
  'a specialist’s requests': (stores, page, of = '900') =>
    stores.requests.ofSpecialist(of, SAM.id, 'open', page),
  'the work list by priority': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'priority', ...page }),
  'the work list by next date': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'next-date', ...page }),
  'the work list by next date, last first': (stores, page, of = '900') =>
    stores.requests.workList(of, { tab: 'under-way', sort: 'next-date-last', ...page }),
  'a filtered work list': (stores, page, of = '900') =>
    stores.requests.workList(of, {
      tab: 'under-way',
      sort: 'priority',
      settingId: '900001',
      serviceIds: ['ep-consultation'],
      area: 'cognition-and-learning',
      ...page,
    }),
  'a setting’s coming visits': (stores, page, of = '900') =>
    stores.visits.ofSetting(of, '900001', TODAY, page),
  'open needs assessments': (stores, page, of = '900') => stores.ehc.list(of, 'open', {}, page),
  'an officer’s needs assessments of a setting': (stores, page, of = '900') =>
    stores.ehc.list(of, 'open', { officerId: 'u-officer', settingId: '900001' }, page),
  'a setting’s needs assessments': (stores, page, of = '900') => stores.ehc.ofSetting(of, '900001', page),
}

/** So many requests, visits and cases; many share a day and points, so that only the id tells them apart. */
export function listed(count: number) {
  const requests = Array.from({ length: count }, (_, at) =>
    aRequest()
      .allocatedTo(SAM)
      .id(idOf(1 + ((at * 11) % count)))
      .with({ nextOn: `2026-12-0${1 + (at % 3)}`, priority: { points: 5 * (at % 2), reasons: [] } })
      .build(),
  )
  const visits = requests.map((request, at) =>
    aVisit()
      .for(request)
      .id(idOf(100 + at))
      .on(`2026-12-0${1 + (at % 3)}`, 540 + 60 * (at % 2))
      .build(),
  )
  const cases = requests.map(({ id }, at) =>
    anEhcCase()
      .id(id)
      .child({ givenName: `Child ${'abc'.charAt(at % 3)}`, familyName: 'x'.repeat(1 + at) })
      .received(`2026-11-0${1 + (at % 3)}`)
      .build(),
  )
  return { requests, visits, cases }
}
