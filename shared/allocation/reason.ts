import * as z from 'zod'

/**
 * One reason for a choice: a code, words that can stand on a page, and the number they hold, so that it can be checked.
 * `terms` are of the objective; the rest says what stands in the way or what would let something in.
 */
export const Reason = z.strictObject({
  code: z.string().max(40),
  words: z.string().max(400),
  amount: z.number().nullable(),
  unit: z.string().max(40).nullable(),
})
export type Reason = z.infer<typeof Reason>

/** Why a placed request has the specialist and the weeks it has. */
export const PlacedReasons = z.strictObject({
  /** Why this specialist, each term against the runner-up. Empty where nobody else could do it. */
  why: z.array(Reason),
  /** Who would have come next, or null where nobody else could. */
  runnerUpId: z.string().nullable(),
  /** Why these weeks, and why not sooner. */
  when: z.array(Reason),
})
export type PlacedReasons = z.infer<typeof PlacedReasons>

/** Why a request is left out. */
export const UnmetReasons = z.strictObject({
  /** Which limits bind, by name. */
  whyNot: z.array(Reason),
  /** The cheapest thing that would let it in, or null where one change is not enough. */
  cheapest: Reason.nullable(),
})
export type UnmetReasons = z.infer<typeof UnmetReasons>
