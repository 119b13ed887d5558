import { UpdateTableCommand } from '@aws-sdk/client-dynamodb'
import type { Table } from '../../../functions/storage/client.ts'
import type { Request } from '../../../shared/requests/request.ts'
import { type Api, anApi } from '../../fakes/api.ts'
import { engineStores } from '../../fakes/engine-stores.ts'
import { type AuthoritySize, benchAuthority } from './authority.ts'

/** The real handlers on a table of the real engine that holds an authority. */
export interface Place {
  readonly api: Api
  readonly table: Table
  /** A request on which nothing has been booked yet; another one each time. @throws Error when there are no more */
  readonly nextBookable: () => Request
}

/** Fills a table with an authority and puts the handlers on it. */
export async function placeOf(endpoint: string, size: AuthoritySize): Promise<Place> {
  const cupboard = await engineStores(endpoint)
  // Nobody follows the stream here, and the engine takes ever longer to write the longer it is.
  const noStream = { TableName: cupboard.table.name, StreamSpecification: { StreamEnabled: false } }
  await cupboard.table.client.send(new UpdateTableCommand(noStream))
  const made = benchAuthority(size)
  const api = await anApi([made.given], { cupboard })
  const left = made.bookable[Symbol.iterator]()
  return {
    api,
    table: cupboard.table,
    nextBookable: () => {
      const { value, done } = left.next()
      if (done) throw new Error('There is no more to book on')
      return value
    },
  }
}
