import { useMay, useMe } from '../me.ts'
import type { Visitor } from './visit-doors.ts'

/** What the person signed in may do about visits, and what day it is. */
export function useVisitor(): Visitor {
  const { today } = useMe()
  return { today, mayBook: useMay('book-visits') }
}
