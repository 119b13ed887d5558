import { useEffect, useState } from 'preact/hooks'
import { call } from '../api.ts'

/** How many notices are new: asked when the pages open and again when the notices page is left. 0 until known. */
export function useNewNotices(path: string): number {
  const [count, setCount] = useState(0)
  const isOnNotices = path === '/notices'
  useEffect(() => {
    if (isOnNotices) return
    call('GET /notices', {})
      .then(({ notices }) => setCount(notices.filter(notice => notice.isNew).length))
      .catch(() => undefined)
  }, [isOnNotices])
  return count
}
