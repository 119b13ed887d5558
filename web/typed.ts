import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * What somebody has typed survives the end of a session. It lives in memory; only at the moment a session
 * ends is it put into sessionStorage (which the tab's tokens were in), and it is taken out again by the same
 * page after signing in. Signing out forgets it.
 */

const PREFIX = 'typed:'
const open = new Map<string, () => unknown>()
let ownerId = ''

/** Says whose typing it is, so that it is never given to somebody else who signs in after them. */
export function setTypedOwner(userId: string): void {
  ownerId = userId
}

/** Puts aside everything that open forms hold. */
export function keepTyped(): void {
  for (const [key, read] of open)
    sessionStorage.setItem(PREFIX + key, JSON.stringify({ ownerId, value: read() }))
}

/** Forgets everything that was put aside. */
export function forgetTyped(): void {
  const keys = Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX))
  for (const key of keys) sessionStorage.removeItem(key)
}

/**
 * State of a form which survives the end of a session; otherwise as `useState`.
 * @param name  of the form on its page; with the path it is the key
 */
export function useTyped<Value>(name: string, initial: Value): [Value, (value: Value) => void, boolean] {
  const key = `${location.pathname}#${name}`
  const kept = useRef<{ value: Value } | null | undefined>(undefined)
  if (kept.current === undefined) kept.current = take<Value>(key)
  const [value, setValue] = useState<Value>(kept.current === null ? initial : kept.current.value)
  const latest = useRef(value)
  latest.current = value
  useEffect(() => {
    open.set(key, () => latest.current)
    return () => void open.delete(key)
  }, [key])
  return [value, setValue, kept.current !== null]
}

function take<Value>(key: string): { value: Value } | null {
  const text = sessionStorage.getItem(PREFIX + key)
  if (text === null) return null
  sessionStorage.removeItem(PREFIX + key)
  const kept = JSON.parse(text) as { ownerId: string; value: Value }
  return kept.ownerId === ownerId ? { value: kept.value } : null
}
