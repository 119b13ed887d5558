import type { Page, PageAsk, Stores } from '../../functions/ports.ts'
import type { WorkListAsk } from '../../functions/request-ports.ts'
import { academicYearOf } from '../../shared/calendar/local-date.ts'
import { Refusal } from '../../shared/refusal.ts'
import { type Request, type RequestRow, rowOf, tabOf } from '../../shared/requests/request.ts'
import { isStanding, type Visit, visitRowOf } from '../../shared/visits/visit.ts'
import { copy, type State, type Tenant } from './in-memory-state.ts'

/** A row with the text it is sorted by; the text ends with the id, so that no two are the same. */
export interface Placed<Row> {
  readonly at: string
  readonly row: Row
}

export function requestLists(state: State): Omit<Stores['requests'], 'open'> {
  return {
    ofSetting: async (authority, settingId, tab, page) => {
      const theirs = all(state.of(authority)).filter(
        one =>
          one.settingId === settingId &&
          ownTab(one) === tab &&
          (one.submittedAt !== null || one.raisedFor === 'setting'),
      )
      return pageOf(authority, theirs.map(byNextDay), page, tab === 'ended')
    },
    ofSpecialist: async (authority, specialistId, tab, page) => {
      const theirs = all(state.of(authority)).filter(
        one => one.allocation?.specialistId === specialistId && ownTab(one) === tab,
      )
      return pageOf(authority, theirs.map(byNextDay), page, tab === 'ended')
    },
    workList: async (authority, ask) => {
      const asked = all(state.of(authority)).filter(one => isAsked(one, ask))
      const newestFirst = ask.sort === 'next-date-last' || (ask.sort !== 'priority' && ask.tab === 'ended')
      const placed = asked.map(ask.sort === 'priority' ? byPoints : byNextDay)
      return pageOf(authority, placed, ask, newestFirst)
    },
  }
}

export function visitLists(state: State): Stores['visits'] {
  return {
    ofSetting: async (authority, settingId, from, page) => {
      const placed = [...state.of(authority).visits.values()]
        .filter(visit => visit.settingId === settingId && isStanding(visit) && visit.on >= from)
        .map(visit => ({
          at: placeOf(visit),
          row: visitRowOf(visit),
        }))
      return pageOf(authority, placed, page, false)
    },
    ofYear: async (authority, settingId, academicYear) =>
      [...state.of(authority).visits.values()]
        .filter(visit => visit.settingId === settingId && academicYearOf(visit.on) === academicYear)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
        .map(visit => copy(visitRowOf(visit))),
    paidBy: async (authority, potId, academicYear) =>
      [...state.of(authority).visits.values()]
        .filter(visit => visit.payerId === potId && academicYearOf(visit.on) === academicYear)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
        .map(visit => copy(visitRowOf(visit))),
  }
}

const placeOf = ({ on, startMinutes, id }: Visit) => `${on}#${String(startMinutes).padStart(4, '0')}#${id}`

const all = (tenant: Tenant): Request[] => [...tenant.requests.values()]

function ownTab(request: Request): string {
  const tab = tabOf(request)
  return tab === 'drafts' || tab === 'ended' ? tab : 'open'
}

function isAsked(request: Request, ask: WorkListAsk): boolean {
  const { serviceIds, area, settingId } = ask
  return (
    tabOf(request) === ask.tab &&
    (request.submittedAt !== null || request.raisedFor === 'authority') &&
    (serviceIds === undefined || serviceIds.includes(request.serviceId)) &&
    (area === undefined || rowOf(request).areas.includes(area)) &&
    (settingId === undefined || request.settingId === settingId)
  )
}

function byNextDay(request: Request): Placed<RequestRow> {
  const day = tabOf(request) === 'ended' ? request.changedAt : (request.nextOn ?? '9999-12-31')
  return { at: `${day}#${request.id}`, row: rowOf(request) }
}

function byPoints(request: Request): Placed<RequestRow> {
  const fewest = String(999 - request.priority.points).padStart(3, '0')
  return { at: `${fewest}#${request.submittedAt ?? request.startedAt}#${request.id}`, row: rowOf(request) }
}

/** A page of rows, in the order of their texts. @throws Refusal invalid-input for a cursor that is not ours */
export function pageOf<Row>(
  authority: string,
  placed: readonly Placed<Row>[],
  { cursor, size }: PageAsk,
  newestFirst: boolean,
): Page<Row> {
  const sign = newestFirst ? -1 : 1
  const after = cursor === undefined ? null : readCursor(authority, cursor)
  const left = [...placed]
    .sort((a, b) => sign * (a.at < b.at ? -1 : 1))
    .filter(one => after === null || sign * (one.at < after ? -1 : one.at > after ? 1 : 0) > 0)
  const shown = left.slice(0, size)
  const last = shown.at(-1)
  const isMore = left.length > size && last !== undefined
  return {
    rows: shown.map(({ row }) => copy(row)),
    nextCursor: isMore ? Buffer.from(JSON.stringify([authority, last.at])).toString('base64url') : null,
  }
}

function readCursor(authority: string, cursor: string): string {
  try {
    const [whose, at] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (whose === authority && typeof at === 'string') return at
  } catch {}
  const message = 'This page cannot be found: start again from the first page'
  throw new Refusal('invalid-input', message, { fields: [{ pointer: '/query/cursor', message }] })
}
