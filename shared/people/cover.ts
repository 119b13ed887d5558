import * as z from 'zod'
import { isWithin, LocalDate } from '../calendar/local-date.ts'

/** Who is asked in a specialist's place from one day to another, both included. */
export const Cover = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  specialistId: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
})
export type Cover = z.infer<typeof Cover>

/** Who covers on a day, or null. */
export function coverOn(
  { cover = [] }: { readonly cover?: readonly Cover[] | undefined },
  on: LocalDate,
): Cover | null {
  return cover.find(one => isWithin(on, one.from, one.to)) ?? null
}
