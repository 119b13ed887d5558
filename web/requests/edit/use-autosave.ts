import { useEffect, useRef } from 'preact/hooks'

/** A pause in typing after which a draft saves itself, in milliseconds. */
const PAUSE = 2000

/** Holds a change until there is a pause. */
export interface Autosave {
  /** Something was typed: save after a pause. */
  readonly soon: () => void
  /** It is being saved otherwise: do not. */
  readonly cancel: () => void
}

/**
 * Saves after a pause in typing, and at once when the page is left. The browser asks before it closes the
 * page on something that is not saved yet.
 */
export function useAutosave(save: () => void): Autosave {
  const latest = useRef(save)
  latest.current = save
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const cancel = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
  }
  const soon = () => {
    cancel()
    timer.current = setTimeout(() => {
      timer.current = null
      latest.current()
    }, PAUSE)
  }
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (timer.current !== null) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      removeEventListener('beforeunload', warn)
      if (timer.current === null) return
      cancel()
      latest.current()
    }
  }, [])
  return { soon, cancel }
}
