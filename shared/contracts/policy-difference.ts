import * as z from 'zod'

/** One difference between two policies, in words: what differs, in which unit, and both sides. */
export const PolicyDifference = z.strictObject({
  label: z.string(),
  unit: z.string(),
  was: z.string(),
  next: z.string(),
})
export type PolicyDifference = z.infer<typeof PolicyDifference>
