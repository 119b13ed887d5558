import * as z from 'zod'
import { REFUSALS, type RefusalCode } from '../refusal.ts'

/** The code of every problem: each refusal's, and `bug` for what was never meant to happen. */
export const PROBLEM_CODES = [...(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]), 'bug'] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/**
 * What every refusal looks like on the wire (`application/problem+json`). Facts of the refusal, such as the hours
 * left, stand beside these fields.
 * @source RFC 9457
 */
export const ProblemBody = z.looseObject({
  type: z.string().meta({ description: 'The code as a URN' }),
  title: z.string().meta({ description: 'What is wrong, the same words for the same code' }),
  status: z.int().meta({ description: 'The HTTP status' }),
  detail: z.string().meta({ description: 'What to do, in a sentence for a person' }),
  code: z.enum(PROBLEM_CODES),
  reference: z.string().meta({ description: 'Quote it when asking for help' }),
  fields: z
    .array(
      z.strictObject({
        pointer: z
          .string()
          .meta({ description: 'JSON Pointer into the body; under /query for the query (RFC 6901)' }),
        message: z.string(),
      }),
    )
    .optional()
    .meta({ description: 'Each field that is wrong' }),
})
export type ProblemBody = z.infer<typeof ProblemBody>
