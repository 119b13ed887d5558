import type { RouteKey } from '../../../shared/contracts/routes.ts'
import type { User } from '../../../shared/people/user.ts'
import type { Call } from '../../fakes/api.ts'
import { LARGE, LEAD, SENCO } from './authority.ts'
import { ratio } from './figures.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { good } from './use-cases.ts'
import { putBetween } from './wire.ts'

interface List {
  readonly of: string
  readonly who: User
  readonly route: RouteKey
  readonly call: Call
}

const OF_SETTING = { settingId: LARGE.id }
const LISTS: readonly List[] = [
  {
    of: "a setting's requests",
    who: SENCO,
    route: 'GET /settings/:settingId/requests',
    call: { params: OF_SETTING },
  },
  {
    of: "a setting's visits",
    who: SENCO,
    route: 'GET /settings/:settingId/visits',
    call: { params: OF_SETTING },
  },
  { of: 'work list by priority', who: LEAD, route: 'GET /requests', call: { query: { tab: 'triage' } } },
  {
    of: 'work list by next date',
    who: LEAD,
    route: 'GET /requests',
    call: { query: { tab: 'under-way', sort: 'next-date' } },
  },
  {
    of: 'work list of one setting',
    who: LEAD,
    route: 'GET /requests',
    call: { query: { tab: 'triage', setting: LARGE.id } },
  },
]

/** Compares what the engine looks at for a page of each list with the rows that are shown. */
export async function measureLists({ api, table }: Place): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { of, who, route, call } of LISTS) {
    let read = 0
    const stop = putBetween(table, {
      seen: ({ operation, items }) => {
        if (operation === 'Query') read += items
      },
    })
    const { json } = await good(api.call(who, route, call)).finally(stop)
    const shown = (json.requests ?? json.visits).length as number
    const why = `${read} read, ${shown} shown`
    figures.push({ goal: 'itemsShown', of, value: ratio(read, shown), baseline: 'rows in the answer', why })
  }
  return figures
}
