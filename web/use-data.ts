import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Answer, RouteKey } from '../shared/contracts/routes.ts'
import { type Call, call } from './api.ts'
import { Problem } from './problem.ts'
import { SignedOut } from './session.ts'

/** What a page asked for: on its way, there, or why it is not. */
export type Data<Value> = { readonly reload: () => void } & (
  | { readonly state: 'loading'; readonly data: null; readonly problem: null }
  | { readonly state: 'ready'; readonly data: Value; readonly problem: null }
  | { readonly state: 'error'; readonly data: null; readonly problem: Problem }
)

type Got<Value> = { readonly for: string; readonly value: Value | null; readonly problem: Problem | null }

/**
 * Reads a route when the page opens, whenever what is sent changes, and on `reload`. While it reloads the last
 * answer stays, a problem goes. An answer that comes after the page asked for something else is dropped.
 * @param sent  null: do not ask yet
 * @example const list = useData('GET /requests', { query: { tab } })
 */
export function useData<Key extends RouteKey>(key: Key, sent: Call<Key> | null): Data<Answer<Key>> {
  const asked = JSON.stringify([key, sent])
  const [round, setRound] = useState(0)
  const [got, setGot] = useState<Got<Answer<Key>> | null>(null)
  useEffect(() => {
    if (sent === null) return
    let isWanted = true
    call(key, sent)
      .then(value => isWanted && setGot({ for: asked, value, problem: null }))
      .catch(error => {
        if (error instanceof Problem && isWanted) setGot({ for: asked, value: null, problem: error })
        // A session that has ended is shown by the page around; anything else is a mistake of ours.
        if (!(error instanceof Problem || error instanceof SignedOut)) throw error
      })
    return () => {
      isWanted = false
    }
  }, [asked, round])
  const reload = useCallback(() => {
    setGot(now => (now?.problem ? null : now))
    setRound(now => now + 1)
  }, [])
  if (got === null || got.for !== asked) return { state: 'loading', data: null, problem: null, reload }
  if (got.problem !== null) return { state: 'error', data: null, problem: got.problem, reload }
  return { state: 'ready', data: got.value as Answer<Key>, problem: null, reload }
}
