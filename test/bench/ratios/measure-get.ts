import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { PAGE_ROWS } from '../../../functions/api/page-rows.ts'
import type { Table } from '../../../functions/storage/client.ts'
import { KEYS } from '../../../functions/storage/keys.ts'
import { LARGE, SENCO } from './authority.ts'
import type { Figure } from './line.ts'
import type { Place } from './place.ts'
import { type Often, sideBySide } from './side-by-side.ts'
import { good, list } from './use-cases.ts'

/** Compares authenticated reads with a bare route that makes the one call of the SDK the list cannot do without. */
export async function measureGet(place: Place, often: Often): Promise<Figure[]> {
  const app = bareApp(place.table)
  const path = `https://api.invalid/settings/${LARGE.id}/requests`
  const bare = async () => (await app.fetch(new Request(path))).text()
  const me = () => good(place.api.call(SENCO, 'GET /me'))
  const figures: Figure[] = []
  for (const [of, way] of [
    ["a setting's requests", () => list(place)],
    ['who is signed in', me],
  ] as const) {
    const { ratio, one, other } = await sideBySide(way, bare, often)
    const why = `${one.toFixed(2)} ms over ${other.toFixed(2)} ms`
    const baseline = `bare Hono and one raw SDK query of ${PAGE_ROWS + 1} rows`
    figures.push({ goal: 'getCpu', of, value: ratio, baseline, why })
  }
  return figures
}

function bareApp({ client, name }: Table): Hono {
  const app = new Hono()
  app.get('/settings/:settingId/requests', async context => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'bySetting',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: {
          ':pk': KEYS.settingRequests('900', context.req.param('settingId'), 'open'),
        },
        Limit: PAGE_ROWS + 1,
      }),
    )
    return context.json({ requests: Items.map(({ row }) => row) })
  })
  return app
}
