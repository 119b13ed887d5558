import type { MoveLine } from '../../contracts/allocation-moves.ts'
import { changesBetween } from '../changes-between.ts'
import { TERM_KEYS } from '../objective.ts'
import type { Placement, Plan } from '../plan.ts'
import type { Reason } from '../reason.ts'
import type { PartQuestion, PartRequest } from '../run.ts'
import { clean } from './count-columns.ts'
import { changeReason } from './plain-words.ts'

/**
 * The requests whose booked visits a plan moves or gives up, by setting: from whom and when to whom and when, why and at
 * what price. What had no visit before is no move.
 */
export function movesOf({ problem, requests, booked = [] }: PartQuestion, plan: Plan): MoveLine[] {
  if (booked.length === 0) return []
  const called = new Map(requests.map(one => [one.requestId as string, one]))
  const names = new Map(problem.specialists.map(({ id, name }) => [id, name]))
  const [was, is] = [byRequest(booked), byRequest(plan.placed)]
  const told = (one: Placement) => ({
    specialistName: names.get(one.specialistId) ?? 'Somebody who has left',
    halves: [...one.sessions],
  })
  const { changes } = changesBetween(
    problem,
    { placed: [...booked], unmet: [] },
    plan,
    id => called.get(id)?.reference ?? id,
  )
  return changes
    .flatMap(({ requestId, kind, movedSessions, why, price }) => {
      const [request, from, to] = [called.get(requestId), was.get(requestId), is.get(requestId)]
      if (request === undefined || from === undefined) return []
      const line = { kind, movedSessions, why, price: [...price] }
      return [{ ...shown(request), ...line, from: told(from), to: to === undefined ? null : told(to) }]
    })
    .sort(bySetting)
}

/** What moves do to each term, each by itself, added up. */
export function priceTogether(moves: readonly Pick<MoveLine, 'price'>[]): Reason[] {
  const prices = moves.flatMap(({ price }) => price)
  return TERM_KEYS.flatMap(term => {
    const sum = prices.filter(({ code }) => code === term).reduce((all, { amount }) => all + (amount ?? 0), 0)
    return clean(sum) === 0 ? [] : [changeReason(term, clean(sum), '')]
  })
}

function byRequest(placed: readonly Placement[]): Map<string, Placement> {
  return new Map(placed.map(one => [one.requestId, one]))
}

function shown({ wasBooked: _, ...request }: PartRequest): Omit<PartRequest, 'wasBooked'> {
  return request
}

function bySetting(a: MoveLine, b: MoveLine): number {
  if (a.settingName !== b.settingName) return a.settingName < b.settingName ? -1 : 1
  return a.reference < b.reference ? -1 : 1
}
