import { useMay } from '../me.ts'
import type { Visitor } from './visit-doors.ts'

/** What the person signed in may do about visits. */
export function useVisitor(): Visitor {
  return { mayBook: useMay('book-visits'), mayReturnHours: useMay('return-hours') }
}
